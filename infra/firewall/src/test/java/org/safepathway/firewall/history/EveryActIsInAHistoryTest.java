package org.safepathway.firewall.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.firewall.campaign.Floors;
import org.safepathway.firewall.look.Looks;
import org.safepathway.firewall.look.LowPages;
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
   * Refused wherever the issuer is embedded, as it is in a campaign: nobody’s account is kept there
   * (decision 0033).
   */
  private static final List<String> NEVER_SUCCEED =
      List.of("/registrar/organisations/{organisation}/staff/invite", "/specialist/staff/invite");

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

  /** And a campaign fails in which it never succeeded: that it was tried is not enough. */
  @Test
  void everyActOfEveryDeskIsInSomeHistoryAndHasToSucceedInACampaign() throws IOException {
    Map<String, Set<String>> played =
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
            .collect(
                Collectors.groupingBy(
                    Move::path, Collectors.mapping(Move::what, Collectors.toSet())));
    Set<String> floors = Floors.taken();
    assertThat(floors).contains("refer", "RECEIVE from SENT");

    List<String> acts =
        endpoints("POST ").stream().filter(path -> !NO_ACTS.contains(path)).toList();
    assertThat(acts)
        .hasSizeGreaterThan(50)
        .allSatisfy(path -> assertThat(whats(played, path)).as(path).isNotEmpty());
    assertThat(acts)
        .filteredOn(path -> whats(played, path).stream().noneMatch(what -> isNeeded(what, floors)))
        .containsExactlyElementsOf(NEVER_SUCCEED);
  }

  private static Set<String> whats(Map<String, Set<String>> played, String path) {
    return played.entrySet().stream()
        .filter(one -> LowPages.is(path, one.getKey()))
        .flatMap(one -> one.getValue().stream())
        .collect(Collectors.toSet());
  }

  /** By its own name, or as the edge of the life cycle that it takes. */
  private static boolean isNeeded(String what, Set<String> floors) {
    String edge =
        what.equals("waiting-list") ? "WAIT" : what.replace('-', '_').toUpperCase(Locale.ROOT);
    return floors.contains(what)
        || floors.stream().anyMatch(floor -> floor.startsWith(edge + " from "));
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

    assertThat(lowPages())
        .allSatisfy(path -> assertThat(looked).as(path).anyMatch(one -> LowPages.is(path, one)));
  }

  /** So a campaign that got nothing from one of them fails. */
  @Test
  void theFloorOfACampaignIsEveryPageOfSomebodyLow() throws IOException {
    assertThat(LowPages.all()).isEqualTo(lowPages());
    assertThat(LowPages.of("/police/referrals/" + "x".repeat(64) + "?cursor=y"))
        .contains("/police/referrals/{reference}");
    assertThat(LowPages.of("/police/referrals/new")).contains("/police/referrals/new");
  }

  private static Set<String> lowPages() throws IOException {
    Set<String> pages = new TreeSet<>(endpoints("GET "));
    pages.removeAll(NEVER_DIFFERENT);
    return pages;
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
