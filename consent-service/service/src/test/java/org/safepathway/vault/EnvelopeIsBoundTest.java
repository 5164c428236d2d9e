package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.WILLOW;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.Randomness;

/** Even under the same key, an envelope and what is inside belong to one header. */
@Tag("firewall")
class EnvelopeIsBoundTest {

  private static final FactId ID = new FactId("00000000000000000000000000000001");
  private static final FactId OTHER_ID = new FactId("00000000000000000000000000000002");
  private static final KeyId KEY = KeyId.of(Inside.VICTIM, FactClass.IDENTITY, ROWAN, ID);
  private static final Gcm GCM = new Gcm(Randomness.SECURE, "envelope-nonce");
  private static final FactId EARLIER = new FactId("00000000000000000000000000000003");
  private static final byte[] BOUND =
      Envelope.associatedData(Inside.VICTIM, ID, FactClass.IDENTITY, ROWAN, EARLIER);

  private static DataKey fresh() {
    return DataKey.fresh(Randomness.SECURE, KEY);
  }

  @Test
  void anEnvelopeOpensUnderItsWholeHeaderOnly() throws GeneralSecurityException {
    DataKey key = fresh();
    byte[] json = FactJson.write(Facts.IDENTITY, Inside.VICTIM, ID);
    String envelope = Envelope.seal(GCM, key, FactClass.IDENTITY, json, BOUND);

    assertThat(Envelope.open(key, envelope, BOUND)).isEqualTo(json);
    for (byte[] other :
        List.of(
            Envelope.associatedData(Inside.OTHER_VICTIM, ID, FactClass.IDENTITY, ROWAN, EARLIER),
            Envelope.associatedData(Inside.VICTIM, OTHER_ID, FactClass.IDENTITY, ROWAN, EARLIER),
            Envelope.associatedData(Inside.VICTIM, ID, FactClass.RISK, ROWAN, EARLIER),
            Envelope.associatedData(Inside.VICTIM, ID, FactClass.IDENTITY, WILLOW, EARLIER),
            Envelope.associatedData(Inside.VICTIM, ID, FactClass.IDENTITY, ROWAN, OTHER_ID),
            Envelope.associatedData(Inside.VICTIM, ID, FactClass.IDENTITY, ROWAN, null),
            Envelope.firstAssociatedData(Inside.VICTIM, ID, FactClass.IDENTITY, ROWAN))) {
      assertThatThrownBy(() -> Envelope.open(key, envelope, other))
          .isInstanceOf(GeneralSecurityException.class);
    }
  }

  @Test
  void anEnvelopeOpensUnderItsKeyOnly() {
    byte[] json = FactJson.write(Facts.IDENTITY, Inside.VICTIM, ID);
    String envelope = Envelope.seal(GCM, fresh(), FactClass.IDENTITY, json, BOUND);

    assertThatThrownBy(() -> Envelope.open(fresh(), envelope, BOUND))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void whatIsInsideIsReadUnderItsOwnHeaderOnly() {
    byte[] json = FactJson.write(Facts.RISK, Inside.VICTIM, ID);

    assertThat(FactJson.read(json, FactClass.RISK, Inside.VICTIM, ID)).isEqualTo(Facts.RISK);
    assertThatThrownBy(() -> FactJson.read(json, FactClass.SUPPORT, Inside.VICTIM, ID))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FactJson.read(json, FactClass.RISK, Inside.OTHER_VICTIM, ID))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FactJson.read(json, FactClass.RISK, Inside.VICTIM, OTHER_ID))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoFactIsNotQuoted() {
    for (String inside : List.of("{\"type\":\"risk\",\"x\":" + Facts.CANARY, Facts.CANARY, "[]")) {
      assertThatThrownBy(
              () ->
                  FactJson.read(
                      inside.getBytes(StandardCharsets.UTF_8), FactClass.RISK, Inside.VICTIM, ID))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining(Facts.CANARY)
          .hasNoCause();
    }
  }
}
