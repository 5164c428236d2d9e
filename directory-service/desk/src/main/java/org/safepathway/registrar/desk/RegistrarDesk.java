package org.safepathway.registrar.desk;

import java.time.Clock;
import java.util.List;
import org.safepathway.desk.DeskTexts;
import org.safepathway.desk.Link;
import org.safepathway.desk.Navigation;
import org.safepathway.desk.SignedInResolver;
import org.safepathway.desk.UploadPath;
import org.safepathway.desk.door.Door;
import org.safepathway.desk.door.Room;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.hsds.importing.Importing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The registrar’s desk as a part of an application. It needs as beans: the registry, the port to
 * the directory, the crosswalk by which another directory is read, what finds text that speaks of
 * status, a clock, and a resolver of who is signed in.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class RegistrarDesk {

  /** Where a directory is loaded. */
  public static final String LOADING = "/registrar/directory";

  @Bean
  DeskTexts registrarTexts() {
    return new DeskTexts("messages_registrar");
  }

  @Bean
  UploadPath directoryUpload() {
    return new UploadPath(LOADING, Importing.MOST_BYTES);
  }

  @Bean
  Importing importing(SpeakingOfStatus speaking, Clock clock) {
    return new Importing(speaking, clock);
  }

  @Bean
  Navigation registrarNavigation(Registry registry) {
    Room room = new Room(OrganisationKind.REGISTRAR, registry);
    return who ->
        room.rolesOf(who).contains(StaffRole.REGISTRAR)
            ? List.of(
                new Link("/registrar/organisations", "registrar.organisations.title"),
                new Link(LOADING, "registrar.load.title"))
            : List.of();
  }

  @Bean
  WebMvcConfigurer registrarDoor(
      ObjectProvider<Registry> registry, ObjectProvider<SignedInResolver> who) {
    return Door.before("/registrar", OrganisationKind.REGISTRAR, registry, who);
  }
}
