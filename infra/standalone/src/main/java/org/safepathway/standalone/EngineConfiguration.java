package org.safepathway.standalone;

import java.time.Clock;
import java.util.Optional;
import org.safepathway.axonserver.CommandSignatures;
import org.safepathway.demand.service.KeptDemands;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Registry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.kernel.Randomness;
import org.safepathway.operating.traces.Spans;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.retention.Retention;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.engine.EngineSettings;
import org.safepathway.standalone.engine.Referring;
import org.safepathway.standalone.engine.Running;
import org.safepathway.standalone.part.InsideSettings;
import org.safepathway.standalone.part.OfPart;
import org.safepathway.standalone.part.Part;
import org.safepathway.vault.FileKeyManagement;
import org.safepathway.vault.SealedFaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What several parts of the inside have alike, each in its own process or all in one. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** One for the desk of the police and for the vault, with the operator’s words too. */
  @Bean
  SpeakingOfStatus speakingOfStatus(Settings settings) {
    return new SpeakingOfStatus(StatusWords.withMore(settings.statusWords()));
  }

  @Bean
  @OfPart({Part.WHOLE, Part.CONSENT, Part.REFERRAL, Part.PROJECTORS})
  EngineSettings engineSettings(
      Settings settings,
      InsideSettings inside,
      Databases databases,
      EventsAt events,
      Optional<CommandSignatures> signatures,
      Spans spans) {
    SharedFolder.check(settings, inside.part());
    if (inside.part() != Part.WHOLE && !events.areOnAServer()) {
      throw new IllegalStateException(
          "The inside in several processes needs an Axon Server:"
              + " safe-pathway.axon-server.address.");
    }
    if (!settings.demo()) {
      databases.keepToTls();
      databases.keepThePoliceApart();
    }
    DataFolder folder = settings.folder();
    EngineSettings.Logs log = events.in(folder, settings.demo(), signatures.orElse(null));
    return new EngineSettings(
        new Retention(settings.retention()),
        settings.tick(),
        inside.part() == Part.PROJECTORS ? databases.sharingPositions(log, folder) : log,
        room -> databases.of(room, folder),
        settings.rebuild(),
        databases.segments(),
        spans);
  }

  /** What only specialists see of offers. It lies in the vault’s file, under the vault’s keys. */
  @Bean(destroyMethod = "close")
  @OfPart({Part.WHOLE, Part.CONSENT})
  SealedFaces sealedFaces(Settings settings, Registry registry, Clock clock, Running vault) {
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
  @OfPart({Part.WHOLE, Part.REFERRAL})
  KeptDemands demands(
      Settings settings, Registry registry, Catalogue catalogue, Clock clock, Referring referring) {
    return new KeptDemands(
        settings.folder().demand(),
        settings.folder().isShared(),
        referring.unmetNeeds(),
        registry,
        catalogue,
        clock,
        Randomness.SECURE);
  }

  /** Whom she let count her, and takes it back, is counted no longer. */
  @Bean(destroyMethod = "close")
  @OfPart({Part.WHOLE, Part.REFERRAL})
  AutoCloseable demandsFollowStatistics(Referring referring, KeptDemands demands) {
    return referring.whenStatisticsEnd("demand-withdrawals", demands::withdraw);
  }

  @Bean
  @OfPart({Part.WHOLE, Part.REFERRAL})
  Inside inside(Referring referring) {
    return referring.inside();
  }
}
