package org.safepathway.hsds.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.ChildrenTaken;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Gender;
import org.safepathway.directory.Language;
import org.safepathway.directory.Need;
import org.safepathway.directory.ServiceKind;
import org.safepathway.hsds.Meaning;

/** Collects what the terms of a record say. */
final class Terming {

  private final EnumSet<ServiceKind> kinds = EnumSet.noneOf(ServiceKind.class);
  final EnumSet<Need> needs = EnumSet.noneOf(Need.class);
  final EnumSet<Language> languages = EnumSet.noneOf(Language.class);
  final EnumSet<Dialect> dialects = EnumSet.noneOf(Dialect.class);
  final EnumSet<AccessNeed> access = EnumSet.noneOf(AccessNeed.class);
  private final EnumSet<Gender> genders = EnumSet.noneOf(Gender.class);
  private @Nullable Integer mostChildren;
  private @Nullable Integer boysUnder;

  /** Reads the attributes of a service. */
  static Terming of(Fields service, Crosswalk crosswalk, Cycles cycles) {
    Terming terming = new Terming();
    for (Fields attribute : service.list("attributes")) {
      Optional<Fields> term = attribute.object("taxonomy_term");
      UUID id = term.isPresent() ? term.get().id("id") : attribute.id("taxonomy_term_id");
      if (id == null) {
        // Whatever is no UUID was noted; an attribute without a term says nothing that is known.
        if (!term.isPresent() || !term.get().names().contains("id")) {
          attribute.fault("taxonomy_term", ImportFault.MISSING);
        }
        continue;
      }
      if (cycles.above(id)) {
        attribute.fault("taxonomy_term.parent_id", ImportFault.CYCLE);
      }
      Optional<Set<Meaning>> meanings = crosswalk.term(id);
      if (meanings.isEmpty()) {
        attribute.fault("taxonomy_term", ImportFault.UNKNOWN_TERM);
      }
      meanings.ifPresent(all -> all.forEach(terming::learn));
    }
    return terming;
  }

  private void learn(Meaning meaning) {
    switch (meaning) {
      case Meaning.OfKind(ServiceKind kind) -> kinds.add(kind);
      case Meaning.Meets(Need need) -> needs.add(need);
      case Meaning.Speaks(Language language) -> languages.add(language);
      case Meaning.SpeaksDialect(Dialect dialect) -> {
        dialects.add(dialect);
        languages.add(dialect.language());
      }
      case Meaning.For(Gender gender) -> genders.add(gender);
      case Meaning.Accessible(AccessNeed need) -> access.add(need);
      case Meaning.ChildrenAtMost(int most) -> mostChildren = fewer(mostChildren, most);
      case Meaning.BoysUnder(int age) -> boysUnder = fewer(boysUnder, age);
    }
  }

  /** Its one kind; without one, or with several, a fault. */
  @Nullable ServiceKind kind(Fields service) {
    if (kinds.size() == 1) {
      return kinds.iterator().next();
    }
    service.fault("attributes", kinds.isEmpty() ? ImportFault.NO_KIND : ImportFault.SEVERAL_KINDS);
    return null;
  }

  /** For whom; everybody where nothing is said. */
  Set<Gender> genders() {
    return genders.isEmpty() ? EnumSet.allOf(Gender.class) : genders;
  }

  ChildrenTaken children() {
    return new ChildrenTaken(mostChildren, boysUnder);
  }

  /** The stricter of two: an offer must not promise what it does not hold. */
  private static Integer fewer(@Nullable Integer one, int other) {
    return one == null ? other : Math.min(one, other);
  }

  /** The languages of the record’s own list, by tag or name. */
  void languages(List<Fields> spoken) {
    List<Language> found = new ArrayList<>();
    for (Fields one : spoken) {
      String code = one.text("code", 40);
      String name = one.text("name", 100);
      if (code == null && name == null) {
        continue; // An id alone says nothing.
      }
      Language known = Language.OTHER;
      for (Language language : Language.values()) {
        if (language.tag().equalsIgnoreCase(code == null ? "" : code)
            || language.label().equalsIgnoreCase(name == null ? "" : name)) {
          known = language;
        }
      }
      found.add(known);
    }
    languages.addAll(found);
  }
}
