package org.safepathway.hsds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.ChildrenTaken;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Eligibility;
import org.safepathway.directory.Gender;
import org.safepathway.directory.Language;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.ServiceKind;
import org.safepathway.hsds.Meaning.Accessible;
import org.safepathway.hsds.Meaning.BoysUnder;
import org.safepathway.hsds.Meaning.ChildrenAtMost;
import org.safepathway.hsds.Meaning.For;
import org.safepathway.hsds.Meaning.Meets;
import org.safepathway.hsds.Meaning.OfKind;
import org.safepathway.hsds.Meaning.Speaks;
import org.safepathway.hsds.Meaning.SpeaksDialect;

/**
 * All terms of the feed, made of the words of the directory: a word that is added there is a term
 * here. Words that speak of status cannot be named here (DOMAIN.md rule 5).
 */
public final class Terms {

  private static final int MOST_CHILDREN = 20;
  private static final int ADULT = 18;

  private static final List<Term> ALL = all(new ArrayList<>());
  private static final Map<UUID, Term> BY_ID =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Term::id, Function.identity()));
  private static final Map<Meaning, Term> BY_MEANING =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Term::meaning, Function.identity()));

  private Terms() {}

  /** All, those of a taxonomy together. */
  public static List<Term> all() {
    return ALL;
  }

  /** The term of this UUID. */
  public static Optional<Term> byId(UUID id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /**
   * The term that says this.
   *
   * @throws IllegalArgumentException if none does: a number is out of range
   */
  public static Term saying(Meaning meaning) {
    Term term = BY_MEANING.get(meaning);
    if (term == null) {
      throw new IllegalArgumentException("no term says this");
    }
    return term;
  }

  /** The terms that are true of an offer, in the order of {@link #all}. */
  static List<Term> of(Offer offer) {
    Set<Meaning> said = new HashSet<>();
    said.add(new OfKind(offer.kind()));
    offer.needs().forEach(need -> said.add(new Meets(need)));
    offer.languages().forEach(language -> said.add(new Speaks(language)));
    offer.dialects().forEach(dialect -> said.add(new SpeaksDialect(dialect)));
    Eligibility whom = offer.eligibility();
    whom.genders().forEach(gender -> said.add(new For(gender)));
    whom.access().forEach(need -> said.add(new Accessible(need)));
    ChildrenTaken children = whom.children();
    if (children.most() != null) {
      said.add(new ChildrenAtMost(children.most()));
    }
    if (children.boysUnder() != null) {
      said.add(new BoysUnder(children.boysUnder()));
    }
    return ALL.stream().filter(term -> said.contains(term.meaning())).toList();
  }

  private static List<Term> all(List<Term> terms) {
    for (ServiceKind kind : ServiceKind.values()) {
      terms.add(term(Taxonomy.KIND, "kind.", kind, new OfKind(kind)));
    }
    for (Need need : Need.values()) {
      terms.add(term(Taxonomy.NEED, "need.", need, new Meets(need)));
    }
    for (Language language : Language.values()) {
      Term wider =
          Term.of(Taxonomy.LANGUAGE, code(language), language.label(), null, new Speaks(language));
      terms.add(wider);
      for (Dialect dialect : Dialect.values()) {
        if (dialect.language() == language) {
          String name = Texts.of("dialect." + dialect.name());
          terms.add(
              Term.of(Taxonomy.LANGUAGE, code(dialect), name, wider, new SpeaksDialect(dialect)));
        }
      }
    }
    for (Gender gender : Gender.values()) {
      terms.add(term(Taxonomy.ELIGIBILITY, "gender.", gender, new For(gender)));
    }
    for (AccessNeed need : AccessNeed.values()) {
      terms.add(term(Taxonomy.ELIGIBILITY, "access.", need, new Accessible(need)));
    }
    IntStream.rangeClosed(0, MOST_CHILDREN).mapToObj(Terms::children).forEach(terms::add);
    IntStream.rangeClosed(1, ADULT).mapToObj(Terms::boys).forEach(terms::add);
    return List.copyOf(terms);
  }

  private static Term term(Taxonomy taxonomy, String key, Enum<?> word, Meaning meaning) {
    return Term.of(taxonomy, code(word), Texts.of(key + word.name()), null, meaning);
  }

  private static Term children(int most) {
    String name =
        switch (most) {
          case 0 -> Texts.of("children.none");
          case 1 -> Texts.of("children.one");
          default -> Texts.of("children.most", most);
        };
    return Term.of(
        Taxonomy.ELIGIBILITY, "children-at-most-" + most, name, null, new ChildrenAtMost(most));
  }

  private static Term boys(int age) {
    String name = Texts.of("children.boys", age);
    return Term.of(Taxonomy.ELIGIBILITY, "boys-under-" + age, name, null, new BoysUnder(age));
  }

  private static String code(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
