package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.network.Network.ROWAN;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.Randomness;

/** What fills its steps takes no further one, and all of it comes back; nothing else does. */
@Tag("firewall")
class AnEnvelopeIsFullToTheLastByteTest {

  /** In bytes: a step less the length that stands in front. */
  private static final int FULL = Envelope.STEP - Integer.BYTES;

  private static final int NONCE_AND_TAG = 12 + 16;
  private static final FactId ID = new FactId("00000000000000000000000000000001");
  private static final Gcm GCM = new Gcm(Randomness.SECURE, "envelope-nonce");
  private static final DataKey KEY =
      DataKey.fresh(Randomness.SECURE, KeyId.of(Inside.VICTIM, FactClass.SUPPORT, ROWAN, ID));
  private static final byte[] BOUND =
      Envelope.associatedData(Inside.VICTIM, ID, FactClass.SUPPORT, ROWAN, null);

  private static byte[] text(int length) {
    byte[] text = new byte[length];
    Arrays.fill(text, (byte) 'x');
    return text;
  }

  private static int steps(int length) {
    String envelope = Envelope.seal(GCM, KEY, FactClass.SUPPORT, text(length), BOUND);
    return (Base64.getDecoder().decode(envelope).length - NONCE_AND_TAG) / Envelope.STEP;
  }

  @Test
  void whatFillsTheStepsOfItsClassFitsAndOneByteMoreDoesNot() {
    assertThat(Envelope.fits(FactClass.STATUS, text(FULL))).isTrue();
    assertThat(Envelope.fits(FactClass.STATUS, text(FULL + 1))).isFalse();
    assertThat(Envelope.fits(FactClass.CASE_NOTE, text(FULL + 3 * Envelope.STEP))).isTrue();
    assertThat(Envelope.fits(FactClass.CASE_NOTE, text(FULL + 3 * Envelope.STEP + 1))).isFalse();
  }

  @Test
  void aStepBeginsWithTheFirstByteThatNeedsIt() {
    assertThat(steps(0)).isEqualTo(1);
    assertThat(steps(FULL - 1)).isEqualTo(1);
    assertThat(steps(FULL)).isEqualTo(1);
    assertThat(steps(FULL + 1)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, FULL - 1, FULL, FULL + 1})
  void fromNothingToAFullStepAllOfItComesBack(int length) throws GeneralSecurityException {
    String envelope = Envelope.seal(GCM, KEY, FactClass.SUPPORT, text(length), BOUND);

    assertThat(Envelope.open(KEY, envelope, BOUND)).isEqualTo(text(length));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, FULL + 1, FULL + 8, Integer.MAX_VALUE})
  void aLengthBeyondWhatIsThereIsRefused(int length) throws GeneralSecurityException {
    byte[] padded = ByteBuffer.allocate(Envelope.STEP).putInt(length).array();
    String envelope = Base64.getEncoder().encodeToString(GCM.encrypt(KEY.sealing(), padded, BOUND));

    assertThatThrownBy(() -> Envelope.open(KEY, envelope, BOUND))
        .isInstanceOf(GeneralSecurityException.class);
  }
}
