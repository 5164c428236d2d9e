package org.safepathway.status;

import java.util.List;
import java.util.stream.Stream;
import org.safepathway.consent.facts.FactKinds;
import org.safepathway.consent.vault.Fact;

/** The kinds of fact that a specialist’s room may name. */
public final class StatusKinds {

  /** Those of this module and the common ones. */
  public static final List<Class<? extends Fact>> ALL =
      Stream.concat(
              FactKinds.COMMON.stream(),
              Stream.<Class<? extends Fact>>of(StatusFact.class, Outcome.class, CaseNote.class))
          .toList();

  private StatusKinds() {}
}
