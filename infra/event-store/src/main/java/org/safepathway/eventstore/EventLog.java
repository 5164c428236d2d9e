package org.safepathway.eventstore;

import java.util.Set;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * A log of events and the positions of those who follow it, wherever it is kept: in one file, or on
 * an Axon Server.
 */
public interface EventLog extends AutoCloseable {

  /** Has Axon append to this log and read it. */
  void configure(Configurer configurer);

  /** Where streaming processors keep their positions. */
  TokenStore tokenStore();

  /** Numbers that go back with this log when an older copy of it is restored. */
  Marks marks();

  /** The streams that have an event of a type, by its name as stored. Looks at every event. */
  Set<String> streamsWith(Class<?> type);

  /** Gives it up. Stop processors and command handling first; closing again does nothing. */
  @Override
  void close();
}
