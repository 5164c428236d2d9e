package org.safepathway.hsds.importing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.hsds.Meaning;
import org.safepathway.hsds.Term;
import org.safepathway.hsds.Terms;

/**
 * What another directory’s terms and areas mean here: each has words of its own. Our own terms, the
 * codes of the Office for National Statistics and the names of our local authorities are always
 * known.
 *
 * @param terms by the UUID of a term, what it says of an offer; empty if it is knowingly passed
 *     over
 * @param areas by the name of an area as the directory writes it, the local authorities in it
 */
public record Crosswalk(Map<UUID, Set<Meaning>> terms, Map<String, Set<LocalAuthority>> areas) {

  /** Only what is always known. */
  public static final Crosswalk NONE = new Crosswalk(Map.of(), Map.of());

  private static final String COUNTY = "E11000005";
  private static final String COUNTY_NAME = "west midlands";

  /** Copies both. */
  public Crosswalk {
    terms = Map.copyOf(terms);
    areas =
        areas.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(e -> folded(e.getKey()), Map.Entry::getValue));
  }

  Optional<Set<Meaning>> term(UUID id) {
    return Optional.ofNullable(terms.get(id))
        .or(() -> Terms.byId(id).map(Term::meaning).map(Set::of));
  }

  /** The local authorities that one of these names or codes means; none if none does. */
  Set<LocalAuthority> areas(List<String> names) {
    Set<LocalAuthority> found = EnumSet.noneOf(LocalAuthority.class);
    names.forEach(name -> found.addAll(area(name)));
    return found;
  }

  private Set<LocalAuthority> area(String name) {
    String small = folded(name);
    Set<LocalAuthority> told = areas.get(small);
    if (told != null) {
      return told;
    }
    // The address of a statistical geography ends with its code.
    String code = name.substring(name.lastIndexOf('/') + 1);
    if (code.equals(COUNTY) || small.equals(COUNTY_NAME)) {
      return EnumSet.allOf(LocalAuthority.class);
    }
    return Arrays.stream(LocalAuthority.values())
        .filter(one -> one.ons().equals(code) || folded(one.label()).equals(small))
        .collect(Collectors.toSet());
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
