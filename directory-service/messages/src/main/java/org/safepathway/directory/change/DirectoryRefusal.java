package org.safepathway.directory.change;

import java.util.Locale;
import org.safepathway.kernel.RefusalReason;

/** Why a change of the directory is refused. What is not the caller’s to change does not exist. */
public enum DirectoryRefusal implements RefusalReason {
  /** There is an organisation, a person or an offer of this id. */
  ID_TAKEN,
  /** The organisation has closed, or the offer has ended: nothing changes any more. */
  ENDED,
  /** It is so already. */
  NOTHING_CHANGES,
  /** The whole would not hold together: the fields say where. */
  DOES_NOT_HOLD,
  /** A text of the public face speaks of immigration status or a proxy of it (DOMAIN.md rule 5). */
  SPEAKS_OF_STATUS,
  /** More is said to be free than there is. */
  MORE_FREE_THAN_PLACES,
  /** The funding has ended before today. */
  FUNDING_HAS_ENDED,
  /** The last person who can change this would be gone. */
  LAST_MANAGER,
  /**
   * Its own managers say who joins: a registrar names the first one ever, and nobody after that.
   */
  HAS_A_MANAGER,
  /**
   * Only an open specialist service is a member of a consortium, and only a consortium has some.
   */
  NO_MEMBER,
  /** The first who joins is a manager and nothing else: everybody else joins by her. */
  MANAGER_FIRST;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
