package org.safepathway.specialist.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safepathway.desk.DeskTexts;
import org.safepathway.desk.Link;
import org.safepathway.desk.Navigation;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.SignedInResolver;
import org.safepathway.desk.door.Door;
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
 * The specialist desk as a part of an application. It needs as beans: the port to the inside, the
 * read stores of this room (named {@code specialistStores}), the registry, the directory, a clock,
 * and a resolver of who is signed in.
 */
@Configuration(proxyBeanMethods = false)
// Two desks in one process may have classes of one name.
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class SpecialistDesk {

  /** The name of the bean with this room’s read stores. */
  public static final String STORES = "specialistStores";

  @Bean
  DeskTexts specialistTexts() {
    return new DeskTexts("messages_specialist");
  }

  @Bean
  Navigation specialistNavigation(Network network) {
    return who -> links(network, who);
  }

  @Bean
  WebMvcConfigurer specialistDoor(
      ObjectProvider<Registry> registry, ObjectProvider<SignedInResolver> who) {
    return Door.before("/specialist", OrganisationKind.SPECIALIST, registry, who);
  }

  private static List<Link> links(Network network, SignedIn who) {
    Set<StaffRole> roles = network.rolesOf(who);
    List<Link> links = new ArrayList<>();
    if (!roles.isEmpty()) {
      links.add(new Link("/specialist/referrals", "specialist.inbox.title"));
    }
    if (roles.contains(StaffRole.DUTY_MANAGER)) {
      links.add(new Link("/specialist/overrides", "specialist.overrides.menu"));
    }
    if (roles.contains(StaffRole.MANAGER)) {
      links.add(new Link("/specialist/offers", "specialist.offers.menu"));
      links.add(new Link("/specialist/staff", "specialist.staff.title"));
      links.add(new Link("/specialist/requests", "desk.requests.menu"));
    }
    if (!roles.isEmpty()) {
      links.add(new Link("/specialist/services", "specialist.services.menu"));
    }
    return links;
  }
}
