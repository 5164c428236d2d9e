package org.safepathway.wire;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A port that is in another process. */
public final class RemotePort {

  /** What paths of calls begin with. */
  public static final String PATH = "/wire/";

  private RemotePort() {}

  /**
   * The port as one calls it here. Its methods have names of their own.
   *
   * @param port a public interface
   * @param transport carries the calls
   * @param json writes and reads what is said
   */
  public static <T> T of(Class<T> port, Transport transport, WireJson json) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(), new Class<?>[] {port}, new Calls(port, transport, json)));
  }

  private record Calls(Class<?> port, Transport transport, WireJson json)
      implements InvocationHandler {

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] given) {
      @Nullable Object[] arguments = given == null ? new @Nullable Object[0] : given;
      if (method.getDeclaringClass() == Object.class) {
        return ofObject(proxy, method, arguments);
      }
      byte[] answer =
          transport.call(
              PATH + port.getSimpleName() + "/" + method.getName(),
              json.writeAll(method, arguments));
      return json.readAnswer(method, answer);
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object[] arguments) {
      return switch (method.getName()) {
        case "equals" -> proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "remote " + port.getSimpleName();
      };
    }
  }
}
