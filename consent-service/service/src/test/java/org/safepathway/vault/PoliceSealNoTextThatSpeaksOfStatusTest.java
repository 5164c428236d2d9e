package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.SUPERVISOR;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.facts.Child;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.Perpetrator;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Language;
import org.safepathway.directory.Need;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;

/**
 * DOMAIN.md rules 4 and 5: a desk may forget to look, the vault does not. Nothing is written for
 * what it refuses, not even a key.
 */
@Tag("firewall")
class PoliceSealNoTextThatSpeaksOfStatusTest {

  private static final OverrideReason REASON =
      new OverrideReason(Facts.CANARY + " fears that he has her deported tonight.");

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Inside inside;

  @BeforeEach
  void start() {
    inside = new Inside(folder);
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  private static Risk risk(String incident, String whereabouts) {
    Risk risk = Facts.RISK;
    return new Risk(
        risk.tool(),
        risk.toolVersion(),
        risk.grade(),
        risk.score(),
        risk.marac(),
        risk.repeatWithin12Months(),
        incident,
        risk.orders(),
        null,
        new Perpetrator("Visa Virtanen", "husband", whereabouts),
        false);
  }

  private static Support support(String note, String agency) {
    return new Support(
        java.util.Set.of(Need.ADVOCACY),
        Language.BENGALI,
        null,
        Support.InterpreterGender.WOMAN,
        null,
        null,
        false,
        List.of(new Child(3, note)),
        null,
        List.of("Aviary School", agency));
  }

  private static Vault.Refused refused(String... paths) {
    return new Vault.Refused(
        new Refusal(
            "fact-invalid",
            Stream.of(paths).map(path -> new FieldFault(path, "speaks-of-status")).toList()));
  }

  private Vault.SealAnswer seal(org.safepathway.kernel.Actor by, Fact... facts) {
    return inside.seal(Inside.VICTIM, inside.by(by), facts);
  }

  @Test
  void aForceIsRefusedAtEveryFieldAtOnce() {
    assertThat(
            seal(
                OFFICER,
                Facts.IDENTITY,
                risk("She is an overstayer", "at the Home Office"),
                support("born in Eritrea", "her immigration solicitor"),
                REASON))
        .isEqualTo(
            refused(
                "risk.incident",
                "risk.perpetrator.whereabouts",
                "support.children[0].note",
                "support.otherAgencies[1]",
                "overrideReason.reason"));
    assertThat(seal(SUPERVISOR, REASON)).isEqualTo(refused("overrideReason.reason"));
  }

  @Test
  void aForceSealsWhatDoesNotSpeakOfIt() {
    assertThat(seal(OFFICER, risk("He took her passport", "in Aviary Row")))
        .isInstanceOf(Vault.Sealed.class);
  }

  @Test
  void aSpecialistWritesWhatSheSays() {
    assertThat(seal(CASEWORKER, risk("He says that he ends her visa", "in Aviary Row"), REASON))
        .isInstanceOf(Vault.Sealed.class);
  }

  @Test
  void nothingIsWrittenForWhatIsRefused() throws IOException {
    Map<Path, String> before = files();
    seal(OFFICER, Facts.IDENTITY, REASON);

    assertThat(files()).isEqualTo(before);
    assertThat(inside.seal(Inside.VICTIM, inside.by(OFFICER), Facts.IDENTITY))
        .isInstanceOf(Vault.Sealed.class);
    assertThat(files()).isNotEqualTo(before);
  }

  private Map<Path, String> files() throws IOException {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
