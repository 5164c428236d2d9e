package org.safepathway.standalone.engine;

import java.util.Set;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.safepathway.eventstore.EventLog;
import org.safepathway.eventstore.Marks;
import org.safepathway.projections.positions.MongoPositions;

/**
 * A log whose followers keep their positions where several processes share them.
 *
 * @param log the log
 * @param positions closed with it
 */
public record LogWithPositions(EventLog log, MongoPositions positions) implements EventLog {

  @Override
  public void configure(Configurer configurer) {
    log.configure(configurer);
  }

  @Override
  public TokenStore tokenStore() {
    return positions;
  }

  @Override
  public Marks marks() {
    return log.marks();
  }

  @Override
  public Set<String> streamsWith(Class<?> type) {
    return log.streamsWith(type);
  }

  @Override
  public void close() {
    positions.close();
    log.close();
  }
}
