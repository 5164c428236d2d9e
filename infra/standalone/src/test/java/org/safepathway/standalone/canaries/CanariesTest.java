package org.safepathway.standalone.canaries;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.acceptance.canary.Form;
import org.safepathway.acceptance.canary.Found;
import org.safepathway.acceptance.traces.Noted;
import org.safepathway.standalone.journey.BrokenRule;

/**
 * Nothing in clear (ARCHITECTURE.md invariant 6): a canary put into any sealed field is found in no
 * log, event, database, index, address, error, metric or message, and a destroyed key nowhere.
 */
@Tag("firewall")
class CanariesTest {

  @TempDir Path folder;

  @Test
  void everySealedFieldCarriesACanaryOrIsKnownToCarryNone() {
    CanarySet set = new CanarySet("any");

    assertThat(set.without()).isEqualTo(NoCanary.BECAUSE.keySet());
    assertThat(NoCanary.BECAUSE.values()).noneMatch(String::isBlank);
  }

  @Test
  void noTwoFieldsCarryTheSameCanary() {
    Map<String, Long> told =
        new CanaryRun(new Wire())
            .sets().stream()
                .flatMap(set -> set.planted().stream())
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()));

    assertThat(told.values()).isNotEmpty().containsOnly(1L);
  }

  /** Whoever else encrypts seals something of which no canary is known here. */
  @Test
  void nobodySealsAnythingElse() {
    Set<String> sealing =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.safepathway")
                .stream()
                .filter(CanariesTest::encrypts)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

    // Facts; the other face of an offer; data keys; ids and where a list goes on, which are none.
    assertThat(sealing)
        .containsExactlyInAnyOrder(
            "Gcm",
            "Envelope",
            "SealingFacts",
            "SealedFaces",
            "FileKeyManagement",
            "References",
            "CursorSeal");
  }

  private static boolean encrypts(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getName())
        .anyMatch(
            name ->
                name.equals("javax.crypto.Cipher")
                    || name.startsWith("com.google.crypto.tink.")
                    || name.equals("org.safepathway.vault.Gcm"));
  }

  @Test
  void nothingThatIsSealedIsFoundInWhatARunLeaves() {
    Leavings left = Leavings.ofEverything(folder);

    assertThat(left.found()).isEmpty();
    // Each was really there: whoever may open it was shown it.
    assertThat(left.shown()).containsAll(new CanarySet("any").canaries().keySet());
    assertThat(left.shown()).contains("otherFace.json", "link");
    assertThat(left.bytes()).isGreaterThan(5_000_000);
    nothingIsSaidOfTheWayOfRequestsButHowTheyEnded(left.spans());
  }

  private static void nothingIsSaidOfTheWayOfRequestsButHowTheyEnded(List<Noted> spans) {
    assertThat(spans).extracting(Noted::process).containsOnly("safe-pathway-whole");
    assertThat(spans).extracting(Noted::name).containsOnly("page", "command", "decision");
    assertThat(spans)
        .allSatisfy(span -> assertThat(span.said()).containsOnlyKeys("outcome"))
        .extracting(span -> span.name() + " " + span.said().get("outcome"))
        .containsOnly(
            "page done",
            "page refused",
            "command done",
            "command refused",
            "decision done",
            "decision refused");
    assertThat(spans)
        .filteredOn(span -> span.name().equals("decision"))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            decision ->
                assertThat(spans)
                    .filteredOn(span -> span.span().equals(decision.parent()))
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.name()).isEqualTo("command")));
  }

  /** Ways to leak, and what must be found of each. */
  enum Leak {
    A_LINE_OF_LOG(
        new BrokenRule(
            "consent-service/service/src/main/java/org/safepathway/vault/SealingFacts.java",
            "faultPoint.reached(\"key-written\");",
            "org.slf4j.LoggerFactory.getLogger(getClass()).debug(\"{}\", entries);"),
        "data/logs/safe-pathway.json",
        Form.PLAIN),
    A_FIELD_OF_AN_EVENT(
        new BrokenRule(
            "consent-service/service/src/main/java/org/safepathway/vault/SealingFacts.java",
            "Macs.hmac(key.fingerprinting(), draft.plaintext())",
            "draft.plaintext()"),
        "data/events.db",
        Form.BASE64),
    A_KEY_THAT_IS_NOT_DESTROYED(
        new BrokenRule(
            "consent-service/service/src/main/java/org/safepathway/vault/WrappedKeys.java",
            "return file.update(\"DELETE FROM wrapped_keys WHERE victim = ?\", victim.value());",
            "return 0;"),
        "data/vault.db",
        Form.PLAIN);

    private final BrokenRule rule;
    private final String where;
    private final Form form;

    Leak(BrokenRule rule, String where, Form form) {
      this.rule = rule;
      this.where = where;
      this.form = form;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLeakIsFound(Leak leak) {
    Path broken = leak.rule.compileInto(folder);

    List<Found> found = Leavings.ofBroken(folder, broken).found();

    assertThat(found)
        .anySatisfy(
            one -> {
              assertThat(one.where()).startsWith(leak.where);
              assertThat(one.form()).isEqualTo(leak.form);
            });
  }
}
