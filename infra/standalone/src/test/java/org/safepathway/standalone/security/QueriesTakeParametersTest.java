package org.safepathway.standalone.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A value reaches SQLite as a parameter of a prepared statement. What is put into a statement’s
 * text is a constant or one of the reviewed, none of which a caller can choose.
 */
@Tag("firewall")
class QueriesTakeParametersTest {

  private static final Pattern PUT_IN =
      Pattern.compile(
          "\"[^\"\\n"
              + "]*\\b(?:SELECT|INSERT|UPDATE|DELETE|WHERE|FROM|VALUES|PRAGMA|CREATE|ORDER"
              + " BY|LIMIT)\\b[^\"\\n"
              + "]*\"\\s*(?:\\+\\s*([\\w.]+)|\\.(formatted))");

  private static final Set<String> REVIEWED =
      Set.of(
          // Conditions that are constants of the same class.
          "SqliteRequestRegister.java where",
          // The name of a table and of its columns, which are those of a collection in our code.
          "SqliteReadStore.java Table.quoted",
          "Table.java table",
          "Table.java formatted",
          // A setting of ours, and an id of the file that was just made.
          "SqliteFile.java durability.synchronous",
          "EventsFile.java HexFormat.of");

  @Test
  void noValueIsWrittenIntoAQuery() {
    Set<String> found = new TreeSet<>();
    for (Sources.Source source : Sources.main(".java")) {
      if (!source.text().contains("import java.sql.")
          || source.path().startsWith("infra/firewall/")) {
        continue;
      }
      for (MatchResult match : PUT_IN.matcher(source.text()).results().toList()) {
        String what = match.group(1) == null ? match.group(2) : match.group(1);
        if (!what.matches("(\\w+\\.)?[A-Z_]+")) {
          found.add(source.name() + " " + what);
        }
      }
    }
    assertThat(found).isEqualTo(new TreeSet<>(REVIEWED));
  }

  /** The one place where a condition comes as text: each caller gives a constant. */
  @Test
  void theConditionOfTheRegisterIsAConstant() {
    String register =
        Sources.text(
            "directory-service/service/src/main/java/org/safepathway/directory/requests/service/SqliteRequestRegister.java");
    assertThat(
            Pattern.compile("\\brows\\(\\s*(?!String where)([^\"\\s])").matcher(register).results())
        .isEmpty();
  }
}
