package org.safepathway.standalone.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.standalone.wire.RunningWire.OFFICER;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Registry;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.kernel.Actor;

/**
 * Which part of the inside may call what of another, with real certificates and the real process of
 * the directory: the part is the certificate’s, and whoever acts there is the token’s.
 */
@Tag("firewall")
class WhichPartMayCallTest {

  private static final Actor MANAGER = RunningWire.actor("amberwell", "manager.meera");

  @TempDir private static Path folder;

  private static RunningWire wire;

  @BeforeAll
  static void start() throws Exception {
    wire =
        RunningWire.start(
            folder,
            List.of(
                "inside=127.0.0.1",
                "inside-whole=",
                "inside-referral=",
                "inside-consent=",
                "inside-projectors=",
                "desk-police=",
                "desk-specialist="),
            "--safe-pathway.inside.part=directory");
  }

  @AfterAll
  static void stop() {
    wire.close();
  }

  @Test
  void thePartAtWhichDesksArriveActsForWhoeverIsThere() throws Exception {
    assertThat(
            wire.as("inside-referral", "manager.meera", Directory.class)
                .staffOf(MANAGER, MANAGER.organisation()))
        .isPresent();
    assertThat(wire.as("inside-referral", "officer.hale", RequestRegister.class).of(OFFICER))
        .isEmpty();
    assertThat(wire.as("inside-referral", null, Catalogue.class).listed()).isNotEmpty();
  }

  @Test
  void itActsForNobodyWhoIsNotThere() throws Exception {
    assertThatThrownBy(
            () ->
                wire.as("inside-referral", null, Directory.class)
                    .staffOf(MANAGER, MANAGER.organisation()))
        .hasMessageEndingWith("404");
    assertThatThrownBy(
            () ->
                wire.as("inside-referral", "officer.hale", Directory.class)
                    .staffOf(MANAGER, MANAGER.organisation()))
        .hasMessageEndingWith("404");
    assertThatThrownBy(() -> wire.as("inside-referral", null, Awareness.class).of(OFFICER))
        .hasMessageEndingWith("404");
  }

  @Test
  void theOthersAskWhoSomebodyIsAndNothingElse() throws Exception {
    for (String part : List.of("inside-consent", "inside-projectors")) {
      assertThat(wire.as(part, null, Registry.class).organisation(MANAGER.organisation()))
          .as(part)
          .isPresent();
      assertThatThrownBy(
              () ->
                  wire.as(part, "manager.meera", Directory.class)
                      .staffOf(MANAGER, MANAGER.organisation()))
          .as(part)
          .hasMessageEndingWith("404");
      assertThatThrownBy(() -> wire.as(part, null, Catalogue.class).listed())
          .as(part)
          .hasMessageEndingWith("404");
    }
  }

  @Test
  void noDeskReachesAPartButTheOneForDesks() throws Exception {
    for (String name : List.of("desk-police", "desk-specialist", "inside-whole", "inside")) {
      assertThat(
              wire.post(wire.certificates().of(name), "/wire/Registry/offers", null, "[]")
                  .statusCode())
          .as(name)
          .isEqualTo(404);
    }
  }

  @Test
  void theOpenPagesAreThereAndNoDeskIs() throws Exception {
    assertThat(status("/hsds/3.0/services")).isEqualTo(200);
    assertThat(status("/police/referrals")).isEqualTo(404);
    assertThat(status("/specialist/cases")).isEqualTo(404);
  }

  private static int status(String path) throws Exception {
    URI address = wire.forBrowsers().resolve(path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(address)
                  .header("Authorization", "Bearer " + wire.token("officer.hale"))
                  .header("Accept", "application/json")
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
