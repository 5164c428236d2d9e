package org.safepathway.hsds;

import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Gender;
import org.safepathway.directory.Language;
import org.safepathway.directory.Need;
import org.safepathway.directory.ServiceKind;

/** What a term says of an offer. */
public sealed interface Meaning {

  /** It is of this kind. */
  record OfKind(ServiceKind kind) implements Meaning {}

  /** It meets this need. */
  record Meets(Need need) implements Meaning {}

  /** It speaks this language. */
  record Speaks(Language language) implements Meaning {}

  /** It speaks this dialect. */
  record SpeaksDialect(Dialect dialect) implements Meaning {}

  /** It is for them. */
  record For(Gender gender) implements Meaning {}

  /** It meets this access need. */
  record Accessible(AccessNeed need) implements Meaning {}

  /** It takes no more children than this with their parent; none for 0. */
  record ChildrenAtMost(int most) implements Meaning {}

  /** It takes boys only under this age in years. */
  record BoysUnder(int age) implements Meaning {}
}
