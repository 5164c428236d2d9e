package org.safepathway.specialist.desk.offers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Choice;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Gender;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Timers;

/**
 * What a service is, to be described anew, or a new one.
 *
 * @param offer as it stands, or null for a new one
 */
record DescriptionView(@Nullable Offer offer) {

  /** A new one. */
  static final DescriptionView FRESH = new DescriptionView(null);

  static DescriptionView of(Offer offer) {
    return new DescriptionView(offer);
  }

  /** Where the form is sent. */
  @JsonIgnore
  public String path() {
    return offer == null
        ? "/specialist/offers"
        : "/specialist/offers/" + offer.id() + "/description";
  }

  /** What the form says that it showed, or null for a new one. */
  @JsonIgnore
  public @Nullable String shown() {
    return offer == null ? null : Shown.of(offer);
  }

  /** How soon it answers, or the usual. */
  @JsonIgnore
  public Timers timers() {
    return offer == null ? Timers.STANDARD : offer.timers();
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> kinds() {
    return Choice.of("specialist.service", ServiceKind.values());
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> areas() {
    return choices(LocalAuthority.values(), LocalAuthority::label);
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> languages() {
    return choices(Language.values(), Language::label);
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
  public List<Choice> genders() {
    return Choice.of("specialist.gender", Gender.values());
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> access() {
    return Choice.of("specialist.access", AccessNeed.values());
  }

  /** For the page. */
  @JsonIgnore
  public String areasText() {
    return offer == null ? "" : joined(offer.areas(), LocalAuthority::label);
  }

  /** For the page. */
  @JsonIgnore
  public String areasUnsafeText() {
    return offer == null ? "" : joined(offer.areasUnsafe(), LocalAuthority::label);
  }

  /** For the page: keys of texts. */
  @JsonIgnore
  public List<String> needKeys() {
    return offer == null ? List.of() : keys("specialist.need.", offer.needs());
  }

  /** For the page: keys of texts. */
  @JsonIgnore
  public List<String> dialectKeys() {
    return offer == null ? List.of() : keys("specialist.dialect.", offer.dialects());
  }

  /** For the page: keys of texts. */
  @JsonIgnore
  public List<String> accessKeys() {
    return offer == null ? List.of() : keys("specialist.access.", offer.eligibility().access());
  }

  /** For the page: keys of texts. */
  @JsonIgnore
  public List<String> genderKeys() {
    return offer == null ? List.of() : keys("specialist.gender.", offer.eligibility().genders());
  }

  /** For the page. */
  @JsonIgnore
  public String languagesText() {
    return offer == null ? "" : joined(offer.languages(), Language::label);
  }

  private static <E extends Enum<E>> List<String> keys(String prefix, Collection<E> all) {
    return all.stream().sorted().map(one -> prefix + one.name()).toList();
  }

  private static <E extends Enum<E>> List<Choice> choices(E[] all, Function<E, String> label) {
    return Arrays.stream(all).map(one -> Choice.of(one.name(), label.apply(one))).toList();
  }

  private static <E extends Enum<E>> String joined(Collection<E> all, Function<E, String> label) {
    return all.stream().sorted().map(label).collect(Collectors.joining(", "));
  }
}
