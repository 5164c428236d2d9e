package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.network.Network.CASEWORKER;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Away;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.Refusal;

/** DOMAIN.md rule 25: every opening is recorded before it is disclosed, or nothing is disclosed. */
@Tag("firewall")
class OpeningIsRecordedFirstTest {

  private static final Vault.Refused NO_LIVE_CONSENT =
      new Vault.Refused(Refusal.of(ConsentRefusal.NO_LIVE_CONSENT));

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Inside inside;

  @SuppressWarnings("NullAway.Init")
  private SealedFact fact;

  @BeforeEach
  void start() {
    inside = new Inside(folder);
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    fact = inside.sealed(CASEWORKER, Facts.IDENTITY).getFirst();
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  private Vault.OpenAnswer openThrough(Dispatch dispatch) {
    return inside.open(inside.vault(dispatch), Inside.CONSENT, CASEWORKER, List.of(fact));
  }

  private long recorded() {
    return inside.stream(Inside.CONSENT).stream().filter(FactsOpened.class::isInstance).count();
  }

  @Test
  void whatIsDisclosedIsInTheStreamWithItsIds() {
    inside.opened(fact);

    assertThat(inside.stream(Inside.CONSENT))
        .last()
        .isInstanceOfSatisfying(
            FactsOpened.class, opened -> assertThat(opened.facts()).containsExactly(fact.id()));
  }

  @Test
  void noFactIsDecryptedBeforeTheOpeningIsInTheStream() {
    AtomicInteger unwrapped = new AtomicInteger();
    KeyManagement watched = new WatchedMasters(inside.masters, unwrapped);
    try (KeyStore keys = new KeyStore(inside.keyFile, watched, Randomness.SECURE)) {
      AtomicInteger unwrappedBefore = new AtomicInteger(-1);
      SealingVault vault =
          new SealingVault(
              inside.network,
              Inside.SPEAKING,
              watched,
              keys,
              command -> {
                Answer answer = inside.sendAndWait(command);
                unwrappedBefore.set(unwrapped.get());
                return answer;
              },
              inside.clock,
              Randomness.SECURE,
              FaultPoint.NONE);

      assertThat(inside.open(vault, Inside.CONSENT, CASEWORKER, List.of(fact)))
          .isInstanceOf(Vault.Opened.class);
      assertThat(unwrappedBefore).hasValue(0);
      assertThat(unwrapped).hasValue(1);
    }
  }

  @Test
  void aRefusedOpeningDisclosesNothing() {
    assertThat(openThrough(command -> Answer.refused(ConsentRefusal.NO_LIVE_CONSENT)))
        .isEqualTo(NO_LIVE_CONSENT);
  }

  @Test
  void anOpeningThatFailsDisclosesNothing() {
    assertThat(
            openThrough(
                command -> {
                  throw new IllegalStateException("the bus is down");
                }))
        .isEqualTo(NO_LIVE_CONSENT);
  }

  @Test
  void anOpeningThatTimesOutDisclosesNothingThoughItWasRecorded() {
    assertThat(
            openThrough(
                command -> {
                  inside.sendAndWait(command);
                  throw new IllegalStateException("timed out");
                }))
        .isEqualTo(NO_LIVE_CONSENT);
    assertThat(recorded()).isEqualTo(1);
  }

  @Test
  void thatWhoeverDecidesIsAwayIsToldAndNothingIsDisclosed() {
    assertThatThrownBy(
            () ->
                openThrough(
                    command -> {
                      inside.sendAndWait(command);
                      throw new IllegalStateException(new DoesNotAnswer());
                    }))
        .hasCauseInstanceOf(DoesNotAnswer.class);
    assertThat(recorded()).isEqualTo(1);
  }

  private static final class DoesNotAnswer extends RuntimeException implements Away {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean isAway() {
      return true;
    }
  }

  @Test
  void anAnswerOfAnotherStreamDisclosesNothing() {
    assertThat(openThrough(command -> new Answer.Done("consent-of-somebody-else")))
        .isEqualTo(NO_LIVE_CONSENT);
  }

  @Test
  void aYesToAQuestionDisclosesNothingForNothingWasRecorded() {
    String asked = Inside.CONSENT.value();
    for (Answer answer :
        List.of(
            new Answer.Vouched(asked, true, false),
            new Answer.HangsOn(asked, asked),
            new Answer.Changes(asked, List.of()))) {
      assertThat(openThrough(command -> answer)).isEqualTo(NO_LIVE_CONSENT);
    }
    assertThat(recorded()).isZero();
  }

  @Test
  void nothingIsOpenedInsideAUnitOfWork() {
    var unitOfWork =
        DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("anything"));
    try {
      assertThatThrownBy(() -> inside.open(CASEWORKER, fact))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      unitOfWork.rollback();
    }
    assertThat(recorded()).isZero();
  }

  @Test
  void afterAnAcknowledgedWithdrawalNothingIsDisclosed() {
    assertThat(
            inside.sendAndWait(
                new WithdrawConsent(Inside.CONSENT, Purpose.SUPPORT, inside.by(CASEWORKER))))
        .isInstanceOf(Answer.Done.class);

    assertThat(inside.open(CASEWORKER, fact)).isEqualTo(NO_LIVE_CONSENT);
  }

  private record WatchedMasters(KeyManagement masters, AtomicInteger unwrapped)
      implements KeyManagement {

    @Override
    public byte[] wrap(KeyHolder holder, byte[] key, byte[] context) {
      return masters.wrap(holder, key, context);
    }

    @Override
    public byte[] unwrap(KeyHolder holder, byte[] wrapped, byte[] context)
        throws GeneralSecurityException {
      unwrapped.incrementAndGet();
      return masters.unwrap(holder, wrapped, context);
    }

    @Override
    public byte[] mac(MacUse use, byte[] message) {
      return masters.mac(use, message);
    }

    @Override
    public boolean isMac(MacUse use, byte[] message, byte[] mac) {
      return masters.isMac(use, message, mac);
    }

    @Override
    public Set<KeyHolder> holders() {
      return masters.holders();
    }

    @Override
    public void rotate(KeyHolder holder) {
      masters.rotate(holder);
    }

    @Override
    public boolean isNewest(KeyHolder holder, byte[] wrapped) {
      return masters.isNewest(holder, wrapped);
    }

    @Override
    public void retireOld(KeyHolder holder) {
      masters.retireOld(holder);
    }
  }
}
