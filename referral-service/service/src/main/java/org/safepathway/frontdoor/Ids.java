package org.safepathway.frontdoor;

import java.util.Arrays;
import java.util.HexFormat;
import org.safepathway.consent.ConsentId;
import org.safepathway.demand.DemandId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.link.LinkId;

/**
 * Inside ids, derived from an organisation and its client's request by a keyed function: the same
 * request finds the same streams again, and nobody outside can guess one.
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
  public VictimId victim(OrganisationId organisation, RequestId request) {
    return new VictimId(derive("victim", organisation, request));
  }

  /** The referral that this request sends. */
  public ReferralId referral(OrganisationId organisation, RequestId request) {
    return new ReferralId(derive("referral", organisation, request));
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
  String linkCode(OrganisationId organisation, RequestId request) {
    byte[] whole = keyed.of("ids-1", "link-code", organisation.value(), request.value());
    return LinkCode.of(whole);
  }

  /** The link that this code makes, right or wrong. */
  LinkId link(String code) {
    byte[] whole = keyed.of("ids-1", "link", LinkCode.asMeant(code));
    return new LinkId(HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES)));
  }

  private String derive(String type, OrganisationId organisation, RequestId request) {
    byte[] whole = keyed.of("ids-1", type, organisation.value(), request.value());
    return HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES));
  }
}
