package org.safepathway.specialist.process;

import java.util.List;
import java.util.Map;
import org.safepathway.consent.vault.Fact;
import org.safepathway.demand.Asking;
import org.safepathway.deskprocess.DeskProcess;
import org.safepathway.deskprocess.DeskStores;
import org.safepathway.deskprocess.RemotePorts;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.identity.signin.DeskOf;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.referral.inside.Inside;
import org.safepathway.specialist.desk.SpecialistDesk;
import org.safepathway.status.OtherFaces;
import org.safepathway.status.StatusKinds;
import org.safepathway.wire.WireJson;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The specialists’ desk. What it can ask of the inside is what its certificate opens there. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({DeskProcess.class, SpecialistDesk.class})
public class SpecialistProcess {

  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(SpecialistProcess.class, arguments);
  }

  @Bean
  DeskOf deskOf() {
    return new DeskOf(OrganisationKind.SPECIALIST);
  }

  @Bean
  WireJson wireJson() {
    return WireJson.with(Map.of(Fact.class, List.copyOf(StatusKinds.ALL)));
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
  Directory directory(RemotePorts ports) {
    return ports.of(Directory.class);
  }

  @Bean
  Accounts accounts(RemotePorts ports) {
    return ports.of(Accounts.class);
  }

  @Bean
  RequestRegister requestRegister(RemotePorts ports) {
    return ports.of(RequestRegister.class);
  }

  @Bean
  OtherFaces otherFaces(RemotePorts ports) {
    return ports.of(OtherFaces.class);
  }

  @Bean
  Asking asking(RemotePorts ports) {
    return ports.of(Asking.class);
  }

  @Bean(name = SpecialistDesk.STORES, destroyMethod = "close")
  ReadStores specialistStores(DeskStores stores) {
    return stores.of("specialist");
  }
}
