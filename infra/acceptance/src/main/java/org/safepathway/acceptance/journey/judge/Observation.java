package org.safepathway.acceptance.journey.judge;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.acceptance.journey.http.Reply;
import tools.jackson.databind.JsonNode;

/**
 * What one observer saw at one step.
 *
 * @param step the name of the step
 * @param observer the sign-in name, or {@code nobody}
 * @param view the name of the answer, so that an observer can look at several things in one step
 * @param reply the answer; of a list only what the step is about and what nobody expected
 * @param unknown the answer to the same request about a referral that does not exist, if asked
 * @param fields its fields and their values; {@code <view>.http} is the status
 * @param nodes its objects, by path
 * @param sent what was sent for the facts in it, by path
 * @param secrets what must not appear in it
 */
public record Observation(
    String step,
    String observer,
    String view,
    Reply reply,
    @Nullable Reply unknown,
    SortedMap<String, String> fields,
    Map<String, JsonNode> nodes,
    Map<String, JsonNode> sent,
    List<String> secrets) {

  /**
   * Reads an answer.
   *
   * @param list the name of the one list that the answer is, or null
   * @param keys how entries are named in paths
   * @param facts what was sent for the facts, by their key in the path
   */
  public static Observation of(
      String step,
      String observer,
      String view,
      Reply reply,
      @Nullable Reply unknown,
      @Nullable String list,
      Keys keys,
      Map<String, JsonNode> facts,
      List<String> secrets) {
    SortedMap<String, String> fields = new TreeMap<>();
    Map<String, JsonNode> nodes = Map.of();
    JsonNode body = reply.success() && reply.isJson() ? reply.json() : null;
    if (body != null) {
      Fields laid = Fields.of(view, body, list, keys);
      fields.putAll(laid.values());
      nodes = laid.nodes();
    }
    fields.put(view + ".http", http(reply, body != null));
    Map<String, JsonNode> sent =
        facts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    fact -> "%s[%s].content".formatted(view, fact.getKey()), Map.Entry::getValue));
    return new Observation(step, observer, view, reply, unknown, fields, nodes, sent, secrets);
  }

  private static String http(Reply reply, boolean readable) {
    boolean asItShould = reply.success() ? readable : reply.isProblem();
    return asItShould ? "" + reply.status() : reply.status() + " " + reply.type();
  }

  /** Names the entries of a list. */
  @FunctionalInterface
  public interface Keys {

    /** The key of an entry of the list of that name, or null if its entries have none. */
    @Nullable String key(String list, JsonNode entry);
  }
}
