package org.safepathway.firewall.campaign;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralState;

/** Which edges of the life cycle were taken from which states, by what the log says. */
final class EdgesTaken {

  private static final Map<String, Edge> BY_EVENT =
      Arrays.stream(Edge.values())
          .collect(Collectors.toMap(edge -> edge.event().getSimpleName(), Function.identity()));

  private final Map<String, ReferralState> states = new HashMap<>();

  /**
   * All that a history surely takes. {@link Edge#UNDELIVERABLE} it takes where one of the two
   * services that may close does, once in a pair, from whatever states there are then. {@code
   * AServiceClosesAndNobodyIsLostTest} and {@code ReferringByOverrideTest} take it surely.
   */
  static Set<String> all() {
    return Arrays.stream(Edge.values())
        .filter(edge -> edge != Edge.UNDELIVERABLE)
        .flatMap(edge -> edge.from().stream().map(from -> name(edge, from)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Those that were taken next.
   *
   * @param events rows of the log, from where the last ones ended
   */
  List<String> next(List<String> events) {
    return events.stream().map(this::taken).filter(Objects::nonNull).toList();
  }

  private @org.jspecify.annotations.Nullable String taken(String event) {
    Edge edge = BY_EVENT.get(Stored.typeOf(event));
    if (edge == null) {
      return null;
    }
    String stream = event.substring(0, event.indexOf('|'));
    ReferralState from = states.getOrDefault(stream, ReferralState.SENT);
    states.put(stream, edge.after(from));
    return name(edge, from);
  }

  private static String name(Edge edge, ReferralState from) {
    return edge + " from " + from;
  }
}
