package org.safepathway.directory.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Gender;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.kernel.OrganisationId;

/**
 * For whom a service is looked for. It names nobody, is kept nowhere and has no field that speaks
 * of status (DOMAIN.md rules 4 and 5). An empty set and a null say that something is not known, and
 * what is not known takes no offer out.
 *
 * @param area where she lives
 * @param languages what she speaks, those of her dialects included
 * @param dialects of these, where it matters
 * @param interpreter whether she accepts an interpreter, or null
 * @param needs what she needs
 * @param highRisk whether the risk of serious harm is high, or null
 * @param age hers in years, 0 to 120, or null
 * @param gender hers, or null
 * @param children how many come with her, 0 to 20, or null
 * @param oldestBoy the age of the oldest boy among them, 0 to 17; null if there is none or it is
 *     not known
 * @param access what she needs to be able to use a service
 * @param unsafe areas that are unsafe for her
 * @param mustLeave whether she must leave the area where she lives; true as well if that is unsafe
 * @param leaveOut organisations that must not be found, for example because the perpetrator has to
 *     do with one
 * @param urgency how soon, or null
 * @param words words to look for in what services say of themselves, at most 200 characters, or
 *     null
 */
public record Situation(
    LocalAuthority area,
    Set<Language> languages,
    Set<Dialect> dialects,
    @Nullable Boolean interpreter,
    Set<Need> needs,
    @Nullable Boolean highRisk,
    @Nullable Integer age,
    @Nullable Gender gender,
    @Nullable Integer children,
    @Nullable Integer oldestBoy,
    Set<AccessNeed> access,
    Set<LocalAuthority> unsafe,
    boolean mustLeave,
    Set<OrganisationId> leaveOut,
    @Nullable Urgency urgency,
    @Nullable String words) {

  /**
   * Copies the sets, adds the languages of the dialects, and knows that she must leave an area that
   * is unsafe.
   *
   * @throws IllegalArgumentException if {@link SituationFault#of} finds a fault
   */
  public Situation {
    List<SituationFault> faults = SituationFault.of(age, children, oldestBoy, words);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(faults.toString());
    }
    Set<Language> spoken = new HashSet<>(languages);
    dialects.forEach(dialect -> spoken.add(dialect.language()));
    languages = Set.copyOf(spoken);
    dialects = Set.copyOf(dialects);
    needs = Set.copyOf(needs);
    access = Set.copyOf(access);
    unsafe = Set.copyOf(unsafe);
    leaveOut = Set.copyOf(leaveOut);
    mustLeave = mustLeave || unsafe.contains(area);
  }

  /** Somebody of whom only the area is known. */
  public static Situation in(LocalAuthority area) {
    return new Situation(
        area, Set.of(), Set.of(), null, Set.of(), null, null, null, null, null, Set.of(), Set.of(),
        false, Set.of(), null, null);
  }

  /** Says nothing of her: a situation that comes into a log or an error tells nobody anything. */
  @Override
  public String toString() {
    return "Situation";
  }
}
