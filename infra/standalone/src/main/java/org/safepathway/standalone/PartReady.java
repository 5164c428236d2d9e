package org.safepathway.standalone;

import java.util.Locale;
import org.safepathway.standalone.part.InsideSettings;
import org.safepathway.standalone.part.OfPart;
import org.safepathway.standalone.part.Part;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started a part of the inside that it is there. It names nobody. */
@Component
@OfPart({Part.CONSENT, Part.REFERRAL, Part.DIRECTORY, Part.PROJECTORS})
class PartReady {

  private final InsideSettings inside;

  PartReady(InsideSettings inside) {
    this.inside = inside;
  }

  @EventListener
  void on(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
        && web.getWebServer() != null) {
      System.out.printf(
          "Safe Pathway is ready on port %d: %s.%n",
          web.getWebServer().getPort(), inside.part().name().toLowerCase(Locale.ROOT));
      System.out.flush();
    }
  }
}
