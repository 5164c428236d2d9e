package org.safepathway.desk.asking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.HolderAnswer;
import org.safepathway.demand.LanguageGroup;
import org.safepathway.demand.NeedGroup;
import org.safepathway.demand.RiskBand;
import org.safepathway.desk.Choice;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;

/**
 * What a consortium has been asked about a referral, and what it suggests.
 *
 * @param reference the organisation’s own handle
 * @param shortReference its display form
 * @param mayAsk whether it can be asked now
 * @param asked what has been asked, or null if nothing
 */
public record AskingView(
    String reference, String shortReference, boolean mayAsk, @Nullable Question asked) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /**
   * What has been asked.
   *
   * @param on the day of asking
   * @param until the last day on which it stands
   * @param suggestion what is suggested, or null if nothing yet
   * @param answer what was said to it, or null
   */
  public record Question(
      LocalDate on,
      LocalDate until,
      @Nullable Suggested suggestion,
      @Nullable HolderAnswer answer) {

    /** For the page. */
    @JsonIgnore
    public String onText() {
      return DAY.format(on);
    }

    /** For the page. */
    @JsonIgnore
    public String untilText() {
      return DAY.format(until);
    }

    /** For the page: whether an answer is waited for. */
    @JsonIgnore
    public boolean isToAnswer() {
      return suggestion != null && answer == null;
    }
  }

  /**
   * A service to speak with her about.
   *
   * @param number by which an answer names it
   * @param member the service, or null where no member fits
   * @param name its name, or null as above
   * @param offers what it offers that fits
   */
  public record Suggested(
      int number, @Nullable OrganisationId member, @Nullable String name, List<Line> offers) {

    /** Copies the offers. */
    public Suggested {
      offers = List.copyOf(offers);
    }
  }

  /**
   * One of its offers.
   *
   * @param offer its id
   * @param name the name that people use
   */
  public record Line(OfferId offer, String name) {}

  /** For the form. */
  public List<Choice> needs() {
    return Choice.of("desk.asking.need", NeedGroup.values());
  }

  /** For the form. */
  public List<Choice> risks() {
    return Choice.of("desk.asking.risk", RiskBand.values());
  }

  /** For the form. */
  public List<Choice> areas() {
    return Arrays.stream(LocalAuthority.values())
        .map(one -> Choice.of(one.name(), one.label()))
        .toList();
  }

  /** For the form. */
  public List<Choice> languages() {
    return Choice.of("desk.asking.languages", LanguageGroup.values());
  }

  /** For the form. */
  public List<Choice> answers() {
    return Choice.of("desk.asking.answer", HolderAnswer.values());
  }
}
