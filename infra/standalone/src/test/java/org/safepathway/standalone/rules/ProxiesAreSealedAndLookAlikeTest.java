package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.directory.OfferId;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Decline;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.Redirect;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.Overrides;
import org.safepathway.standalone.engine.People;
import org.safepathway.status.DeclineReason;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.Outcome;
import org.safepathway.status.StatusFact;
import org.safepathway.status.StatusNeed;

/**
 * DOMAIN.md rule 5, the other half of it: what a specialist records of a proxy is sealed, and what
 * follows from one looks to the force like anything else.
 */
@Tag("firewall")
class ProxiesAreSealedAndLookAlikeTest {

  @TempDir Path folder;

  /** Why it was declined, or that it was handed on, looks the same to the force, every reason. */
  @ParameterizedTest
  @EnumSource(DeclineReason.class)
  void noReasonOfADeclineIsToldTheForce(DeclineReason reason) throws Exception {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("declined-1"));
      String reference = bench.onlyCase(People.ASHA);
      Bench.done(bench.act(People.ASHA, "declined-receive", new Receive(reference)));
      Bench.done(
          bench.act(
              People.ASHA,
              "declined-because",
              new Decline(
                  reference,
                  bench.sealed(
                      People.ASHA, "declined-because", reference, new Outcome(reason, null)))));
      Bench.done(bench.refer("redirected-1"));
      String other =
          bench.cases(People.ASHA).stream()
              .map(one -> one.reference())
              .filter(one -> !one.equals(reference))
              .findFirst()
              .orElseThrow();
      Bench.done(bench.act(People.ASHA, "redirected-receive", new Receive(other)));
      Bench.done(
          bench.act(
              People.ASHA,
              "redirected-onward",
              new Redirect(other, Her.KESTREL, Facts.consentToAllThatPoliceMayEnter())));
      bench.settle();

      assertThat(new Overrides(bench).sent())
          .hasSize(2)
          .allMatch(one -> one.state() == CoarseState.COULD_NOT_BE_MET)
          .extracting(ProxiesAreSealedAndLookAlikeTest::withoutHandle)
          .satisfies(seen -> assertThat(Set.copyOf(seen)).hasSize(1));
      assertThat(bench.engine.stores("police").dump())
          .doesNotContain(reason.name(), "kestrel", "REDIRECTED", "DECLINED");
    }
  }

  /** Sealed: of every proxy at once no word is in any file, nor in an event's clear part. */
  @Test
  void noProxyIsInClearInAnythingThatIsKept() throws Exception {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "all-of-them");
      StatusFact all =
          new StatusFact(
              ImmigrationStatus.UNCERTAIN,
              true,
              "Visa-Of-Her-Spouse",
              LocalDate.of(2027, 1, 31),
              "Her-Own-Nationality",
              EnumSet.allOf(StatusNeed.class),
              true,
              "Advised-At-Level-Two");
      Bench.done(
          bench.act(
              People.ASHA,
              "all-proxies",
              new AddFacts(
                  her.reference(),
                  bench.sealed(People.ASHA, "all-proxies", her.reference(), all))));
      bench.settle();
      assertThat(
              Her.clear(
                  Her.open(
                      bench,
                      People.ASHA,
                      her.reference(),
                      org.safepathway.consent.FactClass.STATUS)))
          .contains(all);
    }
    List<String> words =
        Stream.concat(
                Stream.of(
                    "Visa-Of-Her-Spouse",
                    "Her-Own-Nationality",
                    "Advised-At-Level-Two",
                    "2027-01-31",
                    "UNCERTAIN",
                    "INSECURE",
                    "noRecourseToPublicFunds",
                    "nrmDiscussed"),
                Arrays.stream(StatusNeed.values()).map(Enum::name))
            .toList();
    int files = 0;
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        for (String word : words) {
          assertThat(text.contains(word)).as(word + " in " + path.getFileName()).isFalse();
        }
        files++;
      }
    }
    assertThat(files).isGreaterThan(8);
  }

  private static PoliceReferral withoutHandle(PoliceReferral one) {
    return new PoliceReferral(
        "",
        "",
        new OfferId("amberwell-by-and-for"),
        one.officer(),
        one.unit(),
        one.state(),
        one.sentAt(),
        one.stateAt());
  }
}
