package org.safepathway.firewall.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.firewall.look.Looks;
import org.safepathway.firewall.side.Ask;

/**
 * Whatever can be done at a desk is done in histories, and whatever somebody low can read is looked
 * at: by the table of the authorisation matrix, which has every endpoint of the running
 * application.
 */
@Tag("firewall")
class EveryActIsInAHistoryTest {

  private static final int HISTORIES = 3_000;

  private static final Set<String> LOW =
      Set.of(
          "officer who sent it",
          "officer",
          "supervisor",
          "coordinator",
          "analyst",
          "inspector",
          "registrar",
          "nobody");

  /** Of the issuer, and of a browser’s session: no act of a desk. */
  private static final Set<String> NO_ACTS =
      Set.of("/oauth2/introspect", "/oauth2/revoke", "/oauth2/token", "/sign-in", "/sign-out");

  /**
   * What is the same for everybody at any time, is the issuer’s, or is for one’s own session alone;
   * and folders of which another row has what is in them.
   */
  private static final Set<String> NEVER_DIFFERENT =
      Set.of(
          "/.well-known/oauth-authorization-server",
          "/.well-known/openid-configuration",
          "/assets/**",
          "/connect/logout",
          "/hsds/3.0/openapi.json",
          "/oauth2/jwks",
          "/session-ended",
          "/sessions",
          "/sign-in",
          "/userinfo",
          "/v3/api-docs.yaml");

  @Test
  void everyActOfEveryDeskIsInSomeHistory() throws IOException {
    Set<String> played =
        IntStream.range(0, HISTORIES)
            .boxed()
            .flatMap(
                seed ->
                    Histories.random(
                        seed,
                        Mode.values()[seed % Mode.values().length],
                        "history-%07d".formatted(seed),
                        LocalDate.of(2026, 11, 23))
                        .moves()
                        .stream())
            .map(Move::path)
            .collect(Collectors.toSet());

    assertThat(endpoints("POST "))
        .hasSizeGreaterThan(50)
        .filteredOn(path -> !NO_ACTS.contains(path))
        .allSatisfy(path -> assertThat(played).as(path).anyMatch(one -> is(path, one)));
  }

  @Test
  void everyPageOfSomebodyLowIsLookedAt() throws IOException {
    Set<String> looked =
        Stream.concat(
                Looks.after(List.of("H"), List.of("S"), List.of("D")).stream(),
                Looks.still().stream())
            .filter(ask -> ask.method().equals("GET"))
            .map(Ask::path)
            .map(path -> path.replaceAll("\\?.*", ""))
            .collect(Collectors.toSet());

    assertThat(endpoints("GET "))
        .filteredOn(path -> !NEVER_DIFFERENT.contains(path))
        .allSatisfy(path -> assertThat(looked).as(path).anyMatch(one -> is(path, one)));
  }

  /** Whether it is one of a pattern’s. */
  private static boolean is(String pattern, String path) {
    return path.matches(pattern.replaceAll("\\{[a-z]+}|\\*\\*", "[^/]+"));
  }

  /** Where somebody low reads, or anybody does something. */
  private static Set<String> endpoints(String method) throws IOException {
    try (InputStream in = EveryActIsInAHistoryTest.class.getResourceAsStream("/matrix.csv")) {
      List<String[]> rows =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.split(","))
              .toList();
      List<Integer> low =
          IntStream.range(1, rows.getFirst().length)
              .filter(column -> LOW.contains(rows.getFirst()[column]))
              .boxed()
              .toList();
      assertThat(low).hasSameSizeAs(LOW);
      return rows.stream()
          .filter(row -> row[0].startsWith(method))
          .filter(
              row -> method.equals("POST ") || low.stream().anyMatch(one -> row[one].equals("200")))
          .map(row -> row[0].substring(method.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
