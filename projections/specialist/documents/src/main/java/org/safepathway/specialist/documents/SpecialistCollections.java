package org.safepathway.specialist.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Index;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.KeyKind;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;

/** The collections of a specialist organisation's database and the only ways to list them. */
public final class SpecialistCollections {

  private static final Index BY_EXPIRY = Index.of("by-expiry", KeyKind.NUMBER);

  /**
   * {@link Case}s. There is an index for each combination of filters, so that every filtered inbox
   * is one ordered range.
   */
  public static final DocumentCollection CASES =
      new DocumentCollection("case", Inbox.all().stream().map(Inbox::index).toList());

  /** {@link CaseFacts}, by the handle of their case; they are never listed. */
  public static final DocumentCollection FACTS = DocumentCollection.of("facts");

  /** {@link CaseLinks}, by the handle of their case; they are never listed. */
  public static final DocumentCollection LINKS = DocumentCollection.of("links");

  /** {@link PendingOverride}s. */
  public static final DocumentCollection OVERRIDES = DocumentCollection.of("override", BY_EXPIRY);

  private SpecialistCollections() {}

  /**
   * Lists cases, ordered by when they were sent.
   *
   * @param state only those in this state, or null
   * @param triage only those of this priority, or null
   * @param overdue only those that are overdue, or only those that are not, or null
   */
  public static Key inbox(
      @Nullable ReferralState state, @Nullable Triage triage, @Nullable Boolean overdue) {
    Inbox inbox = new Inbox(state != null, triage != null, overdue != null);
    return inbox.index().key(inbox.parts(state, triage, overdue).toArray());
  }

  /** Lists the pending overrides, ordered by when they expire. */
  public static Key pending() {
    return BY_EXPIRY.key();
  }

  /** The keys with which a case is stored. */
  public static List<Key> keys(Case held) {
    return Inbox.all().stream()
        .map(
            inbox -> {
              List<Object> parts = inbox.parts(held.state(), held.triage(), held.overdue());
              parts.add(held.sentAt().toEpochMilli());
              return inbox.index().key(parts.toArray());
            })
        .toList();
  }

  /** The keys with which an override is stored. */
  public static List<Key> keys(PendingOverride override) {
    return List.of(BY_EXPIRY.key(override.expiresAt().toEpochMilli()));
  }

  /** One combination of filters. */
  private record Inbox(boolean byState, boolean byTriage, boolean byOverdue) {

    static List<Inbox> all() {
      List<Inbox> all = new ArrayList<>();
      for (int bits = 0; bits < 8; bits++) {
        all.add(new Inbox((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0));
      }
      return all;
    }

    Index index() {
      StringBuilder name = new StringBuilder("by");
      List<KeyKind> kinds = new ArrayList<>();
      if (byState) {
        name.append("-state");
        kinds.add(KeyKind.TEXT);
      }
      if (byTriage) {
        name.append("-triage");
        kinds.add(KeyKind.TEXT);
      }
      if (byOverdue) {
        name.append("-overdue");
        kinds.add(KeyKind.NUMBER);
      }
      kinds.add(KeyKind.NUMBER);
      return new Index(name.append("-time").toString(), kinds);
    }

    List<Object> parts(
        @Nullable ReferralState state, @Nullable Triage triage, @Nullable Boolean overdue) {
      List<Object> parts = new ArrayList<>();
      if (byState && state != null) {
        parts.add(state.name());
      }
      if (byTriage) {
        parts.add(Optional.ofNullable(triage).map(Triage::name).orElse("NONE"));
      }
      if (byOverdue) {
        parts.add(Boolean.TRUE.equals(overdue) ? 1L : 0L);
      }
      return parts;
    }
  }
}
