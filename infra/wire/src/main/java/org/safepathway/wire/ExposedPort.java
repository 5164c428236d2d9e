package org.safepathway.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Issued;

/**
 * A port that other processes may call, or that part of it which one kind of them may. Whoever acts
 * is the caller whom the transport verified: an argument that names somebody else is refused.
 */
public final class ExposedPort {

  private final String name;
  private final Object target;
  private final Map<String, Method> methods;
  private final WireJson json;

  private ExposedPort(String name, Object target, Map<String, Method> methods, WireJson json) {
    this.name = name;
    this.target = target;
    this.methods = methods;
    this.json = json;
  }

  /**
   * Exposes some methods of a port.
   *
   * @param port the interface, whose methods have names of their own
   * @param target what does it
   * @param methods which; others do not exist for the caller
   * @param json reads and writes what is said
   * @throws IllegalArgumentException if the port has no such method, or two of a name
   */
  public static <T> ExposedPort of(Class<T> port, T target, Set<String> methods, WireJson json) {
    Map<String, Method> exposed =
        Arrays.stream(port.getMethods())
            .filter(method -> methods.contains(method.getName()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .collect(
                Collectors.toMap(
                    Method::getName,
                    Function.identity(),
                    (one, other) -> {
                      throw new IllegalArgumentException("two methods named " + one.getName());
                    }));
    if (!exposed.keySet().equals(methods)) {
      throw new IllegalArgumentException("not all are methods of " + port.getSimpleName());
    }
    return new ExposedPort(port.getSimpleName(), target, exposed, json);
  }

  /** Its name in paths. */
  public String name() {
    return name;
  }

  /** The names of the methods that can be called. */
  public Set<String> methods() {
    return Set.copyOf(methods.keySet());
  }

  /**
   * Whether a method can be called by this caller, whatever it is given: it is exposed, and where
   * somebody acts there is somebody.
   *
   * @param method its name
   * @param caller whom the transport verified, or empty
   */
  public boolean takes(String method, Optional<Actor> caller) {
    Method called = methods.get(method);
    return called != null
        && (caller.isPresent()
            || Arrays.stream(called.getParameterTypes()).noneMatch(ExposedPort::acts));
  }

  /**
   * Calls a method.
   *
   * @param method its name
   * @param caller whom the transport verified, or empty where the call is of nobody in particular
   * @param body the arguments
   * @return the answer; empty if there is no such method or the caller is not who acts
   * @throws WireJson.UnreadableException if the arguments are none
   */
  public Optional<byte[]> call(String method, Optional<Actor> caller, byte[] body) {
    Method called = methods.get(method);
    if (called == null || !takes(method, caller)) {
      return Optional.empty();
    }
    @Nullable Object[] arguments = json.readAll(called, body);
    if (!isCallers(called, arguments, caller)) {
      return Optional.empty();
    }
    Object answer = withoutStream(invoke(called, arguments));
    return Optional.of(json.write(called.getGenericReturnType(), answer));
  }

  /** Which stream decided is the inside’s own affair. */
  private static @Nullable Object withoutStream(@Nullable Object answer) {
    return answer instanceof Answer.Done ? new Answer.Done("") : answer;
  }

  /** Whether every actor that the call names is the caller. */
  private static boolean isCallers(
      Method method, @Nullable Object[] arguments, Optional<Actor> caller) {
    for (int i = 0; i < arguments.length; i++) {
      Object named = arguments[i] instanceof Issued issued ? issued.by() : arguments[i];
      if (acts(method.getParameterTypes()[i])
          && (caller.isEmpty() || !caller.get().equals(named))) {
        return false;
      }
    }
    return true;
  }

  /** Whether an argument of this type says who acts. */
  private static boolean acts(Class<?> type) {
    return type == Actor.class || type == Issued.class;
  }

  private @Nullable Object invoke(Method method, @Nullable Object[] arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("the port met a fault", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the port cannot be called", e);
    }
  }
}
