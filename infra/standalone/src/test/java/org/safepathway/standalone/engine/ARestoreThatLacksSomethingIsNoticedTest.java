package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.Engage;

/** What was not put back stops the start, or is made again, and is never made anew unsaid. */
@SuppressWarnings("NullAway.Init")
@Tag("firewall")
class ARestoreThatLacksSomethingIsNoticedTest {

  @TempDir Path folder;
  private String reference;
  private String police;

  @BeforeEach
  void work() throws Exception {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-of-hers"));
      reference =
          bench.engine.referenceFor(
              People.ASHA.organisation(), People.OFFICER, new RequestId("request-of-hers"));
      bench.accept(reference, "accept-hers");
      bench.recordStatus(reference, "status-of-hers", "hers");
      police = bench.dump("police");
    }
  }

  private void isMissing(String file) throws IOException {
    Files.delete(folder.resolve(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "platform-keys/references.key",
        "platform-keys/ids.key",
        "master-keys/platform.key"
      })
  void withoutAKeyOfThePlatformNothingIsServed(String key) throws IOException {
    isMissing(key);

    assertThatThrownBy(() -> new Bench(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("missing");
    assertThat(folder.resolve(key)).doesNotExist();
  }

  @Test
  void withoutAnOrganisationsKeyItSaysSoAndServesTheOthers() throws Exception {
    isMissing("master-keys/org_amberwell.key");

    try (Bench bench = new Bench(folder)) {
      assertThat(bench.engine.failures()).containsExactly("MissingMasterKeyException");
      assertThat(bench.open(People.ASHA, "opens-identity", reference, FactClass.IDENTITY))
          .isInstanceOf(Vault.Opened.class);
      assertThat(bench.open(People.ASHA, "opens-status", reference, FactClass.STATUS))
          .isInstanceOf(Vault.Refused.class);
    }
  }

  /** Documents alone: a projector that knows nothing of them would take nothing of hers further. */
  @Test
  void whereWhatAProjectorWorksOnWasNotRestoredItsRoomIsMadeAgain() throws Exception {
    for (String room : List.of("police", "specialist")) {
      try (Stream<Path> files = Files.walk(folder.resolve("projections").resolve(room))) {
        List<Path> own =
            files.filter(file -> file.getFileName().toString().startsWith("inside_")).toList();
        assertThat(own).isNotEmpty();
        for (Path file : own) {
          Files.delete(file);
        }
      }
    }

    try (Bench bench = new Bench(folder)) {
      bench.settle();
      assertThat(bench.dump("police")).isEqualTo(police);
      Bench.done(
          bench.act(People.ASHA, "asha-reaches", new Contact(reference, ContactResult.REACHED)));
      Bench.done(bench.act(People.ASHA, "she-engages", new Engage(reference)));
      assertThat(bench.dump("police")).contains("IN_CONTACT");
    }
  }

  @Test
  void databasesThatWereNotRestoredAreMadeAgain() throws Exception {
    try (var files = Files.walk(folder.resolve("projections"))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }

    try (Bench bench = new Bench(folder)) {
      bench.settle();
      assertThat(bench.cases(People.ASHA)).hasSize(1);
      assertThat(bench.dump("police")).isEqualTo(police);
    }
  }
}
