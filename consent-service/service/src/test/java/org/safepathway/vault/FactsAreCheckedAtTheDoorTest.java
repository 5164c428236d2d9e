package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.network.Network.CASEWORKER;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.facts.Address;
import org.safepathway.consent.facts.Child;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.status.CaseNote;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;

/** What is wrong with a fact is said by field and code, and nothing of it is echoed. */
@Tag("firewall")
class FactsAreCheckedAtTheDoorTest {

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

  private void isRefused(Fact fact, String... faults) {
    List<FieldFault> expected =
        Arrays.stream(faults)
            .map(each -> new FieldFault(each.split(" ", -1)[0], each.split(" ", -1)[1]))
            .toList();
    assertThat(inside.seal(Inside.VICTIM, inside.by(CASEWORKER), fact))
        .isEqualTo(new Vault.Refused(new Refusal("fact-invalid", expected)));
  }

  private static Identity identity(String givenNames, @Nullable LocalDate born) {
    return new Identity(givenNames, "Finchley", null, born, null, LocalAuthority.DUDLEY);
  }

  private static SafeContact contact(
      @Nullable String phone,
      @Nullable String email,
      @Nullable String times,
      @Nullable String fallback,
      boolean noContact) {
    return new SafeContact(
        phone, email, times, false, false, false, null, null, fallback, noContact);
  }

  @Test
  void aNameIsRequiredAndNotTooLong() {
    isRefused(identity(" ", null), "identity.givenNames required");
    isRefused(identity("x".repeat(101), null), "identity.givenNames too-long");
  }

  @Test
  void everyFaultIsNamedInTheOrderOfTheFields() {
    isRefused(
        new Identity(
            "",
            "",
            null,
            null,
            new Address("1 Aviary Row", null, null, "b1 1aa"),
            LocalAuthority.DUDLEY),
        "identity.address.postcode wrong-shape",
        "identity.familyName required",
        "identity.givenNames required");
  }

  @Test
  void aDateOfBirthIsNeitherInTheFutureNorBeyondAnyLife() {
    isRefused(
        identity("Wren", LocalDate.parse("2026-11-24")), "identity.dateOfBirth in-the-future");
    isRefused(identity("Wren", LocalDate.parse("1906-11-22")), "identity.dateOfBirth out-of-range");
  }

  @Test
  void aStatusEndsInSomeReasonableYear() {
    isRefused(
        new StatusFact(
            ImmigrationStatus.INSECURE,
            null,
            null,
            LocalDate.parse("2127-01-01"),
            null,
            null,
            false,
            null),
        "status.expires out-of-range");
  }

  @Test
  void aSafeContactSaysHowAndWhen() {
    isRefused(contact(null, null, null, null, false), "safeContact.phone required");
    isRefused(contact("07700 900123", null, null, null, false), "safeContact.safeTimes required");
    isRefused(contact(null, "a@example.org", " ", null, false), "safeContact.safeTimes required");
    isRefused(contact("07700 900123", null, "noon", null, true), "safeContact.fallback required");
  }

  @Test
  void aNumberAndAnAddressHaveTheirShape() {
    isRefused(contact("call me", null, "noon", null, false), "safeContact.phone wrong-shape");
    isRefused(contact(null, "nobody", "noon", null, false), "safeContact.email wrong-shape");
  }

  @Test
  void whatIsInsideAListIsCheckedToo() {
    isRefused(
        new Support(
            Set.of(Need.HEALTH),
            Language.ENGLISH,
            null,
            Support.InterpreterGender.NOT_NEEDED,
            null,
            null,
            false,
            List.of(new Child(3, null), new Child(40, null)),
            null,
            null),
        "support.children[1].age out-of-range");
  }

  @Test
  void supportNamesANeedAndAReasonSaysSomething() {
    isRefused(
        new Support(
            Set.of(),
            Language.ENGLISH,
            null,
            Support.InterpreterGender.NOT_NEEDED,
            null,
            null,
            false,
            null,
            null,
            null),
        "support.needs too-short");
    isRefused(new OverrideReason("danger"), "overrideReason.reason too-short");
  }

  @Test
  void noTextHasControlCharactersBesidesNewLineAndTab() {
    for (char bad : new char[] {0, 7, '\r', 27, 127, 0x85, 0xD800}) {
      isRefused(new CaseNote("a" + bad + "b"), "caseNote.text control-character");
    }
    assertThat(inside.seal(Inside.VICTIM, inside.by(CASEWORKER), new CaseNote("one\n\ttwo")))
        .isInstanceOf(Vault.Sealed.class);
  }

  @Test
  void norHasATextInAList() {
    isRefused(
        new SafeContact(
            "07700 900123",
            null,
            "noon",
            false,
            false,
            false,
            null,
            List.of("his brother", "a\u0007b"),
            null,
            false),
        "safeContact.unsafePeople[1] control-character");
  }

  @Test
  void aFaultInOneOfManyFactsSealsNone() {
    assertThat(
            inside.seal(
                Inside.VICTIM, inside.by(CASEWORKER), Facts.IDENTITY, new CaseNote("a\u0007")))
        .isInstanceOf(Vault.Refused.class);
  }

  @Test
  void aRefusalEchoesNothing() {
    Vault.SealAnswer answer =
        inside.seal(
            Inside.VICTIM,
            inside.by(CASEWORKER),
            identity(Facts.CANARY.repeat(20), null),
            contact(Facts.CANARY, Facts.CANARY, null, null, false));

    assertThat(answer.toString()).contains("fact-invalid").doesNotContain(Facts.CANARY);
  }

  /** A fact that the table of facts does not have. */
  private record Unlisted() implements Fact {
    @Override
    public FactClass factClass() {
      return FactClass.SUPPORT;
    }
  }

  @Test
  void whatIsNotInTheTableOfFactsIsNotSealed() {
    assertThatThrownBy(() -> inside.seal(Inside.VICTIM, inside.by(CASEWORKER), new Unlisted()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
