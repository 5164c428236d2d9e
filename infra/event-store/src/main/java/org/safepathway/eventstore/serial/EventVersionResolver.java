package org.safepathway.eventstore.serial;

import org.axonframework.serialization.Revision;
import org.axonframework.serialization.RevisionResolver;
import org.safepathway.kernel.EventVersion;

/**
 * The revision of a stored type: its {@link EventVersion}; for the snapshot of an aggregate Axon's
 * own {@link Revision}, which its snapshot filter compares; otherwise 1.
 */
final class EventVersionResolver implements RevisionResolver {

  private static final String FIRST = "1";

  @Override
  public String revisionOf(Class<?> type) {
    EventVersion version = type.getAnnotation(EventVersion.class);
    if (version != null) {
      return String.valueOf(version.value());
    }
    Revision revision = type.getAnnotation(Revision.class);
    return revision != null ? revision.value() : FIRST;
  }
}
