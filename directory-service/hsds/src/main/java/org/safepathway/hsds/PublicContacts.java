package org.safepathway.hsds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The shapes of public contacts, for what is published and what is imported. */
public final class PublicContacts {

  private static final int LONGEST = 254;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,8}"
              + "@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,23}");

  private PublicContacts() {}

  /** Whether it is an email address. */
  public static boolean isEmail(String text) {
    return text.length() <= LONGEST && EMAIL.matcher(text).matches();
  }

  /** Whether it is a phone number. */
  public static boolean isPhone(String text) {
    return PHONE.matcher(text).matches();
  }

  /** An address of a web page, if it is one: http or https, with a host and without a password. */
  public static Optional<URI> website(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      boolean plain = uri.getHost() != null && uri.getUserInfo() == null;
      return web && plain && text.length() <= 2_000 ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
