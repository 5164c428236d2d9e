package org.safepathway.standalone;

import java.time.Clock;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.standalone.engine.Engine;
import org.safepathway.standalone.engine.EngineSettings;
import org.safepathway.standalone.part.OfPart;
import org.safepathway.standalone.part.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All of the inside in this process, and the databases of the desks that may be here too. */
@Configuration(proxyBeanMethods = false)
@OfPart(Part.WHOLE)
class WholeConfiguration {

  @Bean(destroyMethod = "close")
  Engine engine(
      Settings settings,
      EngineSettings how,
      StaffRegistry registry,
      SpeakingOfStatus speaking,
      Clock clock) {
    return new Engine(
        settings.folder(), registry, speaking, clock, Randomness.SECURE, FaultPoint.NONE, how);
  }

  @Bean(destroyMethod = "")
  ReadStores policeStores(Engine engine) {
    return engine.stores("police");
  }

  @Bean(destroyMethod = "")
  ReadStores specialistStores(Engine engine) {
    return engine.stores("specialist");
  }
}
