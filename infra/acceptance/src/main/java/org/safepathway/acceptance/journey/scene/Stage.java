package org.safepathway.acceptance.journey.scene;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safepathway.acceptance.journey.Referral;
import org.safepathway.acceptance.journey.http.Api;
import org.safepathway.acceptance.journey.http.Ask;
import org.safepathway.acceptance.journey.http.Reply;
import org.safepathway.acceptance.journey.judge.Judge;
import org.safepathway.acceptance.journey.judge.Observation;
import org.safepathway.acceptance.journey.judge.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the steps play: it sends what they ask, remembers which referral is which for whom, and has
 * everything that is seen judged. Acts and openings are judged as they are answered. Looks are
 * repeated, within a bound, until they are as expected, since projections follow the acts.
 */
public final class Stage {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(300);
  private static final int PAGES = 200;

  private final Api api;
  private final String run;
  private final Referral referral;
  private final LocalDate today;
  private final Judge judge;
  private final Audience audience;
  private final Handles handles = new Handles();
  private final SentFacts facts = new SentFacts();
  private final List<Observation> seen = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private final String unknown = unknownReference();
  private Duration patience;
  private String step = "";
  private int requests;

  /** Is told what is seen, as it is seen. */
  @FunctionalInterface
  public interface Audience {

    /** Somebody saw something. */
    void saw(Observation observation, List<Verdict> verdicts);

    /** A step could not go on. */
    default void brokeOff(Verdict verdict) {}
  }

  /**
   * Makes a stage.
   *
   * @param run in capital letters, different for each journey
   * @param today the day on which consents are taken
   * @param patience how long a look is repeated
   */
  public Stage(
      Api api,
      String run,
      Referral referral,
      LocalDate today,
      Judge judge,
      Duration patience,
      Audience audience) {
    this.api = api;
    this.run = run;
    this.referral = referral;
    this.today = today;
    this.judge = judge;
    this.patience = patience;
    this.audience = audience;
  }

  /** Notes what is in everybody's lists already. */
  public void begin() {
    for (Cast who : Cast.values()) {
      if (who.room() != Cast.Room.NONE) {
        handles.wasThere(who, all(who, "referrals").json().path("referrals"));
        handles.wasThere(who, all(who, "overrides").json().path("overrides"));
      }
    }
  }

  /** Plays a step; what it cannot do is a failure of its own. */
  public void play(Step next) {
    step = next.name();
    requests = 0;
    try {
      next.does().accept(this);
    } catch (StepFaultException fault) {
      Verdict verdict =
          new Verdict(false, null, step, "-", "-", "the step breaks off: " + fault.getMessage());
      verdicts.add(verdict);
      audience.brokeOff(verdict);
    }
  }

  /** Everything that was judged. */
  public List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }

  // What a step has to send.

  /** The form of the referral file for one of the journey's victims, with her own name. */
  public ObjectNode form(String name) {
    ObjectNode body = referral.body(today);
    ObjectNode identity = (ObjectNode) body.get("identity");
    identity.put("familyName", identity.get("familyName").asString() + " " + run + name(name));
    return body;
  }

  private static String name(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** A consent taken today, worded as the one of the referral file. */
  public ObjectNode consent(String... classes) {
    ObjectNode consent = (ObjectNode) referral.body(today).get("consent");
    consent.set("classes", words(classes));
    consent.put("answer", "GIVEN");
    consent.put("reviewOn", today.plusDays(30).toString());
    consent.put("expiresOn", today.plusDays(60).toString());
    return consent;
  }

  /** A day from today on. */
  public String day(int days) {
    return today.plusDays(days).toString();
  }

  /** An object of JSON. */
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** A list of words in JSON. */
  public static ArrayNode words(String... words) {
    ArrayNode list = JSON.createArrayNode();
    Arrays.stream(words).forEach(list::add);
    return list;
  }

  /** The id of a request: the same for the same step and place of this run, and for no other. */
  public String key(String ofStep, int place) {
    return "journey-%s-%s-%d".formatted(run, ofStep, place);
  }

  private String nextKey() {
    return key(step, ++requests);
  }

  // What people do; each is judged by its first answer.

  /** Sends a referral that is to be known by a name. */
  public Reply refers(Cast who, String name, ObjectNode body) {
    facts.sent(name, body);
    Reply reply = tries(who, "answer", Ask.post("/police/referrals", body, nextKey()));
    learn(who, name, reply);
    return reply;
  }

  /** Sends a referral that will be refused. */
  public Reply refers(Cast who, ObjectNode body) {
    return tries(who, "answer", Ask.post("/police/referrals", body, nextKey()));
  }

  /** Acts on a referral in the own room. */
  public Reply acts(Cast who, String view, String name, String act, JsonNode body) {
    String path = who.room().path() + "/referrals/{}/" + act;
    return tries(who, view, Ask.post(path, handles.of(who, name), body, nextKey()));
  }

  /** Acts on a referral in the own room. */
  public Reply acts(Cast who, String name, String act, JsonNode body) {
    return acts(who, "answer", name, act, body);
  }

  /** Decides on an override in the own room. */
  public Reply decides(Cast who, String name, boolean authorised) {
    String path = who.room().path() + "/overrides/{}/decision";
    String handle = handles.of(who, Handles.OVERRIDE + name);
    return tries(
        who, "answer", Ask.post(path, handle, object().put("authorised", authorised), nextKey()));
  }

  /** Opens facts of some classes. */
  public Reply opens(Cast who, String view, String name, String... classes) {
    return opensThrough(who, view, "/specialist", name, classes);
  }

  /** Tries to open facts through a room that may not be one's own. */
  public Reply opensThrough(Cast who, String view, String room, String name, String... classes) {
    ObjectNode body = object().put("purpose", "SUPPORT");
    body.set("classes", words(classes));
    String path = room + "/referrals/{}/openings";
    Ask ask = Ask.post(path, handles.of(who, name), body, nextKey());
    return keep(observe(who, view, ask, api.send(token(who), ask), "facts", name));
  }

  /** Corrects or adds facts. */
  public Reply corrects(Cast who, String name, ObjectNode body) {
    facts.sent(name, body);
    return acts(who, name, "facts", body);
  }

  /** Acknowledges all that the own case alerts to. */
  public Reply acknowledges(Cast who, String name) {
    Ask look = Ask.get(who.room().path() + "/referrals/{}", handles.of(who, name));
    ArrayNode changed = JSON.createArrayNode();
    JsonNode page = api.send(token(who), look).json();
    if (page != null) {
      page.path("alerts").forEach(alert -> changed.add(alert.path("fact").asString("?")));
    }
    ObjectNode body = object();
    body.set("facts", changed);
    return acts(who, name, "acknowledgements", body);
  }

  /** Records a status fact, or another fact that the form of a referral does not have. */
  public Reply records(Cast who, String name, String factClass, String act, ObjectNode fact) {
    facts.sent(name, factClass, fact);
    return acts(who, name, act, fact);
  }

  /** Sends any request. */
  public Reply tries(Cast who, String view, Ask ask) {
    return keep(observe(who, view, ask, api.send(token(who), ask), null, ""));
  }

  /** The next request id of this step, for a request that the step makes itself. */
  public String freshKey() {
    return nextKey();
  }

  /** The second referral is of the same person as the first. */
  public void sameVictim(String name, String other) {
    facts.alsoAs(name, other);
  }

  // Where people look; repeated until it is as expected, or too long.

  /** Looks through the own list of referrals for some, and for what nobody expected. */
  public void lists(Cast who, String... names) {
    looks(who, "list", "referrals", Set.of(names));
  }

  /** Looks through the pending overrides. */
  public void listsOverrides(Cast who, String... names) {
    looks(who, "overrides", "overrides", Set.of(names));
  }

  /** Looks at one referral: the own one, or with another's handle. */
  public void looksAt(Cast who, String name) {
    Ask ask = Ask.get(who.room().path() + "/referrals/{}", handles.of(who, name));
    until(() -> observe(who, who.room().view(), ask, api.send(token(who), ask), null, name));
  }

  /** Looks at a page that is a list of something else. */
  public void looksAt(Cast who, String view, String path, String list) {
    Ask ask = Ask.get(path);
    until(() -> observe(who, view, ask, api.send(token(who), ask), list, ""));
  }

  /** Waits for a referral in the own list and calls it by a name. */
  public void finds(Cast who, String name) {
    finds(who, "referrals", name);
  }

  /** Waits for a pending override and calls it by a name. */
  public void findsOverride(Cast who, String name) {
    finds(who, "overrides", Handles.OVERRIDE + name);
  }

  private void finds(Cast who, String list, String name) {
    long end = System.nanoTime() + patience.toNanos();
    do {
      JsonNode entries = all(who, list).json().path(list);
      boolean there =
          handles.knows(who, name)
              && entries
                  .valueStream()
                  .anyMatch(entry -> Handles.handle(entry).equals(handles.of(who, name)));
      List<String> unexpected = handles.unexpected(who, entries);
      if (!there && unexpected.size() == 1) {
        handles.name(who, name, unexpected.getFirst());
        there = true;
      }
      if (there) {
        return;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    } while (System.nanoTime() < end);
    lessPatience();
    throw new StepFaultException("%s never found %s in a list".formatted(who.person(), name));
  }

  private void looks(Cast who, String view, String list, Set<String> names) {
    until(
        () -> {
          Merged merged = all(who, list);
          Reply reply = merged.reply();
          if (reply.success() && merged.json().isObject()) {
            reply = reply.with(only(who, list, names, (ObjectNode) merged.json()));
          }
          return observe(who, view, Ask.get(""), reply, list, "");
        });
  }

  /** Of a list, the entries that a step is about and those that nobody expected. */
  private ObjectNode only(Cast who, String list, Set<String> names, ObjectNode page) {
    ArrayNode kept = JSON.createArrayNode();
    for (JsonNode entry : page.path(list)) {
      String handle = Handles.handle(entry);
      String name = handles.nameOf(who, handle);
      boolean expected = name != null && names.contains(name.replace(Handles.OVERRIDE, ""));
      if (expected || name == null && !handles.wasThere(who, handle)) {
        kept.add(entry);
      }
    }
    ObjectNode filtered = page.deepCopy();
    filtered.set(list, kept);
    return filtered;
  }

  private void until(Supplier<Judged> look) {
    long end = System.nanoTime() + patience.toNanos();
    Judged last = look.get();
    while (!last.good() && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
      last = look.get();
    }
    if (!last.good()) {
      lessPatience();
    }
    keep(last);
  }

  /** Where one look was in vain, many will be: the journey is to end all the same. */
  private void lessPatience() {
    if (patience.compareTo(LITTLE_PATIENCE) > 0) {
      patience = LITTLE_PATIENCE;
    }
  }

  // How it is seen.

  private record Judged(Observation observation, List<Verdict> verdicts) {

    boolean good() {
      return verdicts.stream().allMatch(Verdict::held);
    }
  }

  private Judged observe(
      Cast who, String view, Ask ask, Reply reply, @Nullable String list, String name) {
    Reply other =
        ask.reference() != null && reply.status() == 404
            ? api.send(token(who), ask.about(unknown))
            : null;
    boolean opened = "facts".equals(list) && reply.success();
    Observation observation =
        Observation.of(
            step,
            who.person(),
            view,
            reply,
            other,
            list,
            (array, entry) -> key(who, array, entry),
            opened ? facts.of(name) : Map.of(),
            opened ? List.of() : facts.secrets(ask.body()));
    return new Judged(observation, judge.judge(observation, seen));
  }

  private @Nullable String key(Cast who, String array, JsonNode entry) {
    return switch (array) {
      case "referrals", "overrides" -> {
        String name = handles.nameOf(who, Handles.handle(entry));
        yield name == null ? "unexpected" : name.replace(Handles.OVERRIDE, "");
      }
      case "services" -> entry.path("offer").asString("?");
      case "consents" -> entry.path("purpose").asString("?");
      case "facts" -> factKey(entry);
      default -> null;
    };
  }

  /** The written reason of an override is a fact of class RISK, too. */
  private static String factKey(JsonNode fact) {
    JsonNode content = fact.path("content");
    String key =
        content.size() == 1 && content.has("reason")
            ? "OVERRIDE_REASON"
            : fact.path("class").asString("?");
    return fact.path("superseded").asBoolean(false) ? key + "#superseded" : key;
  }

  private Reply keep(Judged judged) {
    seen.add(judged.observation());
    verdicts.addAll(judged.verdicts());
    audience.saw(judged.observation(), judged.verdicts());
    return judged.observation().reply();
  }

  private void learn(Cast who, String name, Reply reply) {
    JsonNode body = reply.success() ? reply.json() : null;
    String handle = body == null ? "" : Handles.handle(body);
    if (!handle.isEmpty()) {
      handles.name(who, name, handle);
    }
  }

  private static @Nullable String token(Cast who) {
    return who == Cast.NOBODY ? null : who.person();
  }

  private static String unknownReference() {
    byte[] bytes = new byte[48];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  // Lists, all pages.

  private record Merged(Reply reply, JsonNode json) {}

  private Merged all(Cast who, String list) {
    String path = who.room().path() + "/" + list + "?limit=100";
    Reply first = api.send(token(who), Ask.get(path));
    if (!(first.success() && first.isJson() && first.json() instanceof ObjectNode merged)) {
      return new Merged(first, object());
    }
    ArrayNode entries = JSON.createArrayNode();
    ObjectNode page = merged;
    for (int pages = 1; ; pages++) {
      page.path(list).forEach(entries::add);
      String next = page.path("next").asString("");
      if (next.isEmpty() || pages == PAGES) {
        break;
      }
      Reply more = api.send(token(who), Ask.get(path + "&cursor=" + next));
      if (!(more.json() instanceof ObjectNode following)) {
        break;
      }
      page = following;
    }
    ObjectNode all = merged.deepCopy();
    all.remove("next");
    all.set(list, entries);
    return new Merged(first, all);
  }
}
