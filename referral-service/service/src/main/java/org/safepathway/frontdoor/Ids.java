package org.safepathway.frontdoor;

import java.util.Arrays;
import java.util.HexFormat;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralId;

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

  private String derive(String type, OrganisationId organisation, RequestId request) {
    byte[] whole = keyed.of("ids-1", type, organisation.value(), request.value());
    return HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES));
  }
}
