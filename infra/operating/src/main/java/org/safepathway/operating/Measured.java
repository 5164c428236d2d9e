package org.safepathway.operating;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Set;

/**
 * The one list of what is measured. Whatever a library would count besides is not counted: by the
 * address of a page, for example, how often a status was recorded could be told.
 */
final class Measured implements MeterFilter {

  /** What our own measures begin with. */
  static final String OURS = "safe.pathway.";

  private static final String REQUESTS = "http.server.requests";
  private static final String OUTCOME = "outcome";

  /** Whatever begins so. */
  private static final List<String> FAMILIES =
      List.of(OURS, "disk.", "jvm.gc.", "jvm.memory.", "jvm.threads.", "process.", "system.");

  /** And these: what only begins like one of them is another measure, with labels of its own. */
  private static final Set<String> NAMED =
      Set.of(REQUESTS, "application.started.time", "jvm.info", "logback.events");

  /** Of a request only how it ended: in success, by a redirect, by a fault of whom. */
  @Override
  public Meter.Id map(Meter.Id id) {
    if (!id.getName().equals(REQUESTS)) {
      return id;
    }
    String outcome = id.getTag(OUTCOME);
    return id.replaceTags(Tags.of(OUTCOME, outcome == null ? "UNKNOWN" : outcome));
  }

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    return NAMED.contains(id.getName()) || FAMILIES.stream().anyMatch(id.getName()::startsWith)
        ? MeterFilterReply.NEUTRAL
        : MeterFilterReply.DENY;
  }
}
