package org.safepathway.specialist.projector;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.Taken;
import org.safepathway.specialist.documents.HeldConsent;

/**
 * What she answered for one recipient, as the Consent aggregate reads it: her last answer for each
 * purpose, and beside it every earlier consent that it did not end ({@link Taken}). An answer that
 * is over makes room for the next one.
 *
 * @param held by purpose, in the order answered
 * @param statusConsents how often STATUS came to be named. As long as one consent or another names
 *     it that is one and the same; once none does, the keys of what was recorded are cut off, and
 *     the next time is another
 */
public record Answers(List<HeldConsent> held, int statusConsents) {

  static final Answers NONE = new Answers(List.of(), 0);

  /** Copies the list. */
  public Answers {
    held = List.copyOf(held);
  }

  /** The consents to be supported that are live. */
  Stream<HeldConsent> support() {
    return held.stream().filter(one -> one.purpose() == Purpose.SUPPORT && one.live());
  }

  /** The classes that they name together. */
  Set<FactClass> named() {
    Set<FactClass> named = EnumSet.noneOf(FactClass.class);
    support().forEach(one -> named.addAll(one.classes()));
    return named;
  }

  Answers given(ConsentGiven event) {
    HeldConsent answer =
        answer(event, event.purpose(), event.stage(), event.record(), HeldConsent.State.GIVEN);
    return after(Taken.of(event), event.gone(), answer, event.consent());
  }

  Answers refused(ConsentRefused event) {
    HeldConsent answer =
        answer(event, event.purpose(), event.stage(), event.record(), HeldConsent.State.REFUSED);
    return after(Taken.of(event), event.gone(), answer, event.consent());
  }

  Answers narrowed(ConsentNarrowed event) {
    return each(event.purpose(), one -> without(one, event.classes()));
  }

  /** Every consent for a purpose ends so. */
  Answers ended(Purpose purpose, HeldConsent.State how) {
    return each(purpose, one -> in(one, how));
  }

  private Answers after(Taken taken, Set<FactClass> gone, HeldConsent answer, ConsentId consent) {
    Stream<HeldConsent> others = held.stream().filter(one -> one.purpose() != answer.purpose());
    Stream<HeldConsent> standing =
        held.stream()
            .filter(one -> one.purpose() == answer.purpose() && one.live())
            .filter(one -> !taken.ends(taken(one, consent)))
            .map(one -> without(one, gone))
            .filter(HeldConsent::live);
    return with(
        Stream.of(others, standing, Stream.of(answer))
            .flatMap(some -> some)
            .sorted(Comparator.comparing(HeldConsent::purpose))
            .toList());
  }

  /** Changes each live consent for a purpose. */
  private Answers each(Purpose purpose, UnaryOperator<HeldConsent> change) {
    return with(
        held.stream()
            .map(one -> one.purpose() == purpose && one.live() ? change.apply(one) : one)
            .toList());
  }

  private Answers with(List<HeldConsent> next) {
    Answers after = new Answers(next, statusConsents);
    boolean begins =
        !named().contains(FactClass.STATUS) && after.named().contains(FactClass.STATUS);
    return begins ? new Answers(next, statusConsents + 1) : after;
  }

  private static Taken taken(HeldConsent held, ConsentId consent) {
    return Taken.of(
        consent,
        Objects.requireNonNull(held.stage(), "a consent has a stage"),
        Objects.requireNonNull(held.takenBy(), "a consent has a taker"));
  }

  private static HeldConsent answer(
      ConsentEvent event,
      Purpose purpose,
      ConsentStage stage,
      ConsentRecord record,
      HeldConsent.State state) {
    LocalDate validFrom = record.validFrom();
    return new HeldConsent(
        purpose,
        HeldConsent.Basis.CONSENT,
        stage,
        event.stamp().by().organisation(),
        List.copyOf(record.classes()),
        validFrom == null ? GrantWork.date(event.stamp().at()) : validFrom,
        record.reviewOn(),
        record.expiresOn(),
        state);
  }

  static HeldConsent in(HeldConsent held, HeldConsent.State state) {
    return with(held, held.classes(), state);
  }

  /** Taking out all that a consent named is withdrawing it. */
  static HeldConsent without(HeldConsent held, Set<FactClass> classes) {
    List<FactClass> left = held.classes().stream().filter(c -> !classes.contains(c)).toList();
    if (left.size() == held.classes().size()) {
      return held;
    }
    return left.isEmpty()
        ? in(held, HeldConsent.State.WITHDRAWN)
        : with(held, left, HeldConsent.State.NARROWED);
  }

  private static HeldConsent with(
      HeldConsent held, List<FactClass> classes, HeldConsent.State state) {
    return new HeldConsent(
        held.purpose(),
        held.basis(),
        held.stage(),
        held.takenBy(),
        classes,
        held.validFrom(),
        held.reviewOn(),
        held.expiresOn(),
        state);
  }
}
