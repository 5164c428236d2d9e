package org.safepathway.police.process;

import java.util.List;
import java.util.Map;
import org.safepathway.consent.facts.FactKinds;
import org.safepathway.consent.vault.Fact;
import org.safepathway.demand.Asking;
import org.safepathway.deskprocess.DeskProcess;
import org.safepathway.deskprocess.DeskStores;
import org.safepathway.deskprocess.OperatorFiles;
import org.safepathway.deskprocess.RemotePorts;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.identity.signin.DeskOf;
import org.safepathway.police.desk.PoliceDesk;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.referral.inside.Inside;
import org.safepathway.wire.WireJson;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The police desk. What it can ask of the inside is what its certificate opens there. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({DeskProcess.class, PoliceDesk.class})
public class PoliceProcess {

  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(PoliceProcess.class, arguments);
  }

  @Bean
  DeskOf deskOf() {
    return new DeskOf(OrganisationKind.POLICE);
  }

  @Bean
  WireJson wireJson() {
    return WireJson.with(Map.of(Fact.class, List.copyOf(FactKinds.COMMON)));
  }

  @Bean
  Inside inside(RemotePorts ports) {
    return ports.of(Inside.class);
  }

  @Bean
  Catalogue catalogue(RemotePorts ports) {
    return ports.of(Catalogue.class);
  }

  @Bean
  RequestRegister requestRegister(RemotePorts ports) {
    return ports.of(RequestRegister.class);
  }

  @Bean
  Awareness awareness(RemotePorts ports) {
    return ports.of(Awareness.class);
  }

  @Bean
  Asking asking(RemotePorts ports) {
    return ports.of(Asking.class);
  }

  /** What speaks of a status is refused here already; the vault refuses it again. */
  @Bean
  SpeakingOfStatus speakingOfStatus(OperatorFiles files) {
    return new SpeakingOfStatus(StatusWords.withMore(files.statusWords()));
  }

  @Bean(name = PoliceDesk.STORES, destroyMethod = "close")
  ReadStores policeStores(DeskStores stores) {
    return stores.of("police");
  }
}
