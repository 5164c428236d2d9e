package org.safepathway.hsds.check;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Checks a running publisher and prints what it found: {@code infra/hsds-check [--seed N] [URL]}.
 */
public final class HsdsCheck {

  private static final String OURS = "http://127.0.0.1:8080/hsds/3.0";

  private HsdsCheck() {}

  /** Ends with 0 only if nothing failed, with 1 if something did, with 2 for a wrong call. */
  public static void main(String... arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long seed = System.nanoTime();
    String url = OURS;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--seed") && i + 1 < arguments.length) {
        i++;
        if (!arguments[i].matches("-?[0-9]{1,18}")) {
          out.println("infra/hsds-check: --seed needs a whole number.");
          System.exit(2);
        }
        seed = Long.parseLong(arguments[i]);
      } else if (arguments[i].matches("https?://.+")) {
        url = arguments[i];
      } else {
        out.println("infra/hsds-check: what is " + arguments[i] + "? Try infra/hsds-check --help.");
        System.exit(2);
      }
    }
    out.println(url + " (--seed " + seed + ")");
    Findings findings = Checking.of(url, seed);
    findings.lines().forEach(out::println);
    System.exit(findings.good() ? 0 : 1);
  }
}
