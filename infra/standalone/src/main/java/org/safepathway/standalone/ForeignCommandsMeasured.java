package org.safepathway.standalone;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.safepathway.axonserver.CommandSignatures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many commands and answers came that no part of ours had sent, or not like this. */
@Component
class ForeignCommandsMeasured implements MeterBinder {

  private final ObjectProvider<CommandSignatures> signatures;

  ForeignCommandsMeasured(ObjectProvider<CommandSignatures> signatures) {
    this.signatures = signatures;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    var unused =
        FunctionCounter.builder(
                "safe.pathway.foreign",
                signatures,
                each -> each.stream().mapToLong(CommandSignatures::refused).sum())
            .description("Commands and answers that no part of ours had sent, or not like this")
            .register(registry);
  }
}
