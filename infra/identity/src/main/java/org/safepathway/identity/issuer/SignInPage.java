package org.safepathway.identity.issuer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Staff;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.StaffRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The issuer's sign-in page, which names everybody one can be in a demo. */
@Controller
final class SignInPage {

  private final StaffRegistry registry;

  SignInPage(StaffRegistry registry) {
    this.registry = registry;
  }

  @GetMapping("/sign-in")
  String show(@RequestParam(required = false) @Nullable String refused, Model model) {
    model.addAttribute("refused", refused != null);
    model.addAttribute("password", DemoSignIn.PASSWORD);
    model.addAttribute("teams", teams(registry.network()));
    return "issuer/sign-in";
  }

  private static List<Team> teams(Network network) {
    return network.organisations().stream()
        .filter(Organisation::open)
        .map(organisation -> new Team(organisation.name(), people(network, organisation)))
        .filter(team -> !team.people().isEmpty())
        .toList();
  }

  private static List<Person> people(Network network, Organisation organisation) {
    return network.staff().stream()
        .filter(staff -> staff.organisation().equals(organisation.id()))
        .map(SignInPage::person)
        .toList();
  }

  private static Person person(Staff staff) {
    String roles =
        staff.roles().stream()
            .sorted(Comparator.naturalOrder())
            .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
    return new Person(staff.person().value(), staff.name(), roles);
  }

  /** An organisation and the people one can be there. */
  record Team(String name, List<Person> people) {}

  /** Somebody one can be. */
  record Person(String userName, String name, String roles) {}
}
