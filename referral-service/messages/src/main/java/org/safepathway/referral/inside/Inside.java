package org.safepathway.referral.inside;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;

/**
 * The port from a desk to the inside. The actor is whoever the transport verified; kinds and roles
 * are looked up in our registry at each call. Whatever is refused because it is another
 * organisation's answers like what does not exist: {@code not-found}.
 */
public interface Inside {

  /**
   * The most characters of envelopes that one opening takes, so that it fits into one call from
   * another process: a longer list of facts is opened in parts, each an opening of its own.
   */
  int MOST_SEALED = 512 * 1024;

  /**
   * Acts. The same actor's organisation, request and body again answer the same and change nothing;
   * with another body it is refused.
   */
  Outcome act(Actor actor, RequestId request, Act act);

  /**
   * Seals facts of a new victim (reference null) or of the victim behind a reference.
   *
   * @param entries the facts in clear
   */
  Vault.SealAnswer seal(
      Actor actor, RequestId request, @Nullable String reference, List<Vault.Entry> entries);

  /**
   * Opens facts of the victim behind a reference, recorded before they are disclosed.
   *
   * @param classes the classes asked for, all or none
   * @param facts the sealed facts as the organisation's own database has them
   */
  Vault.OpenAnswer open(
      Actor actor,
      RequestId request,
      String reference,
      Purpose purpose,
      Set<FactClass> classes,
      List<SealedFact> facts);

  /**
   * Makes a code with her that she may give to another organisation which supports her too
   * (DOMAIN.md rule 23).
   *
   * @param reference the organisation's own reference of the referral
   * @return the code, once: the same request again is refused, and so is whatever an act would be
   */
  LinkCodeAnswer makeLinkCode(Actor actor, RequestId request, String reference);

  /** What making a code is answered with. */
  sealed interface LinkCodeAnswer {

    /**
     * Made and durable; kept nowhere.
     *
     * @param code to be shown this once
     */
    record Made(String code) implements LinkCodeAnswer {

      /** Leaves the code out. */
      @Override
      public String toString() {
        return "Made[]";
      }
    }

    /**
     * Refused; nothing changed.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements LinkCodeAnswer {}
  }

  /** What an act is answered with. */
  sealed interface Outcome {

    /**
     * Done and durable.
     *
     * @param reference the caller's own reference of the referral concerned; empty where there is
     *     none for the caller
     */
    record Done(String reference) implements Outcome {}

    /**
     * Refused; nothing changed.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Outcome {}
  }
}
