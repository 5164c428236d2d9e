package org.safepathway.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.safepathway.directory.OrganisationKind;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The rooms, whose staff may enter each, and where one begins there. What is in no room is nowhere.
 */
enum Room {
  POLICE(OrganisationKind.POLICE, "/police", "/referrals"),
  SPECIALIST(OrganisationKind.SPECIALIST, "/specialist", "/referrals"),
  CONSORTIUM(OrganisationKind.CONSORTIUM, "/consortium", "/demand"),
  REGISTRAR(OrganisationKind.REGISTRAR, "/registrar", "/organisations");

  private final OrganisationKind kind;
  private final String home;
  private final PathPatternRequestMatcher matcher;

  Room(OrganisationKind kind, String path, String first) {
    this.kind = kind;
    this.home = path + first;
    this.matcher = PathPatternRequestMatcher.pathPattern(path + "/**");
  }

  /** The only kind of organisation whose staff may enter. */
  OrganisationKind kind() {
    return kind;
  }

  /** The first page. */
  String home() {
    return home;
  }

  static Optional<Room> of(HttpServletRequest request) {
    return Arrays.stream(values()).filter(room -> room.matcher.matches(request)).findFirst();
  }

  static Optional<Room> of(OrganisationKind kind) {
    return Arrays.stream(values()).filter(room -> room.kind == kind).findFirst();
  }
}
