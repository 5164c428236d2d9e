package org.safepathway.acceptance.journey.scene;

import static org.safepathway.acceptance.journey.scene.Names.DECLINED;
import static org.safepathway.acceptance.journey.scene.Names.HANDED;
import static org.safepathway.acceptance.journey.scene.Names.KESTREL;
import static org.safepathway.acceptance.journey.scene.Names.LINDEN;
import static org.safepathway.acceptance.journey.scene.Names.REDIRECTED;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One is declined, one is redirected: the officer cannot tell which is which. */
final class CouldNotBeMet {

  private CouldNotBeMet() {}

  static List<Step> steps() {
    return List.of(
        sent("decline-sent", DECLINED),
        received("decline-received", DECLINED),
        new Step(
            "declined",
            "The service declines, for a reason that speaks of status",
            stage -> {
              ObjectNode reason =
                  Stage.object()
                      .put("reason", "NO_PLACE_WITHOUT_RECOURSE")
                      .put("detail", "No bed without housing benefit until spring");
              stage.records(Cast.BETH, DECLINED, "CASE_NOTE", "decline", reason);
              Looking.service(stage, Cast.BETH, DECLINED);
              Looking.police(stage, DECLINED);
            }),
        sent("redirect-sent", REDIRECTED),
        received("redirect-received", REDIRECTED),
        new Step(
            "redirected",
            "The service hands another on, with fresh consent",
            stage -> {
              ObjectNode body = Stage.object().put("offer", LINDEN);
              body.set("record", stage.consent("IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT"));
              stage.acts(Cast.BETH, REDIRECTED, "redirect", body);
              stage.sameVictim(REDIRECTED, HANDED);
              stage.finds(Cast.LINDEN, HANDED);
              Looking.service(stage, Cast.BETH, REDIRECTED);
              Looking.service(stage, Cast.LINDEN, HANDED);
              Looking.police(stage, REDIRECTED);
            }),
        new Step(
            "handed",
            "The third service receives and opens it; the officer learns nothing",
            stage -> {
              stage.acts(Cast.LINDEN, HANDED, "receive", Stage.object());
              stage.opens(
                  Cast.LINDEN, "opened", HANDED, "IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT");
              stage.opens(Cast.LINDEN, "opened-status", HANDED, "STATUS");
              Looking.service(stage, Cast.LINDEN, HANDED);
              Looking.police(stage, REDIRECTED);
            }));
  }

  private static Step sent(String step, String name) {
    return new Step(
        step,
        "An officer refers to the second service",
        stage -> {
          ObjectNode form = stage.form(name);
          form.put("offer", KESTREL);
          stage.refers(Cast.HALE, name, form);
          stage.finds(Cast.BETH, name);
          Looking.police(stage, name);
        });
  }

  private static Step received(String step, String name) {
    return new Step(
        step,
        "The second service receives it",
        stage -> {
          stage.acts(Cast.BETH, name, "receive", Stage.object());
          Looking.service(stage, Cast.BETH, name);
          Looking.police(stage, name);
        });
  }
}
