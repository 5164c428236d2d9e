package org.safepathway.acceptance.journey.scene;

import static org.safepathway.acceptance.journey.scene.Names.LINDEN;
import static org.safepathway.acceptance.journey.scene.Names.MAIN;
import static org.safepathway.acceptance.journey.scene.Names.ONWARD;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** She withdraws her consent for the first service; the second is not concerned. */
final class Withdrawal {

  private Withdrawal() {}

  static List<Step> steps() {
    return List.of(
        new Step(
            "withdrawn",
            "She withdraws at the first service: the very next opening is refused",
            stage -> {
              stage.acts(
                  Cast.ASHA, MAIN, "consents/withdraw", Stage.object().put("purpose", "SUPPORT"));
              stage.opens(Cast.ASHA, "opened-status", MAIN, "STATUS");
              stage.opens(Cast.ASHA, "opened", MAIN, "IDENTITY");
              stage.opens(Cast.ASHA, "opened-support", MAIN, "SUPPORT");
              stage.opens(Cast.ASHA, "opened-note", MAIN, "CASE_NOTE");
              stage.opens(Cast.MEERA, "opened-status", MAIN, "STATUS");
              stage.opens(
                  Cast.BETH, "opened", ONWARD, "IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT");
              Looking.police(stage, MAIN);
              Looking.service(stage, Cast.ASHA, MAIN);
              Looking.service(stage, Cast.BETH, ONWARD);
            }),
        new Step(
            "no-way-round",
            "The caseworker still has the reference, and can neither refer her on nor record of her",
            stage -> {
              ObjectNode onward = Stage.object().put("offer", LINDEN);
              onward.set("record", stage.consent("IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT"));
              stage.acts(Cast.ASHA, MAIN, "refer-on", onward);
              ObjectNode facts = Stage.object();
              facts.set("safeContact", stage.form(MAIN).get("safeContact"));
              facts.put("confirmed", "IN_PERSON");
              stage.acts(Cast.ASHA, MAIN, "facts", facts);
              Looking.service(stage, Cast.LINDEN, MAIN);
            }),
        new Step(
            "closed",
            "The first service closes the referral",
            stage -> {
              stage.acts(
                  Cast.ASHA, MAIN, "close", Stage.object().put("closure", "CONSENT_WITHDRAWN"));
              Looking.police(stage, MAIN);
              Looking.service(stage, Cast.ASHA, MAIN);
              Looking.service(stage, Cast.BETH, ONWARD);
            }));
  }
}
