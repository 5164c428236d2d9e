package org.safepathway.registrar.process;

import java.io.IOException;
import java.nio.file.Path;
import org.safepathway.deskprocess.DeskProcess;
import org.safepathway.deskprocess.OperatorFiles;
import org.safepathway.deskprocess.RemotePorts;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.directory.change.Directory;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.hsds.importing.Crosswalk;
import org.safepathway.hsds.importing.CrosswalkFile;
import org.safepathway.identity.signin.DeskOf;
import org.safepathway.registrar.desk.RegistrarDesk;
import org.safepathway.wire.WireJson;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The registrar’s desk. What it can ask of the inside is what its certificate opens there. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({DeskProcess.class, RegistrarDesk.class})
public class RegistrarProcess {

  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(RegistrarProcess.class, arguments);
  }

  @Bean
  DeskOf deskOf() {
    return new DeskOf(OrganisationKind.REGISTRAR);
  }

  /** No fact comes here. */
  @Bean
  WireJson wireJson() {
    return WireJson.closed();
  }

  @Bean
  Directory directory(RemotePorts ports) {
    return ports.of(Directory.class);
  }

  @Bean
  Accounts accounts(RemotePorts ports) {
    return ports.of(Accounts.class);
  }

  /** What another directory’s words mean here, for loading it. */
  @Bean
  Crosswalk crosswalk(OperatorFiles files) throws IOException {
    Path file = files.crosswalk();
    return file == null ? Crosswalk.NONE : CrosswalkFile.read(file);
  }

  /** What speaks of a status is refused here already; the directory refuses it again. */
  @Bean
  SpeakingOfStatus speakingOfStatus(OperatorFiles files) {
    return new SpeakingOfStatus(StatusWords.withMore(files.statusWords()));
  }
}
