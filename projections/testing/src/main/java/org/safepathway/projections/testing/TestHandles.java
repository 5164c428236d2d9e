package org.safepathway.projections.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.safepathway.consent.ConsentId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.inside.Handles;

/** Handles of the right shape, different for each organisation: digests, without any secret. */
public final class TestHandles implements Handles {

  @Override
  public String referral(OrganisationId organisation, VictimId victim, ReferralId referral) {
    return digest("referral " + organisation + " " + victim + " " + referral);
  }

  @Override
  public String override(OrganisationId organisation, ConsentId consent) {
    return digest("override " + organisation + " " + consent);
  }

  @Override
  public String shortForm(String handle) {
    String shown = handle.toUpperCase(Locale.ROOT);
    return "SP-" + shown.substring(0, 4) + "-" + shown.substring(4, 8);
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
