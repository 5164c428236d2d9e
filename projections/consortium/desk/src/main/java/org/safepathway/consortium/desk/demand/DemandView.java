package org.safepathway.consortium.desk.demand;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.Demand;
import org.safepathway.demand.DemandId;
import org.safepathway.demand.LanguageGroup;
import org.safepathway.demand.NeedGroup;
import org.safepathway.demand.RiskBand;
import org.safepathway.desk.Choice;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.kernel.OrganisationId;

/**
 * A need that nobody took.
 *
 * @param id which
 * @param need what is needed
 * @param risk how great the risk is
 * @param waiting how long it has waited
 * @param area where, if enough others share it
 * @param languages which languages, if enough others share it
 * @param standing how far it is
 * @param suggested the member that was named last, or null
 * @param eligible members whose offers meet what is shown
 * @param suggestedName its name, for the page
 */
record DemandView(
    DemandId id,
    NeedGroup need,
    RiskBand risk,
    Demand.Waiting waiting,
    @Nullable LocalAuthority area,
    @Nullable LanguageGroup languages,
    Demand.Standing standing,
    @Nullable OrganisationId suggested,
    List<Member> eligible,
    @JsonIgnore @Nullable String suggestedName) {

  DemandView {
    eligible = List.copyOf(eligible);
  }

  /**
   * A member.
   *
   * @param id its id
   * @param name the name that people use
   */
  record Member(OrganisationId id, String name) {}

  static DemandView of(Demand demand, Function<OrganisationId, String> nameOf) {
    OrganisationId suggested = demand.suggested();
    return new DemandView(
        demand.id(),
        demand.need(),
        demand.risk(),
        demand.waiting(),
        demand.area(),
        demand.languages(),
        demand.standing(),
        suggested,
        demand.eligible().stream().map(one -> new Member(one, nameOf.apply(one))).toList(),
        suggested == null ? null : nameOf.apply(suggested));
  }

  /** For the page: whether a member can be suggested. */
  @JsonIgnore
  public boolean isToSuggest() {
    return standing != Demand.Standing.REFERRED;
  }

  /** For the page: no name of a person, and short. */
  @JsonIgnore
  public String shortId() {
    return id.value().substring(0, 8);
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> memberChoices() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", null, null, "consortium.suggest.best"));
    eligible.forEach(one -> choices.add(Choice.of(one.id().value(), one.name())));
    return choices;
  }
}
