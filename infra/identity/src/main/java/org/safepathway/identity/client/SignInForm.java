package org.safepathway.identity.client;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first form of a sign-in page: where it goes, what it carries unseen and what it asks for.
 *
 * @param action where it is sent to
 * @param hidden its hidden fields
 * @param asked the names of its other fields
 */
record SignInForm(String action, Map<String, String> hidden, Set<String> asked) {

  private static final Pattern FORM =
      Pattern.compile("(<form\\b[^>]*>)(.*?)</form>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>", Pattern.CASE_INSENSITIVE);

  static SignInForm in(String html) throws IOException {
    Matcher form = FORM.matcher(html);
    if (!form.find()) {
      throw new IOException("the sign-in page has no form");
    }
    Map<String, String> hidden = new LinkedHashMap<>();
    Set<String> asked = new LinkedHashSet<>();
    Matcher input = INPUT.matcher(form.group(2));
    while (input.find()) {
      String tag = input.group();
      Optional<String> name = attribute(tag, "name");
      if (name.isEmpty()) {
        continue;
      }
      if (attribute(tag, "type").equals(Optional.of("hidden"))) {
        hidden.put(name.get(), attribute(tag, "value").orElse(""));
      } else {
        asked.add(name.get());
      }
    }
    return new SignInForm(attribute(form.group(1), "action").orElse(""), hidden, asked);
  }

  private static Optional<String> attribute(String tag, String name) {
    Matcher matcher = Pattern.compile("\\s" + name + "\\s*=\\s*\"([^\"]*)\"").matcher(tag);
    return matcher.find()
        ? Optional.of(matcher.group(1).replace("&quot;", "\"").replace("&amp;", "&"))
        : Optional.empty();
  }
}
