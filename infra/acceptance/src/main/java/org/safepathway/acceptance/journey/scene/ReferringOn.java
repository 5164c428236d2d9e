package org.safepathway.acceptance.journey.scene;

import static org.safepathway.acceptance.journey.scene.Names.KESTREL;
import static org.safepathway.acceptance.journey.scene.Names.MAIN;
import static org.safepathway.acceptance.journey.scene.Names.ONWARD;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The same person at a second service, to which she consented without her status. */
final class ReferringOn {

  private ReferringOn() {}

  static List<Step> steps() {
    return List.of(
        new Step(
            "referred-on",
            "The first service refers her on, with her consent and without her status",
            stage -> {
              ObjectNode body = Stage.object().put("offer", KESTREL);
              body.set("record", stage.consent("IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT"));
              stage.acts(Cast.ASHA, MAIN, "refer-on", body);
              stage.sameVictim(MAIN, ONWARD);
              stage.finds(Cast.BETH, ONWARD);
              Looking.police(stage, MAIN);
              Looking.service(stage, Cast.ASHA, MAIN);
              Looking.service(stage, Cast.BETH, ONWARD);
              Looking.service(stage, Cast.LINDEN, ONWARD);
            }),
        new Step(
            "onward-received",
            "The second service receives it",
            stage -> {
              stage.acts(Cast.BETH, ONWARD, "receive", Stage.object());
              Looking.police(stage, MAIN);
              Looking.service(stage, Cast.ASHA, MAIN);
              Looking.service(stage, Cast.BETH, ONWARD);
            }),
        new Step(
            "onward-opened",
            "The second service opens the rest and is refused her status",
            stage -> {
              stage.opens(
                  Cast.BETH, "opened", ONWARD, "IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT");
              stage.opens(Cast.BETH, "opened-status", ONWARD, "STATUS");
              stage.opens(Cast.BETH, "opened-all", ONWARD, "IDENTITY", "STATUS");
              stage.opens(Cast.BETH, "opened-theirs", MAIN, "STATUS");
            }),
        new Step(
            "noted",
            "The first service writes a note; the second cannot see that there is one",
            stage -> {
              ObjectNode note =
                  Stage.object().put("text", "She prefers to be called by her second name");
              stage.records(Cast.ASHA, MAIN, "CASE_NOTE", "notes", note);
              Looking.service(stage, Cast.ASHA, MAIN);
              Looking.service(stage, Cast.BETH, ONWARD);
              stage.opens(Cast.ASHA, "opened", MAIN, "CASE_NOTE");
              stage.opens(Cast.BETH, "opened", ONWARD, "CASE_NOTE");
            }));
  }
}
