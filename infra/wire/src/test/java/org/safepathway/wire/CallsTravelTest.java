package org.safepathway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
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
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Recall;

/** Our ports, called over the wire. */
class CallsTravelTest {

  private static final Set<Class<?>> PORTS =
      Set.of(
          Inside.class,
          Registry.class,
          Catalogue.class,
          Directory.class,
          Accounts.class,
          RequestRegister.class,
          Awareness.class,
          Vault.class,
          Attestations.class);

  private static final WireJson JSON =
      WireJson.with(
          Map.of(
              Fact.class,
              List.of(
                  Identity.class,
                  SafeContact.class,
                  Risk.class,
                  Support.class,
                  OverrideReason.class)));

  private static final Actor OFFICER =
      new Actor(new OrganisationId("wmp"), new PersonId("officer-one"));

  static Stream<Method> methods() {
    return PORTS.stream().flatMap(port -> Arrays.stream(port.getMethods()));
  }

  static Stream<Object> acts() {
    return Stream.concat(Made.all(Act.class), Made.all(Change.class));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyMethodTakesWhatItIsGivenAndGivesWhatItIsAnswered(Method method) throws Exception {
    List<@Nullable Object> heard = new ArrayList<>();
    Object answer =
        method.getReturnType() == void.class ? null : Made.of(method.getGenericReturnType());
    Object remote =
        remote(
            method.getDeclaringClass(),
            (_, _, arguments) -> {
              heard.addAll(Arrays.asList(arguments == null ? new Object[0] : arguments));
              return answer;
            });
    Object[] said = Arrays.stream(method.getGenericParameterTypes()).map(Made::of).toArray();

    // Which stream decided stays inside.
    assertThat(method.invoke(remote, said))
        .isEqualTo(answer instanceof Answer.Done ? new Answer.Done("") : answer);
    assertThat(heard).containsExactly(said);
  }

  @ParameterizedTest
  @MethodSource("acts")
  void everyActAndEveryChangeComesAsItWent(Object act) {
    Method method =
        act instanceof Act ? method(Inside.class, "act") : method(Directory.class, "change");
    Object[] said = {OFFICER, new RequestId("request-1"), act};

    assertThat(JSON.readAll(method, JSON.writeAll(method, said))).containsExactly(said);
  }

  @Test
  void whatIsMissingStaysMissing() {
    Registry remote = (Registry) remote(Registry.class, (_, _, _) -> Optional.empty());

    assertThat(remote.organisation(OFFICER.organisation())).isEmpty();
  }

  @Test
  void nobodyActsAsSomebodyElse() {
    List<Object> reached = new ArrayList<>();
    ExposedPort exposed = exposed((_, _, _) -> reached.add("reached"));
    byte[] act =
        JSON.writeAll(
            method(Inside.class, "act"),
            new Object[] {OFFICER, new RequestId("request-1"), new Recall("reference")});

    assertThat(exposed.call("act", Optional.empty(), act)).isEmpty();
    assertThat(
            exposed.call(
                "act",
                Optional.of(new Actor(OFFICER.organisation(), new PersonId("officer-two"))),
                act))
        .isEmpty();
    assertThat(reached).isEmpty();
  }

  @Test
  void nobodyOpensAsSomebodyElse() {
    List<Object> reached = new ArrayList<>();
    ExposedPort vault =
        ExposedPort.of(
            Vault.class,
            target(Vault.class, (_, _, _) -> reached.add("reached")),
            Set.of("open"),
            JSON);
    Method open = method(Vault.class, "open");
    Object[] said = Arrays.stream(open.getGenericParameterTypes()).map(Made::of).toArray();
    said[0] = new Issued(OFFICER, new RequestId("request-1"), "fingerprint");
    byte[] body = JSON.writeAll(open, said);

    assertThat(vault.takes("open", Optional.empty())).isFalse();
    assertThat(vault.call("open", Optional.empty(), body)).isEmpty();
    assertThat(
            vault.call(
                "open",
                Optional.of(new Actor(OFFICER.organisation(), new PersonId("officer-two"))),
                body))
        .isEmpty();
    assertThat(reached).isEmpty();
  }

  @Test
  void aMethodThatIsNotExposedDoesNotExist() {
    ExposedPort exposed = exposed((_, _, _) -> null);
    byte[] open = "[]".getBytes(StandardCharsets.UTF_8);

    assertThat(exposed.call("open", Optional.of(OFFICER), open)).isEmpty();
    assertThat(exposed.call("toString", Optional.of(OFFICER), open)).isEmpty();
  }

  @Test
  void aKindOfFactThatTheProcessDoesNotListCannotComeIn() {
    WireJson few = WireJson.with(Map.of(Fact.class, List.of(Support.class)));
    Method seal = method(Inside.class, "seal");
    byte[] identity = JSON.writeAll(seal, sealing(Identity.class));

    assertThatThrownBy(() -> few.readAll(seal, identity))
        .isInstanceOf(WireJson.UnreadableException.class)
        .hasMessage("not what the port has");
    assertThat(few.readAll(seal, few.writeAll(seal, sealing(Support.class))))
        .containsExactly(sealing(Support.class));
  }

  @Test
  void nonsenseIsRefusedWithoutAnEcho() {
    ExposedPort exposed = exposed((_, _, _) -> null);
    for (String nonsense :
        List.of(
            "",
            "{}",
            "[]",
            "[1,2,3]",
            "[null,null,null]]",
            "[{\"organisation\":\"wmp\",\"person\":\"p\"},\"request-1\",{\"@\":\"java.lang.Runtime\"}]",
            "[{\"organisation\":\"wmp\",\"person\":\"p\",\"secret\":1},\"request-1\",{\"@\":\"Recall\"}]")) {
      assertThatThrownBy(
              () ->
                  exposed.call(
                      "act", Optional.of(OFFICER), nonsense.getBytes(StandardCharsets.UTF_8)))
          .as(nonsense)
          .isInstanceOf(WireJson.UnreadableException.class)
          .hasMessage("not what the port has")
          .hasNoCause();
    }
  }

  @Test
  void aRefusalIsAnAnswerHereToo() {
    Directory remote =
        (Directory) remote(Directory.class, (_, _, _) -> Answer.refused(CommonRefusal.NOT_FOUND));

    assertThat(
            remote.change(
                OFFICER,
                new RequestId("request-1"),
                (Change) Made.all(Change.class).findFirst().orElseThrow()))
        .isEqualTo(Answer.refused(CommonRefusal.NOT_FOUND));
  }

  private static ExposedPort exposed(java.lang.reflect.InvocationHandler target) {
    return ExposedPort.of(Inside.class, target(Inside.class, target), Set.of("act", "seal"), JSON);
  }

  private static Object[] sealing(Class<?> kind) {
    return new Object[] {
      OFFICER,
      new RequestId("request-1"),
      "reference",
      List.of(new Vault.Entry((Fact) Made.of(kind), null))
    };
  }

  private static Method method(Class<?> port, String name) {
    return Arrays.stream(port.getMethods())
        .filter(one -> one.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A port, called over a wire that is a method call, with a caller who is whoever acts. */
  private static Object remote(Class<?> port, java.lang.reflect.InvocationHandler target) {
    return remoteOf(port, target);
  }

  private static <T> T remoteOf(Class<T> port, java.lang.reflect.InvocationHandler target) {
    ExposedPort exposed =
        ExposedPort.of(
            port,
            target(port, target),
            Arrays.stream(port.getMethods()).map(Method::getName).collect(Collectors.toSet()),
            JSON);
    Actor made = (Actor) Made.of(Actor.class);
    return RemotePort.of(
        port,
        (path, body) -> {
          String method = path.substring(path.lastIndexOf('/') + 1);
          return exposed
              .call(method, Optional.of(made), body)
              .or(() -> exposed.call(method, Optional.of(OFFICER), body))
              .orElseThrow();
        },
        JSON);
  }

  private static <T> T target(Class<T> port, java.lang.reflect.InvocationHandler target) {
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, target));
  }
}
