package org.safepathway.consent.facts;

import java.util.List;
import org.safepathway.consent.vault.Fact;

/** The kinds of fact that every room may name. */
public final class FactKinds {

  /** All of them: what the police may put in, and what a service reads with her consent. */
  public static final List<Class<? extends Fact>> COMMON =
      List.of(Identity.class, SafeContact.class, Risk.class, Support.class, OverrideReason.class);

  private FactKinds() {}
}
