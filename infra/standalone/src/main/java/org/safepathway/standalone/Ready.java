package org.safepathway.standalone;

import java.io.PrintStream;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Staff;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.identity.issuer.DemoSignIn;
import org.safepathway.standalone.part.OfPart;
import org.safepathway.standalone.part.Part;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever started it where it is and, in a demonstration, who can sign in: those people are
 * invented. Outside one nobody is named, since what a process prints is kept as a log.
 */
@Component
@OfPart(Part.WHOLE)
class Ready {

  private final StaffRegistry registry;
  private final Settings settings;

  Ready(StaffRegistry registry, Settings settings) {
    this.registry = registry;
    this.settings = settings;
  }

  @EventListener
  void on(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
        && web.getWebServer() != null) {
      print(System.out, web.getWebServer().getPort());
    }
  }

  void print(PrintStream out, int port) {
    if (!settings.demo()) {
      out.printf("Safe Pathway is ready on port %d.%n", port);
      out.flush();
      return;
    }
    out.printf("%nSafe Pathway is ready: http://127.0.0.1:%d%n", port);
    out.printf("This is a demonstration with invented people. Sign in as any of them:%n%n");
    for (Organisation organisation : registry.organisations()) {
      for (Staff staff : registry.network().staff()) {
        if (staff.organisation().equals(organisation.id())) {
          out.printf(
              "  %-24s %-24s %s%n", staff.person(), DemoSignIn.PASSWORD, organisation.name());
        }
      }
    }
    out.printf("%nCtrl-C ends it.%n");
    out.flush();
  }
}
