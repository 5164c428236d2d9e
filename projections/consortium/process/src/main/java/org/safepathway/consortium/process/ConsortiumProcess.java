package org.safepathway.consortium.process;

import org.safepathway.consortium.desk.ConsortiumDesk;
import org.safepathway.demand.Allocating;
import org.safepathway.deskprocess.DeskProcess;
import org.safepathway.deskprocess.RemotePorts;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.change.Directory;
import org.safepathway.identity.signin.DeskOf;
import org.safepathway.wire.WireJson;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The consortium’s desk. What it can ask of the inside is what its certificate opens there. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({DeskProcess.class, ConsortiumDesk.class})
public class ConsortiumProcess {

  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(ConsortiumProcess.class, arguments);
  }

  @Bean
  DeskOf deskOf() {
    return new DeskOf(OrganisationKind.CONSORTIUM);
  }

  /** No fact comes here. */
  @Bean
  WireJson wireJson() {
    return WireJson.closed();
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
  Allocating allocating(RemotePorts ports) {
    return ports.of(Allocating.class);
  }
}
