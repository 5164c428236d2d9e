package org.safepathway.consortium.desk;

import java.util.List;
import org.safepathway.desk.DeskTexts;
import org.safepathway.desk.Link;
import org.safepathway.desk.Navigation;
import org.safepathway.desk.SignedInResolver;
import org.safepathway.desk.door.Door;
import org.safepathway.desk.door.Room;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The consortium’s desk as a part of an application. It needs as beans: the registry, the
 * catalogue, the port to the directory, the port to needs that nobody took, and a resolver of who
 * is signed in.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ConsortiumDesk {

  /** Needs that nobody took. */
  public static final String DEMAND = "/consortium/demand";

  /** Gaps in the offer. */
  public static final String GAPS = "/consortium/gaps";

  /** The members. */
  public static final String MEMBERS = "/consortium/members";

  @Bean
  DeskTexts consortiumTexts() {
    return new DeskTexts("messages_consortium");
  }

  @Bean
  Navigation consortiumNavigation(Registry registry) {
    Room room = new Room(OrganisationKind.CONSORTIUM, registry);
    return who ->
        room.rolesOf(who).contains(StaffRole.COORDINATOR)
            ? List.of(
                new Link(DEMAND, "consortium.demand.title"),
                new Link(GAPS, "consortium.gaps.title"),
                new Link(MEMBERS, "consortium.members.title"))
            : List.of();
  }

  @Bean
  WebMvcConfigurer consortiumDoor(
      ObjectProvider<Registry> registry, ObjectProvider<SignedInResolver> who) {
    return Door.before("/consortium", OrganisationKind.CONSORTIUM, registry, who);
  }
}
