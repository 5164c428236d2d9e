package org.safepathway.standalone;

import java.time.Clock;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.referral.inside.Inside;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.engine.Engine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inside, and the little of it that desks are given: the port and their own databases. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  StaffRegistry registry(Settings settings, @Value("${server.address:}") String address) {
    if (!settings.demo()) {
      throw new NoNetworkException();
    }
    DemoGuard.check(address.isBlank() ? null : address);
    return new StaffRegistry(NetworkFile.demo());
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** One for the desk of the police and for the vault, with the operator’s words too. */
  @Bean
  SpeakingOfStatus speakingOfStatus(Settings settings) {
    return new SpeakingOfStatus(StatusWords.withMore(settings.statusWords()));
  }

  @Bean(destroyMethod = "close")
  Engine engine(Settings settings, StaffRegistry registry, SpeakingOfStatus speaking, Clock clock) {
    return new Engine(new DataFolder(settings.data()), registry, speaking, clock, FaultPoint.NONE);
  }

  @Bean
  Inside inside(Engine engine) {
    return engine.inside();
  }

  @Bean(destroyMethod = "")
  ReadStores policeStores(Engine engine) {
    return engine.stores("police");
  }

  @Bean(destroyMethod = "")
  ReadStores specialistStores(Engine engine) {
    return engine.stores("specialist");
  }

  /** Thrown at the start without the demonstration: no other network can be loaded yet. */
  static final class NoNetworkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoNetworkException() {
      super("Only the demonstration network can be loaded yet: leave safe-pathway.demo at true.");
    }
  }
}
