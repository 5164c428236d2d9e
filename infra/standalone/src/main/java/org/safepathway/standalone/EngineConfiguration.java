package org.safepathway.standalone;

import java.time.Clock;
import org.safepathway.demand.service.KeptDemands;
import org.safepathway.directory.awareness.service.SqliteAwareness;
import org.safepathway.directory.changes.DepartureList;
import org.safepathway.directory.changes.KeptDirectory;
import org.safepathway.directory.requests.service.SqliteRequestRegister;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.retention.Retention;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.engine.Engine;
import org.safepathway.standalone.engine.EngineSettings;
import org.safepathway.vault.FileKeyManagement;
import org.safepathway.vault.SealedFaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inside, and the little of it that desks are given: the port and their own databases. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(EngineConfiguration.class);

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
      @Value("${server.address:}") String address) {
    if (settings.demo()) {
      DemoGuard.check(address.isBlank() ? null : address);
    }
    DataFolder folder = settings.folder();
    KnownNetwork.checkWhole(folder, settings.demo(), settings.newDirectory());
    KeptDirectory directory =
        KeptDirectory.open(
            folder.directory(),
            () -> KnownNetwork.of(settings.data(), settings.demo()),
            bodies,
            speaking,
            clock,
            Randomness.SECURE);
    directory.keepDepartures(new DepartureList(folder.departures()));
    KnownNetwork.ofFile(settings.data())
        .filter(_ -> !directory.isKeptByARegistrar())
        .map(directory::reconcile)
        .ifPresent(refusals -> refusals.forEach(one -> LOG.warn("network.json: {}", one)));
    return directory;
  }

  @Bean
  StaffRegistry registry(KeptDirectory directory) {
    return directory.registry();
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
  Engine engine(
      Settings settings,
      Databases databases,
      EventsAt events,
      StaffRegistry registry,
      SpeakingOfStatus speaking,
      Clock clock) {
    if (!settings.demo()) {
      databases.keepToTls();
      databases.keepThePoliceApart();
    }
    return new Engine(
        settings.folder(),
        registry,
        speaking,
        clock,
        Randomness.SECURE,
        FaultPoint.NONE,
        new EngineSettings(
            new Retention(settings.retention()),
            settings.tick(),
            events.in(settings.folder(), settings.demo()),
            room -> databases.of(room, settings.folder())));
  }

  /** A file of its own, and nothing that knows a victim. The engine has made the folder ours. */
  @Bean(destroyMethod = "close")
  SqliteRequestRegister requestRegister(
      Settings settings, StaffRegistry registry, Clock clock, Engine engine) {
    return new SqliteRequestRegister(settings.folder().requests(), registry, clock);
  }

  /** A file of its own, and no name in it. */
  @Bean(destroyMethod = "close")
  SqliteAwareness awareness(Settings settings, StaffRegistry registry, Clock clock, Engine engine) {
    return new SqliteAwareness(settings.folder().awareness(), registry, clock);
  }

  /** What only specialists see of offers. It lies in the vault’s file, under the vault’s keys. */
  @Bean(destroyMethod = "close")
  SealedFaces sealedFaces(Settings settings, StaffRegistry registry, Clock clock, Engine engine) {
    DataFolder folder = settings.folder();
    return new SealedFaces(
        folder.vault(),
        new FileKeyManagement(folder.masterKeys(), Randomness.SECURE),
        registry,
        clock,
        Randomness.SECURE);
  }

  /** Needs that nobody took: a log of their own, and no victim in it. */
  @Bean(destroyMethod = "close")
  KeptDemands demands(
      Settings settings,
      StaffRegistry registry,
      KeptDirectory directory,
      Clock clock,
      Engine engine) {
    return new KeptDemands(
        settings.folder().demand(),
        engine.unmetNeeds(),
        registry,
        directory,
        clock,
        Randomness.SECURE);
  }

  /** Whom she let count her, and takes it back, is counted no longer. */
  @Bean(destroyMethod = "close")
  AutoCloseable demandsFollowStatistics(Engine engine, KeptDemands demands) {
    return engine.whenStatisticsEnd("demand-withdrawals", demands::withdraw);
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
}
