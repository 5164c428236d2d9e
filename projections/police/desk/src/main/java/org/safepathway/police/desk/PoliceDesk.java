package org.safepathway.police.desk;

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
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The police desk as a part of an application. It needs as beans: the port to the inside, the read
 * stores of this room (named {@code policeStores}), the registry, the catalogue, the counters of
 * what is looked at, a clock, what finds text that speaks of status, and a resolver of who is
 * signed in.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class PoliceDesk {

  /** The name of the bean with this room’s read stores. */
  public static final String STORES = "policeStores";

  @Bean
  DeskTexts policeTexts() {
    return new DeskTexts("messages_police");
  }

  @Bean
  Navigation policeNavigation(Force force) {
    return who -> links(force, who);
  }

  @Bean
  WebMvcConfigurer policeDoor(
      ObjectProvider<Registry> registry, ObjectProvider<SignedInResolver> who) {
    return Door.before("/police", OrganisationKind.POLICE, registry, who);
  }

  private static List<Link> links(Force force, SignedIn who) {
    Set<StaffRole> roles = force.rolesOf(who);
    List<Link> links = new ArrayList<>();
    if (roles.contains(StaffRole.SUPERVISOR)) {
      links.add(new Link("/police/overrides", "police.overrides.title"));
      links.add(new Link("/police/requests", "desk.requests.menu"));
      links.add(new Link("/police/awareness", "police.awareness.menu"));
    }
    if (roles.contains(StaffRole.OFFICER)) {
      links.add(new Link("/police/referrals", "police.referrals.title"));
      links.add(new Link("/police/referrals/new", "police.new-referral.title"));
      links.add(new Link("/police/fingerprint-consents/new", "police.fingerprint.menu"));
    }
    if (!roles.isEmpty()) {
      links.add(new Link("/police/find", "police.find.title"));
      links.add(new Link("/police/services", "police.services.title"));
      links.add(new Link("/police/guidance", "police.guidance.menu"));
    }
    return links;
  }
}
