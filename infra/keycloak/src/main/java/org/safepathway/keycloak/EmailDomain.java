package org.safepathway.keycloak;

import java.util.regex.Pattern;

/**
 * A domain at which an organisation's staff have their e-mail.
 *
 * @param value in small letters, as in {@code amberwell.example}
 */
public record EmailDomain(String value) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?=.{4,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if it is no domain, or not in small letters
   */
  public EmailDomain {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail domain: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
