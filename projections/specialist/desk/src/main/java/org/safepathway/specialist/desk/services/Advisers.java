package org.safepathway.specialist.desk.services;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OfferId;
import org.safepathway.status.IaaLevel;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Which services have an immigration adviser, and at which IAA level, as the operator says: {@code
 * safe-pathway.adviser-levels.<offer>=TWO}. Known in this room alone, since it is a proxy of status
 * (DOMAIN.md rule 5); a service that is not named has none.
 */
@Component
public final class Advisers {

  static final String SETTING = "safe-pathway.adviser-levels";

  private final Map<OfferId, IaaLevel> levels = new HashMap<>();

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if one names no possible offer
   */
  Advisers(Environment settings) {
    Binder.get(settings)
        .bind(SETTING, Bindable.mapOf(String.class, IaaLevel.class))
        .orElse(Map.of())
        .forEach((offer, level) -> levels.put(new OfferId(offer), level));
  }

  /** The level of the service's adviser, or empty if it has none. */
  public Optional<IaaLevel> levelOf(OfferId offer) {
    @Nullable IaaLevel level = levels.get(offer);
    return Optional.ofNullable(level);
  }
}
