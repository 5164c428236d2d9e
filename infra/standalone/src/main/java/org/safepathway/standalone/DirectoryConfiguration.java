package org.safepathway.standalone;

import java.time.Clock;
import org.safepathway.directory.Registry;
import org.safepathway.directory.awareness.service.SqliteAwareness;
import org.safepathway.directory.changes.DepartureList;
import org.safepathway.directory.changes.KeptDirectory;
import org.safepathway.directory.requests.service.SqliteRequestRegister;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.kernel.Randomness;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.part.InsideSettings;
import org.safepathway.standalone.part.OfPart;
import org.safepathway.standalone.part.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Organisations, staff and offers, and two registers that know no victim. */
@Configuration(proxyBeanMethods = false)
@OfPart({Part.WHOLE, Part.DIRECTORY})
class DirectoryConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryConfiguration.class);

  @Bean
  EnforcementBodies enforcementBodies(Settings settings) {
    return EnforcementBodies.withMore(settings.enforcementBodies());
  }

  @Bean(destroyMethod = "close")
  KeptDirectory directory(
      Settings settings,
      EnforcementBodies bodies,
      SpeakingOfStatus speaking,
      Clock clock,
      InsideSettings inside,
      @Value("${server.address:}") String address) {
    SharedFolder.check(settings, inside.part());
    if (settings.demo()) {
      DemoGuard.check(address.isBlank() ? null : address);
    }
    DataFolder folder = settings.folder();
    KnownNetwork.checkWhole(folder, settings.demo(), settings.newDirectory());
    KeptDirectory directory =
        KeptDirectory.open(
            folder.directory(),
            folder.isShared(),
            () -> KnownNetwork.of(folder.shared(), settings.demo()),
            bodies,
            speaking,
            clock,
            Randomness.SECURE);
    directory.keepDepartures(new DepartureList(folder.departures()));
    KnownNetwork.ofFile(folder.shared())
        .filter(_ -> !directory.isKeptByARegistrar())
        .map(directory::reconcile)
        .ifPresent(refusals -> refusals.forEach(one -> LOG.warn("network.json: {}", one)));
    return directory;
  }

  @Bean
  StaffRegistry registry(KeptDirectory directory) {
    return directory.registry();
  }

  /** Whoever asks who is there is answered by what other processes of this part did, too. */
  @Bean
  @Primary
  @OfPart(Part.DIRECTORY)
  Registry everybodysRegistry(KeptDirectory directory) {
    return directory.everybodysRegistry();
  }

  /** A file of its own, and nothing that knows a victim. */
  @Bean(destroyMethod = "close")
  SqliteRequestRegister requestRegister(Settings settings, Registry registry, Clock clock) {
    return new SqliteRequestRegister(settings.folder().requests(), registry, clock);
  }

  /** A file of its own, and no name in it. */
  @Bean(destroyMethod = "close")
  SqliteAwareness awareness(Settings settings, Registry registry, Clock clock) {
    return new SqliteAwareness(settings.folder().awareness(), registry, clock);
  }
}
