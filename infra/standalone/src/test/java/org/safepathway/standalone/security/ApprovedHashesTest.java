package org.safepathway.standalone.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the JDK is asked for: SHA-2 and AES with GCM, and nothing else that secures anything. */
@Tag("firewall")
class ApprovedHashesTest {

  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:MessageDigest|Mac|Signature|Cipher|SecretKeyFactory|KeyGenerator|KeyPairGenerator|SecureRandom)"
              + "\\s*\\.getInstance\\(\\s*(\\w+|\"[^\"]*\")");
  private static final Set<String> APPROVED =
      Set.of(
          "\"SHA-256\"",
          "\"HmacSHA256\"",
          "\"HmacSHA512\"",
          "\"AES/GCM/NoPadding\"",
          "\"SHA256withECDSA\"",
          "\"RSASSA-PSS\"");

  /** Ids of what is public are made of names by RFC 9562’s version 5, which says SHA-1. */
  private static final String PUBLIC_IDS = "PublicId.java";

  @Test
  void noOtherDigestIsAskedFor() {
    Set<String> asked = new TreeSet<>();
    for (Sources.Source source : Sources.main(".java")) {
      if (source.path().startsWith("infra/keycloak-testing/")) {
        // Makes one-time codes as a telephone does (RFC 6238), for tests.
        continue;
      }
      for (MatchResult match : ASKED.matcher(source.text()).results().toList()) {
        String algorithm = match.group(1);
        if (!algorithm.startsWith("\"")) {
          algorithm = constant(source.text(), algorithm);
        }
        if (source.name().equals(PUBLIC_IDS)) {
          assertThat(algorithm).isEqualTo("\"SHA-1\"");
          continue;
        }
        asked.add(algorithm);
        assertThat(APPROVED).as(source.path()).contains(algorithm);
      }
    }
    assertThat(asked).isEqualTo(new TreeSet<>(APPROVED));
  }

  private static String constant(String text, String name) {
    MatchResult value =
        Pattern.compile("\\b" + name + " = (\"[^\"]*\")")
            .matcher(text)
            .results()
            .findFirst()
            .orElseThrow();
    return value.group(1);
  }
}
