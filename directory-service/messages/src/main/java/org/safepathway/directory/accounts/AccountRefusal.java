package org.safepathway.directory.accounts;

import java.util.Locale;
import org.safepathway.kernel.RefusalReason;

/** Why somebody is not invited. */
public enum AccountRefusal implements RefusalReason {
  /** Whoever keeps the identity provider makes accounts, not this network. */
  ACCOUNTS_KEPT_ELSEWHERE,
  /** The address or the name is of a body that can have no part (DOMAIN.md rule 1). */
  ENFORCEMENT_BODY,
  /** The address is at no domain of the organisation, or is none. */
  ADDRESS_NOT_THEIRS,
  /** The identity provider does not know the organisation, or the unit of an officer. */
  UNKNOWN_AT_SIGN_IN,
  /** The sign-in name has capital letters, which the identity provider would change. */
  SIGN_IN_NAME_CAPITALS,
  /** Somebody has, or had, this sign-in name or this address. */
  SIGN_IN_NAME_TAKEN,
  /** The identity provider, or the mail behind it, does not answer. */
  SIGN_IN_AWAY;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
