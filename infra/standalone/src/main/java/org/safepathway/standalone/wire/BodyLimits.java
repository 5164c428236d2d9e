package org.safepathway.standalone.wire;

import java.util.Map;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.referral.inside.Inside;
import org.safepathway.status.OtherFaces;

/**
 * How much a call may say, in bytes: little, but where it carries facts or what a service writes of
 * itself.
 */
final class BodyLimits {

  /** For a question: some ids. */
  static final int QUESTION = 16 * 1024;

  /** For what somebody fills in. */
  static final int FORM = 64 * 1024;

  /** For facts, in clear or sealed. */
  static final int FACTS = 1024 * 1024;

  /** The calls that may say more than a question. */
  static final Map<String, Integer> MORE =
      Map.of(
          name(Inside.class, "act"), FACTS,
          name(Inside.class, "seal"), FACTS,
          name(Inside.class, "open"), FACTS,
          name(Vault.class, "seal"), FACTS,
          name(Vault.class, "open"), FACTS,
          name(OtherFaces.class, "say"), FORM,
          name(Directory.class, "change"), FORM,
          name(RequestRegister.class, "register"), FORM);

  private BodyLimits() {}

  /** The most bytes of a call of this method. */
  static int of(String port, String method) {
    return MORE.getOrDefault(port + "." + method, QUESTION);
  }

  private static String name(Class<?> port, String method) {
    return port.getSimpleName() + "." + method;
  }
}
