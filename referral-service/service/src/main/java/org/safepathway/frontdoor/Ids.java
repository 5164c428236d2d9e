package org.safepathway.frontdoor;

import java.util.Arrays;
import java.util.HexFormat;
import org.safepathway.consent.ConsentId;
import org.safepathway.demand.DemandId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.link.LinkId;

/**
 * Inside ids, derived by a keyed function from who asks and their client's request: the same
 * request of the same person finds the same streams again, and nobody outside can guess one. A
 * colleague's request with an equal id finds others (DOMAIN.md rule 21).
 */
public final class Ids {

  private static final int BYTES = 16;

  private final Keyed keyed;

  /**
   * Under the platform's key.
   *
   * @param platformKey at least 32 random bytes, as durable as the events
   */
  public Ids(byte[] platformKey) {
    keyed = new Keyed(platformKey);
  }

  /** The victim that this request registers. */
  public VictimId victim(Actor by, RequestId request) {
    return new VictimId(derive("victim", by, request));
  }

  /** The referral that this request sends. */
  public ReferralId referral(Actor by, RequestId request) {
    return new ReferralId(derive("referral", by, request));
  }

  /** The need behind an organisation’s own reference: it leads back to nobody. */
  DemandId demand(OrganisationId organisation, String reference) {
    byte[] whole = keyed.of("ids-1", "demand", organisation.value(), reference);
    return new DemandId(HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES)));
  }

  /** Stands for the consents of a stream where nobody may know which stream it is. */
  String agreement(ConsentId consent) {
    return HexFormat.of()
        .formatHex(Arrays.copyOf(keyed.of("ids-1", "agreement", consent.value()), BYTES));
  }

  /** A digest that nobody can make who has not the key. */
  String digest(String of) {
    return HexFormat.of()
        .formatHex(Arrays.copyOf(keyed.of("ids-1", "demand-digest", of), 2 * BYTES));
  }

  /**
   * The code that this request makes for her to carry: 60 bits, to read out and type. Kept nowhere,
   * and shown for the first such request only.
   */
  String linkCode(Actor by, RequestId request) {
    return LinkCode.of(ofRequest("link-code", by, request));
  }

  /** The link that this code makes, right or wrong. */
  LinkId link(String code) {
    byte[] whole = keyed.of("ids-1", "link", LinkCode.asMeant(code));
    return new LinkId(HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES)));
  }

  private String derive(String type, Actor by, RequestId request) {
    return HexFormat.of().formatHex(Arrays.copyOf(ofRequest(type, by, request), BYTES));
  }

  private byte[] ofRequest(String type, Actor by, RequestId request) {
    return keyed.of("ids-2", type, by.organisation().value(), by.person().value(), request.value());
  }
}
