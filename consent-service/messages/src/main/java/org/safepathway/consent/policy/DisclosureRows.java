package org.safepathway.consent.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.policy.Disclosure.Case;
import org.safepathway.directory.OrganisationKind;

/** Reads the rows of a table: what is not understood is a fault, and every fault is named. */
final class DisclosureRows {

  private static final String HEADER = "audience,class,basis,allowed,rule";
  private static final Pattern ROW =
      Pattern.compile("([A-Z_]+),([A-Z_]+),([A-Z_]+),(yes|no),([1-9][0-9]?)");
  private static final int LAST_RULE = 27;

  private final Map<Case, Ruling> rows = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * The rows.
   *
   * @throws DisclosureFaultException if there is anything that is not as it must be
   */
  Map<Case, Ruling> read(String text) {
    boolean begun = false;
    int number = 0;
    for (String line : body(text).split("\n", -1)) {
      number++;
      if (begun) {
        row(number, line);
      } else if (!line.startsWith("#")) {
        begun = true;
        header(number, line);
      }
    }
    Disclosure.cases().stream()
        .filter(each -> !rows.containsKey(each))
        .forEach(each -> faults.add("missing: " + name(each)));
    if (!faults.isEmpty()) {
      throw new DisclosureFaultException(faults);
    }
    return rows;
  }

  /** Without the end of the last line. */
  private static String body(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private void header(int number, String line) {
    if (!line.equals(HEADER)) {
      faults.add("line " + number + ": the header is " + HEADER);
    }
  }

  private void row(int number, String line) {
    Matcher matcher = ROW.matcher(line);
    if (!matcher.matches()) {
      faults.add("line " + number + ": not a row");
      return;
    }
    try {
      Case left =
          new Case(
              FactClass.valueOf(matcher.group(2)),
              OrganisationKind.valueOf(matcher.group(1)),
              Basis.valueOf(matcher.group(3)));
      int rule = Integer.parseInt(matcher.group(5));
      if (rule > LAST_RULE) {
        faults.add("line " + number + ": there is no rule " + rule);
      }
      Ruling ruling = new Ruling(matcher.group(4).equals("yes"), rule);
      if (rows.putIfAbsent(left, ruling) != null) {
        faults.add("line " + number + ": doubled: " + name(left));
      }
    } catch (IllegalArgumentException e) {
      faults.add("line " + number + ": no such audience, class or basis");
    }
  }

  private static String name(Case each) {
    return each.audience() + "," + each.factClass() + "," + each.basis();
  }
}
