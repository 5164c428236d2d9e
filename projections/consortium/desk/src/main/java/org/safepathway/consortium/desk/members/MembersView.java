package org.safepathway.consortium.desk.members;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.safepathway.desk.Choice;
import org.safepathway.directory.Organisation;
import org.safepathway.kernel.OrganisationId;

/**
 * Who the members are.
 *
 * @param members by id
 * @param others services that could be members, by id
 */
record MembersView(List<Member> members, List<Member> others) {

  MembersView {
    members = List.copyOf(members);
    others = List.copyOf(others);
  }

  /**
   * A service.
   *
   * @param id its id
   * @param name the name that people use
   * @param byAndFor whether it is run by the community that it serves
   */
  record Member(OrganisationId id, String name, boolean byAndFor) {

    static Member of(Organisation organisation) {
      return new Member(organisation.id(), organisation.name(), organisation.byAndFor());
    }
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> otherChoices() {
    return others.stream().map(one -> Choice.of(one.id().value(), one.name())).toList();
  }
}
