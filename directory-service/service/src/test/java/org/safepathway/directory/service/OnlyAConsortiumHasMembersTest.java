package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.service.NetworkFault.Code;
import org.safepathway.kernel.OrganisationId;

/** A member is a specialist service, and what it is a member of is a consortium. */
class OnlyAConsortiumHasMembersTest {

  private static final OrganisationId HEDGEROW = new OrganisationId("hedgerow");
  private static final OrganisationId ROWAN = new OrganisationId("rowan");
  private static final OrganisationId BOARD = new OrganisationId("board");
  private static final OrganisationId NOBODY = new OrganisationId("nobody");

  private static List<NetworkFault> faultsWith(Membership... members) {
    List<Organisation> organisations =
        List.of(
            organisation(HEDGEROW, OrganisationKind.CONSORTIUM),
            organisation(ROWAN, OrganisationKind.SPECIALIST),
            organisation(BOARD, OrganisationKind.COMMISSIONER));
    return NetworkRules.faults(organisations, List.of(), List.of(), List.of(members));
  }

  private static Organisation organisation(OrganisationId id, OrganisationKind kind) {
    return new Organisation(id, id.value(), kind, false, true, List.of());
  }

  @Test
  void aServiceIsAMemberOfAConsortium() {
    assertThat(faultsWith(new Membership(HEDGEROW, ROWAN))).isEmpty();
  }

  @Test
  void membersOfAnythingElseAreRefused() {
    assertThat(faultsWith(new Membership(BOARD, ROWAN)))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.members[0].consortium", Code.NO_MEMBER));
  }

  @Test
  void aMemberThatIsNoServiceIsRefused() {
    assertThat(faultsWith(new Membership(HEDGEROW, ROWAN), new Membership(HEDGEROW, BOARD)))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.members[1].member", Code.NO_MEMBER));
  }

  @Test
  void organisationsThatNobodyKnowsAreRefused() {
    assertThat(faultsWith(new Membership(NOBODY, NOBODY)))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(
            tuple("$.members[0].consortium", Code.UNKNOWN_ORGANISATION),
            tuple("$.members[0].member", Code.UNKNOWN_ORGANISATION));
  }

  @Test
  void aMemberThatIsListedTwiceIsRefused() {
    assertThat(faultsWith(new Membership(HEDGEROW, ROWAN), new Membership(HEDGEROW, ROWAN)))
        .extracting(NetworkFault::path, NetworkFault::code)
        .containsExactly(tuple("$.members[1].member", Code.DUPLICATE_ID));
  }
}
