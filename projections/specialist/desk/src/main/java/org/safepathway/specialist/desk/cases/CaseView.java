package org.safepathway.specialist.desk.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.Purpose;
import org.safepathway.desk.Choice;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.specialist.desk.EnglishTime;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.HeldConsent;

/**
 * A case without its facts.
 *
 * @param reference the organisation’s own handle
 * @param shortReference its display form
 * @param state its state
 * @param triage its priority, or null before triage
 * @param offer the offer it was sent to
 * @param from who referred
 * @param sentAt when
 * @param dues what is due when
 * @param closure why it is closed, or null
 * @param contacts attempts to reach her, oldest first
 * @param holds the classes of which there are facts
 * @param consents what she answered to this organisation, and the last override
 * @param alerts what was changed of who she is and how she may be contacted, and is not
 *     acknowledged
 * @param mayDo the acts that are possible now for this caller
 * @param history what happened, oldest first
 * @param offerName the offer’s name, for the page
 * @param fromName the referrer’s name, for the page
 */
public record CaseView(
    String reference,
    String shortReference,
    ReferralState state,
    @Nullable Triage triage,
    OfferId offer,
    OrganisationId from,
    Instant sentAt,
    Dues dues,
    @Nullable Closure closure,
    List<Attempt> contacts,
    List<FactClass> holds,
    List<Consent> consents,
    List<Changed> alerts,
    List<MayDoNow> mayDo,
    List<Line> history,
    @JsonIgnore String offerName,
    @JsonIgnore String fromName) {

  /** Copies the lists. */
  public CaseView {
    contacts = List.copyOf(contacts);
    holds = List.copyOf(holds);
    consents = List.copyOf(consents);
    alerts = List.copyOf(alerts);
    mayDo = List.copyOf(mayDo);
    history = List.copyOf(history);
  }

  /** Whether the page offers an act, by its name in the API. */
  public boolean may(String path) {
    return mayDo.stream().anyMatch(one -> one.act().path().equals(path));
  }

  /** Whether the page offers one of these acts. */
  public boolean mayOne(String... paths) {
    return Arrays.stream(paths).anyMatch(this::may);
  }

  /** When it was sent, for the page. */
  public String sentText() {
    return EnglishTime.of(sentAt);
  }

  /** Whether the last attempt to reach her met somebody else. */
  public boolean someoneElseAnswered() {
    return !contacts.isEmpty()
        && contacts.getLast().result() == ContactResult.SOMEONE_ELSE_ANSWERED;
  }

  /** The priorities to choose from. */
  public List<Choice> triages() {
    return Choice.of("specialist.triage", Triage.values());
  }

  /** The results to choose from. */
  public List<Choice> contactResults() {
    return Choice.of("specialist.contact", ContactResult.values());
  }

  /** The closures to choose from. */
  public List<Choice> closures() {
    return Choice.of("specialist.closure", Closure.values());
  }

  /** The classes to choose from for an opening. */
  public List<Choice> heldClasses() {
    return Choice.of("specialist.class", holds.toArray(FactClass[]::new));
  }

  /** The classes that she may take out of her consent. */
  public List<Choice> sharedClasses() {
    return Choice.of(
        "specialist.class",
        consents.stream()
            .filter(one -> one.live() && one.purpose() == Purpose.SUPPORT)
            .flatMap(one -> one.classes().stream())
            .distinct()
            .toArray(FactClass[]::new));
  }

  /** The purposes of which a consent or override is live. */
  public List<Purpose> livePurposes() {
    return consents.stream().filter(Consent::live).map(Consent::purpose).distinct().toList();
  }

  /**
   * An act that is possible now.
   *
   * @param act which
   */
  public record MayDoNow(@JsonIgnore CaseAct act) {

    /** Its name in the API. */
    @JsonValue
    public String path() {
      return act.path();
    }
  }

  /**
   * Something that was changed elsewhere.
   *
   * @param fact the newer fact
   * @param changed its class
   * @param at when
   */
  public record Changed(FactId fact, FactClass changed, Instant at) {

    /** For the page. */
    public String atText() {
      return EnglishTime.of(at);
    }
  }

  /**
   * What is due when.
   *
   * @param receipt when receipt is overdue
   * @param contact when contact is overdue, or null while nobody has to contact her
   * @param receivedAt when it was received, or null
   * @param receiptOverdue whether it was not received in time and still is not
   * @param contactOverdue whether no contact was tried in time, or none again, and still none was
   */
  public record Dues(
      Instant receipt,
      @Nullable Instant contact,
      @Nullable Instant receivedAt,
      boolean receiptOverdue,
      boolean contactOverdue) {

    /** For the page. */
    public String receiptText() {
      return EnglishTime.of(receipt);
    }

    /** For the page. */
    public @Nullable String contactText() {
      return contact == null ? null : EnglishTime.of(contact);
    }

    /** For the page. */
    public @Nullable String receivedText() {
      return receivedAt == null ? null : EnglishTime.of(receivedAt);
    }
  }

  /**
   * What she answered, or an override.
   *
   * @param purpose for what
   * @param stage how far it reaches, or null for an override
   * @param takenBy the organisation that took it, or null for an override
   * @param classes the classes it names
   * @param validFrom first day
   * @param reviewOn day by which it is to be reviewed, or null
   * @param expiresOn last day
   * @param state what became of it
   * @param basis her consent, or an override
   * @param toldName for the page, whom she told, where there are several for one purpose; else null
   */
  public record Consent(
      Purpose purpose,
      @Nullable ConsentStage stage,
      @Nullable OrganisationId takenBy,
      List<FactClass> classes,
      LocalDate validFrom,
      @Nullable LocalDate reviewOn,
      LocalDate expiresOn,
      HeldConsent.State state,
      HeldConsent.Basis basis,
      @JsonIgnore @Nullable String toldName) {

    /** Copies the classes. */
    public Consent {
      classes = List.copyOf(classes);
    }

    static Consent of(HeldConsent held, @Nullable String toldName) {
      return new Consent(
          held.purpose(),
          held.stage(),
          held.takenBy(),
          held.classes(),
          held.validFrom(),
          held.reviewOn(),
          held.expiresOn(),
          held.state(),
          held.basis(),
          toldName);
    }

    /** Whether events have not ended it. */
    public boolean live() {
      return state == HeldConsent.State.GIVEN || state == HeldConsent.State.NARROWED;
    }

    /** For the page. */
    public String validText() {
      return EnglishTime.of(validFrom);
    }

    /** For the page. */
    public @Nullable String reviewText() {
      return reviewOn == null ? null : EnglishTime.of(reviewOn);
    }

    /** For the page. */
    public String expiresText() {
      return EnglishTime.of(expiresOn);
    }
  }

  /**
   * An attempt to reach her.
   *
   * @param at when
   * @param result what came of it
   * @param by who tried
   * @param byName their name, for the page
   */
  public record Attempt(Instant at, ContactResult result, String by, @JsonIgnore String byName) {

    /** For the page. */
    public String atText() {
      return EnglishTime.of(at);
    }
  }

  /**
   * A line of history.
   *
   * @param at when
   * @param what what happened
   * @param by who did it: a person of this organisation, or another organisation; null for a
   *     service that is not named here
   * @param byName their name, for the page, or null
   */
  public record Line(
      Instant at, Happening what, @Nullable String by, @JsonIgnore @Nullable String byName) {

    /** For the page. */
    public String atText() {
      return EnglishTime.of(at);
    }
  }
}
