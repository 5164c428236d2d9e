package org.safepathway.axonserver;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** By what is signed, as a key is: ECDSA, or RSASSA-PSS, with SHA-256. */
final class SigningAlgorithm {

  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  private SigningAlgorithm() {}

  /**
   * For a private or a public key.
   *
   * @throws GeneralSecurityException if it is of another kind
   */
  static Signature of(Key key) throws GeneralSecurityException {
    return switch (key.getAlgorithm()) {
      case "EC" -> Signature.getInstance("SHA256withECDSA");
      case "RSA", "RSASSA-PSS" -> {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(PSS);
        yield signature;
      }
      default -> throw new GeneralSecurityException("neither EC nor RSA");
    };
  }
}
