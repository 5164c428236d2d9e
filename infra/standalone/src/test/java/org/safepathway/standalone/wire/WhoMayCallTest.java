package org.safepathway.standalone.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.standalone.wire.RunningWire.CASEWORKER;
import static org.safepathway.standalone.wire.RunningWire.OFFICER;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Registry;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Recall;
import org.safepathway.status.OtherFaces;
import org.safepathway.wire.Transport.NoAnswerException;

/**
 * Who may call the inside, with real certificates and the real application: the room is the
 * certificate’s, the caller is the token’s (ARCHITECTURE.md, inside and outside).
 */
@Tag("firewall")
class WhoMayCallTest {

  private static final RequestId REQUEST = new RequestId("request-of-the-wire");

  @TempDir private static Path folder;

  private static RunningWire wire;

  @BeforeAll
  static void start() throws Exception {
    wire = RunningWire.start(folder);
  }

  @AfterAll
  static void stop() {
    wire.close();
  }

  @Test
  void aPoliceDeskActsForTheOfficerWhoseTokenItHas() throws Exception {
    Inside remote = wire.as("desk-police", "officer.hale", Inside.class);

    assertThat(remote.act(OFFICER, REQUEST, new Recall("no-such-reference")))
        .isEqualTo(new Inside.Outcome.Refused(Refusal.of(CommonRefusal.NOT_FOUND)));
    assertThat(wire.as("desk-police", "officer.hale", RequestRegister.class).of(OFFICER)).isEmpty();
  }

  @Test
  void nothingOpensForAPoliceDeskWhosesoeverTokenItHas() throws Exception {
    for (String person : List.of("officer.hale", CASEWORKER.person().value())) {
      Inside remote = wire.as("desk-police", person, Inside.class);
      Actor actor = person.equals("officer.hale") ? OFFICER : CASEWORKER;

      assertThatThrownBy(
              () ->
                  remote.open(
                      actor,
                      REQUEST,
                      "reference",
                      Purpose.SUPPORT,
                      Set.of(FactClass.IDENTITY),
                      List.of()))
          .isInstanceOf(NoAnswerException.class)
          .hasMessageEndingWith("404");
      assertThatThrownBy(() -> remote.makeLinkCode(actor, REQUEST, "reference"))
          .hasMessageEndingWith("404");
    }
    assertThatThrownBy(() -> wire.as("desk-police", "officer.hale", OtherFaces.class).read(OFFICER))
        .hasMessageEndingWith("404");
  }

  @Test
  void aSpecialistsDeskIsAnsweredWhereAPoliceDeskIsNot() throws Exception {
    Inside remote = wire.as("desk-specialist", CASEWORKER.person().value(), Inside.class);

    assertThat(
            remote.open(
                CASEWORKER,
                REQUEST,
                "reference",
                Purpose.SUPPORT,
                Set.of(FactClass.IDENTITY),
                List.of()))
        .isInstanceOf(Vault.Refused.class);
    assertThat(
            wire.as("desk-specialist", CASEWORKER.person().value(), OtherFaces.class)
                .read(CASEWORKER))
        .isNotNull();
  }

  @Test
  void aStolenTokenOfAnotherRoomIsWorthNothing() throws Exception {
    Inside remote = wire.as("desk-police", CASEWORKER.person().value(), Inside.class);

    assertThatThrownBy(() -> remote.act(CASEWORKER, REQUEST, new Recall("reference")))
        .hasMessageEndingWith("404");
  }

  @Test
  void nobodyActsAsAColleague() throws Exception {
    Inside remote = wire.as("desk-police", "officer.hale", Inside.class);
    Inside nobody = wire.as("desk-police", null, Inside.class);

    assertThatThrownBy(
            () ->
                remote.act(
                    RunningWire.actor("force", "officer.brook"), REQUEST, new Recall("reference")))
        .hasMessageEndingWith("404");
    assertThatThrownBy(() -> nobody.act(OFFICER, REQUEST, new Recall("reference")))
        .hasMessageEndingWith("404");
  }

  @Test
  void aForgedTokenIsRefused() throws Exception {
    String genuine = wire.token("officer.hale");
    String forged = genuine.substring(0, genuine.length() - 8) + "AAAAAAAA";

    assertThatThrownBy(
            () ->
                wire.remote("desk-police", forged, Inside.class)
                    .act(OFFICER, REQUEST, new Recall("reference")))
        .hasMessageEndingWith("404");
    assertThatThrownBy(() -> wire.remote("desk-police", forged, Registry.class).offers())
        .hasMessageEndingWith("404");
  }

  @Test
  void whoeverShowsNoCertificateGetsNoAnswer() throws Exception {
    assertThatThrownBy(
            () -> wire.post(wire.certificates().ofNobody(), "/wire/Registry/offers", null, "[]"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whoeverShowsOneOfAnotherAuthorityGetsNoAnswer() throws Exception {
    Certificates others = Certificates.in(folder.resolve("others"), "desk-specialist=");
    assertThatThrownBy(
            () ->
                wire.post(
                    others.trusting(wire.certificates(), "desk-specialist"),
                    "/wire/Registry/offers",
                    null,
                    "[]"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aCertificateOfOurAuthorityThatIsNoDesksReachesNothing() throws Exception {
    for (String name : List.of("inside", "inside-referral", "desk-enforcement")) {
      assertThat(
              wire.post(wire.certificates().of(name), "/wire/Registry/offers", null, "[]")
                  .statusCode())
          .as(name)
          .isEqualTo(404);
    }
  }
}
