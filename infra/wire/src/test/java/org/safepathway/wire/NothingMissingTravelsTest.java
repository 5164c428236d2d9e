package org.safepathway.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.facts.FactKinds;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Registry;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Inside;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A desk that is taken over says what it likes: null in every place of every call, one at a time,
 * and every property left out. It is refused but for what a port says may be absent.
 */
class NothingMissingTravelsTest {

  private static final JsonMapper TREES = JsonMapper.builder().build();
  private static final WireJson JSON =
      WireJson.with(Map.of(Fact.class, List.copyOf(FactKinds.COMMON)));
  private static final Actor ACTOR = (Actor) Made.of(Actor.class);
  private static final RequestId REQUEST = (RequestId) Made.of(RequestId.class);

  /** What a port says may be absent, by the property and what it is of; nothing else may. */
  private static final Set<String> MAY_BE_ABSENT =
      Set.of(
          "act/confirmed",
          "address/line2",
          "address/postcode",
          "address/town",
          "children/boysUnder",
          "children/most",
          "children/note",
          "contact/email",
          "contact/phone",
          "contact/website",
          "described/assured",
          "described/capacity",
          "described/funding",
          "eligibility/toAge",
          "entry/supersedes",
          "fact/accessibility",
          "fact/address",
          "fact/aliases",
          "fact/bailConditions",
          "fact/children",
          "fact/codeWord",
          "fact/dateOfBirth",
          "fact/dialect",
          "fact/email",
          "fact/fallback",
          "fact/interpretersNotToUse",
          "fact/orders",
          "fact/otherAgencies",
          "fact/phone",
          "fact/safeTimes",
          "fact/score",
          "fact/unsafePeople",
          "fact/whatSheWants",
          "facts/supersedes",
          "made/assured",
          "made/capacity",
          "made/funding",
          "perpetrator/name",
          "perpetrator/relationship",
          "perpetrator/whereabouts",
          "record/validFrom",
          "seal/2",
          "staff/unit");

  /** A call and its arguments. */
  record Call(Method method, @Nullable Object[] said, String name) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Call> calls() {
    Stream<Call> plain =
        Stream.of(
                Inside.class,
                Registry.class,
                Catalogue.class,
                Directory.class,
                Accounts.class,
                RequestRegister.class,
                Awareness.class)
            .flatMap(port -> Arrays.stream(port.getMethods()))
            .filter(method -> method.getParameterCount() > 0)
            .map(
                method ->
                    new Call(
                        method,
                        Arrays.stream(method.getGenericParameterTypes()).map(Made::of).toArray(),
                        method.getDeclaringClass().getSimpleName() + "." + method.getName()));
    Stream<Call> acts = Made.all(Act.class).map(act -> acting(Inside.class, "act", act));
    Stream<Call> changes =
        Made.all(Change.class).map(change -> acting(Directory.class, "change", change));
    Stream<Call> facts =
        FactKinds.COMMON.stream()
            .map(
                kind ->
                    new Call(
                        method(Inside.class, "seal"),
                        new Object[] {
                          ACTOR,
                          REQUEST,
                          "reference",
                          List.of(new Vault.Entry((Fact) Made.of(kind), null))
                        },
                        kind.getSimpleName()));
    return Stream.of(plain, acts, changes, facts).flatMap(one -> one);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void nullAndWhatIsLeftOutAreRefused(Call call) {
    Set<String> taken = new TreeSet<>();
    JsonNode whole = TREES.readTree(JSON.writeAll(call.method(), call.said()));
    assertThat(call(call, whole)).as("as it is").isTrue();

    for (Place place : places(whole, List.of())) {
      if (call(call, place.without(whole, true)) || call(call, place.without(whole, false))) {
        taken.add(place.name(call.method()));
      }
    }

    assertThat(taken).isSubsetOf(MAY_BE_ABSENT);
  }

  @Test
  void anAnswerWithNothingInItIsNone() {
    Registry remote = RemotePort.of(Registry.class, (_, _) -> "null".getBytes(UTF_8), JSON);
    Registry nested = RemotePort.of(Registry.class, (_, _) -> "[null]".getBytes(UTF_8), JSON);

    assertThatThrownBy(remote::offers).isInstanceOf(WireJson.UnreadableException.class);
    assertThatThrownBy(nested::offers).isInstanceOf(WireJson.UnreadableException.class);
  }

  /** Whether the port is reached. */
  private static boolean call(Call call, JsonNode said) {
    Class<?> port = call.method().getDeclaringClass();
    List<String> reached = new ArrayList<>();
    try {
      var unused =
          exposed(port, call.method().getName(), reached)
              .call(call.method().getName(), Optional.of(ACTOR), TREES.writeValueAsBytes(said));
    } catch (WireJson.UnreadableException e) {
      return false;
    }
    return !reached.isEmpty();
  }

  private static <T> ExposedPort exposed(Class<T> port, String method, List<String> reached) {
    Object target =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, called, _) -> {
              reached.add(called.getName());
              return null;
            });
    return ExposedPort.of(port, port.cast(target), Set.of(method), JSON);
  }

  private static Call acting(Class<?> port, String name, Object what) {
    return new Call(
        method(port, name),
        new Object[] {ACTOR, REQUEST, what},
        name + " " + what.getClass().getSimpleName());
  }

  private static Method method(Class<?> port, String name) {
    return Arrays.stream(port.getMethods())
        .filter(one -> one.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Every place in a call, from the outermost on. */
  private static List<Place> places(JsonNode node, List<String> path) {
    List<Place> places = new ArrayList<>();
    if (!path.isEmpty()) {
      places.add(new Place(path));
    }
    if (node instanceof ObjectNode object) {
      object
          .propertyNames()
          .forEach(name -> places.addAll(places(object.get(name), more(path, name))));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places.addAll(places(array.get(i), more(path, String.valueOf(i))));
      }
    }
    return places;
  }

  private static List<String> more(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }

  /** A place in a call. */
  private record Place(List<String> path) {

    /** The property and what it is of, whichever element of a list that is. */
    String name(Method method) {
      List<String> steps =
          path.stream()
              .skip(path.size() == 1 ? 0 : 1)
              .filter(step -> path.size() == 1 || !step.matches("[0-9]+"))
              .toList();
      String of =
          switch (steps.size()) {
            case 1 -> path.size() == 1 ? method.getName() : path.size() == 2 ? "act" : "entry";
            default -> steps.get(steps.size() - 2);
          };
      return of + "/" + steps.getLast();
    }

    /** The call with null in this place, or without the place. */
    JsonNode without(JsonNode whole, boolean leftOut) {
      JsonNode copy = whole.deepCopy();
      JsonNode at = copy;
      for (String step : path.subList(0, path.size() - 1)) {
        at = at instanceof ArrayNode array ? array.get(Integer.parseInt(step)) : at.get(step);
      }
      String last = path.getLast();
      if (at instanceof ObjectNode object && leftOut) {
        object.remove(last);
      } else if (at instanceof ObjectNode object) {
        object.putNull(last);
      } else {
        // An element that is left out makes a shorter list, which is one.
        ((ArrayNode) at).setNull(Integer.parseInt(last));
      }
      return copy;
    }
  }
}
