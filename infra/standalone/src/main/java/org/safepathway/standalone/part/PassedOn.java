package org.safepathway.standalone.part;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The token of whoever makes the call that is answered now: it goes along to other parts, which
 * check it themselves. What a part does of its own accord has none.
 */
public final class PassedOn {

  private static final ScopedValue<String> TOKEN = ScopedValue.newInstance();

  private PassedOn() {}

  /** Answers a call that came with a token, or with none. */
  public static <T> T with(Optional<String> token, Supplier<T> answer) {
    return token.isPresent()
        ? ScopedValue.where(TOKEN, token.get()).call(answer::get)
        : answer.get();
  }

  /** The token of the present call, or empty. */
  static Optional<String> token() {
    return TOKEN.isBound() ? Optional.of(TOKEN.get()) : Optional.empty();
  }
}
