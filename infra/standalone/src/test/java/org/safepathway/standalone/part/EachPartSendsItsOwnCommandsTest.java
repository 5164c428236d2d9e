package org.safepathway.standalone.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.consent.ConsentCommand;
import org.safepathway.consent.OpenFacts;
import org.safepathway.referral.victim.EraseVictim;

/**
 * The tables of which part may send which command, and may decide about it, are whole and give
 * nobody more.
 */
@Tag("firewall")
class EachPartSendsItsOwnCommandsTest {

  private static final Set<Class<?>> ALL =
      CommandSenders.all().collect(Collectors.toUnmodifiableSet());

  @Test
  void everyCommandIsSentBySomebody() {
    assertThat(ALL)
        .hasSizeGreaterThan(40)
        .allSatisfy(
            type ->
                assertThat(
                        type.isRecord()
                            && (sends(Part.REFERRAL, type) || sends(Part.CONSENT, type)))
                    .as(type.getName())
                    .isTrue());
  }

  @Test
  void theVaultSendsOpeningsAndErasuresThatComeBackAndNothingElse() {
    assertThat(sentBy(Part.CONSENT))
        .isEqualTo(new TreeSet<>(List.of(OpenFacts.class.getName(), EraseVictim.class.getName())));
  }

  @Test
  void noOpeningIsSentByAnybodyButTheVault() {
    assertThat(sends(Part.REFERRAL, OpenFacts.class)).isFalse();
    assertThat(sentBy(Part.REFERRAL)).hasSize(ALL.size() - 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"CONSENT", "REFERRAL"},
      mode = EnumSource.Mode.EXCLUDE)
  void theOthersSendNothing(Part part) {
    assertThat(sentBy(part)).isEmpty();
  }

  @Test
  void oneDecidesAboutEveryCommandAndItIsTheOneThatHasItsAggregate() {
    for (Class<?> type : ALL) {
      Part decides = ConsentCommand.class.isAssignableFrom(type) ? Part.CONSENT : Part.REFERRAL;
      for (Part part : Part.values()) {
        assertThat(CommandDeciders.may(part.subject(), type.getName()))
            .as("%s about %s", part, type.getName())
            .isEqualTo(part == decides);
      }
    }
  }

  @Test
  void nobodyElseDecidesAnything() {
    for (String subject :
        List.of("CN=desk-police", "CN=inside", "CN=inside-consent,O=More", "CN=consent")) {
      assertThat(ALL)
          .noneMatch(type -> CommandDeciders.may(new X500Principal(subject), type.getName()));
    }
    assertThat(CommandDeciders.may(Part.CONSENT.subject(), "java.lang.String")).isFalse();
  }

  @Test
  void nobodyElseSendsAnything() {
    for (String subject :
        List.of("CN=desk-police", "CN=inside", "CN=inside-referral,O=More", "CN=referral")) {
      assertThat(ALL)
          .noneMatch(type -> CommandSenders.may(new X500Principal(subject), type.getName()));
    }
  }

  @Test
  void whatIsNoCommandIsSentByNobody() {
    for (Part part : Part.values()) {
      assertThat(CommandSenders.may(part.subject(), "java.lang.String")).isFalse();
      assertThat(CommandSenders.may(part.subject(), "")).isFalse();
    }
  }

  private static Set<String> sentBy(Part part) {
    return ALL.stream()
        .filter(type -> sends(part, type))
        .map(Class::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean sends(Part part, Class<?> type) {
    return CommandSenders.may(part.subject(), type.getName());
  }
}
