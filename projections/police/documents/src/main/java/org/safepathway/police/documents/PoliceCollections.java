package org.safepathway.police.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.PersonId;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Index;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.KeyKind;
import org.safepathway.referral.CoarseState;

/** The collections of a force's database and the only ways to list them. */
public final class PoliceCollections {

  private static final Index BY_OFFICER = Index.of("by-officer", KeyKind.TEXT, KeyKind.NUMBER);
  private static final Index BY_OFFICER_STATE =
      Index.of("by-officer-state", KeyKind.TEXT, KeyKind.TEXT, KeyKind.NUMBER);
  private static final Index BY_EXPIRY = Index.of("by-expiry", KeyKind.NUMBER);

  /** {@link PoliceReferral}s. There is no index across officers. */
  public static final DocumentCollection REFERRALS =
      DocumentCollection.of("referral", BY_OFFICER, BY_OFFICER_STATE);

  /** {@link PoliceOverride}s that wait. */
  public static final DocumentCollection OVERRIDES = DocumentCollection.of("override", BY_EXPIRY);

  private PoliceCollections() {}

  /**
   * Lists the referrals that one officer sent, ordered by when.
   *
   * @param state only those in this state, or null for all
   */
  public static Key sentBy(PersonId officer, @Nullable CoarseState state) {
    return state == null
        ? BY_OFFICER.key(officer.value())
        : BY_OFFICER_STATE.key(officer.value(), state.name());
  }

  /** Lists the pending overrides, ordered by when they expire. */
  public static Key pending() {
    return BY_EXPIRY.key();
  }

  /** The keys with which a referral is stored. */
  public static List<Key> keys(PoliceReferral referral) {
    String officer = referral.officer().value();
    long at = referral.sentAt().toEpochMilli();
    return List.of(
        BY_OFFICER.key(officer, at), BY_OFFICER_STATE.key(officer, referral.state().name(), at));
  }

  /** The keys with which an override is stored. */
  public static List<Key> keys(PoliceOverride override) {
    return List.of(BY_EXPIRY.key(override.expiresAt().toEpochMilli()));
  }
}
