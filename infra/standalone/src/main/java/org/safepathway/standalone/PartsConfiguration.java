package org.safepathway.standalone;

import java.time.Clock;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Registry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.standalone.engine.ConsentInside;
import org.safepathway.standalone.engine.EngineSettings;
import org.safepathway.standalone.engine.Projected;
import org.safepathway.standalone.engine.ProjectorsInside;
import org.safepathway.standalone.engine.ReferralInside;
import org.safepathway.standalone.part.InsideSettings;
import org.safepathway.standalone.part.OfPart;
import org.safepathway.standalone.part.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the inside that are processes of their own (decision 0030). */
class PartsConfiguration {

  private PartsConfiguration() {}

  /** The vault, alone. */
  @Configuration(proxyBeanMethods = false)
  @OfPart(Part.CONSENT)
  static class ConsentConfiguration {

    @Bean(destroyMethod = "close")
    ConsentInside consentInside(
        Settings settings,
        InsideSettings inside,
        EngineSettings how,
        Registry registry,
        SpeakingOfStatus speaking,
        Clock clock) {
      return new ConsentInside(
          settings.folder(),
          registry,
          speaking,
          clock,
          Randomness.SECURE,
          FaultPoint.NONE,
          how,
          inside.start());
    }

    @Bean
    Vault vault(ConsentInside consent) {
      return consent.vault();
    }

    @Bean
    Attestations attestations(ConsentInside consent) {
      return consent.attestations();
    }
  }

  /** Where desks arrive. */
  @Configuration(proxyBeanMethods = false)
  @OfPart(Part.REFERRAL)
  static class ReferralConfiguration {

    @Bean(destroyMethod = "close")
    ReferralInside referralInside(
        Settings settings,
        InsideSettings inside,
        EngineSettings how,
        Registry registry,
        Vault vault,
        Attestations attestations,
        Projected projected,
        Clock clock) {
      return new ReferralInside(
          settings.folder(),
          new ReferralInside.Others(registry, vault, attestations, projected),
          clock,
          Randomness.SECURE,
          FaultPoint.NONE,
          how,
          inside.start());
    }
  }

  /** What writes the organisations’ databases. */
  @Configuration(proxyBeanMethods = false)
  @OfPart(Part.PROJECTORS)
  static class ProjectorsConfiguration {

    @Bean(destroyMethod = "close")
    ProjectorsInside projectorsInside(
        Settings settings,
        InsideSettings inside,
        EngineSettings how,
        Registry registry,
        Clock clock) {
      return new ProjectorsInside(
          settings.folder(),
          registry,
          clock,
          Randomness.SECURE,
          FaultPoint.NONE,
          how,
          inside.start());
    }

    @Bean
    Projected projected(ProjectorsInside projectors) {
      return projectors.projected();
    }
  }
}
