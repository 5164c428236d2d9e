package org.safepathway.deployment;

import java.util.List;
import java.util.stream.Stream;

/** What {@code infra/docs/sizing.md} comes to; another test keeps its tables right. */
final class Sizing {

  private static final List<String> SCOPES = List.of("force", "region", "nation");

  private Sizing() {}

  /**
   * A figure that stands for three scopes.
   *
   * @param name without its {@code @}, for example {@code log_ten}
   * @param scope {@code force}, {@code region} or {@code nation}
   */
  static double of(String name, String scope) {
    List<String> row =
        Root.text("infra/docs/sizing.md")
            .lines()
            .filter(line -> line.startsWith("| `" + name + "@` |"))
            .flatMap(line -> Stream.of(line.split("\\|", -1)).map(String::strip))
            .toList();
    if (row.isEmpty()) {
      throw new IllegalStateException("the sizing note has no " + name);
    }
    return Double.parseDouble(row.get(3 + SCOPES.indexOf(scope)).replace(",", ""));
  }
}
