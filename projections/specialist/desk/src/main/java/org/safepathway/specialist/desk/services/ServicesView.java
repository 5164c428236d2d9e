package org.safepathway.specialist.desk.services;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Choice;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Gender;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.matching.Excluded;
import org.safepathway.directory.matching.Match;
import org.safepathway.directory.matching.Reason;
import org.safepathway.directory.matching.ReasonTexts;
import org.safepathway.status.OtherFace;
import org.safepathway.status.StatusNeed;

/**
 * The services of other organisations: all, or those that fit.
 *
 * @param services by id; where something was asked, the best first
 * @param leftOut what does not fit; none where nothing was asked
 * @param asked what was asked, for the form, or null
 */
record ServicesView(
    List<Row> services, List<LeftOut> leftOut, @JsonIgnore @Nullable SeekService asked) {

  ServicesView {
    services = List.copyOf(services);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A service.
   *
   * @param offer its id
   * @param name its name
   * @param organisation the name of who offers it
   * @param byAndFor whether that is run by the community that it serves
   * @param kind the kind of service
   * @param description in a sentence or two
   * @param areas where
   * @param languages spoken without an interpreter
   * @param needs that it meets
   * @param hours in words
   * @param intake whether it takes referrals now
   * @param face what it can do for a victim whose status is insecure
   * @param fits what speaks for it, where something was asked
   * @param against what speaks against it
   * @param ask what to ask her, or the service
   */
  record Row(
      OfferId offer,
      String name,
      String organisation,
      boolean byAndFor,
      ServiceKind kind,
      String description,
      List<LocalAuthority> areas,
      List<Language> languages,
      List<Need> needs,
      String hours,
      IntakeState intake,
      OtherFace face,
      List<String> fits,
      List<String> against,
      List<String> ask) {

    Row {
      areas = List.copyOf(areas);
      languages = List.copyOf(languages);
      needs = List.copyOf(needs);
      fits = List.copyOf(fits);
      against = List.copyOf(against);
      ask = List.copyOf(ask);
    }

    static Row of(OtherServices.Service service, OtherFace face) {
      return of(service.offer(), service.organisation(), face, List.of(), List.of(), List.of());
    }

    static Row of(Match match, OtherFace face) {
      return of(
          match.listed().offer(),
          match.listed().organisation(),
          face,
          texts(match.fits()),
          texts(match.against()),
          texts(match.ask()));
    }

    private static Row of(
        Offer offer,
        Organisation organisation,
        OtherFace face,
        List<String> fits,
        List<String> against,
        List<String> ask) {
      return new Row(
          offer.id(),
          offer.name(),
          organisation.name(),
          organisation.byAndFor(),
          offer.kind(),
          offer.description(),
          sorted(offer.areas()),
          sorted(offer.languages()),
          sorted(offer.needs()),
          offer.hours(),
          offer.intake(),
          face,
          fits,
          against,
          ask);
    }

    /** For the page. */
    public String areasText() {
      return joined(areas, LocalAuthority::label);
    }

    /** For the page. */
    public String languagesText() {
      return joined(languages, Language::label);
    }

    private static <E extends Enum<E>> List<E> sorted(Collection<E> all) {
      return all.stream().sorted().toList();
    }

    private static <T> String joined(List<T> all, Function<T, String> label) {
      return all.stream().map(label).collect(Collectors.joining(", "));
    }
  }

  /**
   * A service that does not fit.
   *
   * @param offer its id
   * @param name its name
   * @param why not, in words
   * @param cannot what she needs because of her status and it cannot do now
   */
  record LeftOut(OfferId offer, String name, List<String> why, List<StatusNeed> cannot) {

    LeftOut {
      why = List.copyOf(why);
      cannot = List.copyOf(cannot);
    }

    static LeftOut of(Offer offer, List<StatusNeed> cannot) {
      return new LeftOut(offer.id(), offer.name(), List.of(), cannot);
    }

    static LeftOut of(Excluded excluded) {
      Offer offer = excluded.listed().offer();
      return new LeftOut(offer.id(), offer.name(), texts(excluded.why()), List.of());
    }
  }

  private static List<String> texts(List<Reason> reasons) {
    return reasons.stream().map(ReasonTexts::of).toList();
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> areas() {
    return Arrays.stream(LocalAuthority.values())
        .map(one -> Choice.of(one.name(), one.label()))
        .toList();
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> languages() {
    return Arrays.stream(Language.values()).map(one -> Choice.of(one.name(), one.label())).toList();
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> dialects() {
    return Choice.of("specialist.dialect", Dialect.values());
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> needs() {
    return Choice.of("specialist.need", Need.values());
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> statusNeeds() {
    return Choice.of("specialist.statusNeed", StatusNeed.values());
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> genders() {
    return Choice.of("specialist.gender", Gender.values());
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> yesNo() {
    return Choice.yesNo();
  }
}
