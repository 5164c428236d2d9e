package org.safepathway.acceptance.journey.scene;

import static org.safepathway.acceptance.journey.scene.Names.MAIN;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A referral with consent, from the officer's form to the service that she chose. */
final class MainReferral {

  private static final String[] FOR_THE_SERVICE = {"IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT"};

  private MainReferral() {}

  static List<Step> steps() {
    return List.of(
        new Step(
            "sent",
            "An officer refers a victim with her consent",
            stage -> {
              stage.refers(Cast.HALE, MAIN, stage.form(MAIN));
              stage.finds(Cast.ASHA, MAIN);
              everybody(stage);
            }),
        new Step(
            "received",
            "The service that she chose receives it",
            stage -> {
              stage.acts(Cast.ASHA, MAIN, "receive", Stage.object());
              everybody(stage);
            }),
        new Step(
            "recall-too-late",
            "The officer tries to recall it now",
            stage -> {
              stage.acts(Cast.HALE, MAIN, "recall", Stage.object());
              stage.looksAt(Cast.HALE, MAIN);
            }),
        new Step(
            "triaged",
            "The service gives it a priority",
            stage -> {
              stage.acts(Cast.ASHA, MAIN, "triage", Stage.object().put("triage", "B"));
              everybody(stage);
            }),
        new Step(
            "accepted",
            "The service accepts it",
            stage -> {
              stage.acts(Cast.ASHA, MAIN, "accept", Stage.object());
              everybody(stage);
            }),
        new Step(
            "opened",
            "The caseworker opens what she consented to; others try",
            stage -> {
              stage.opens(Cast.ASHA, "opened", MAIN, FOR_THE_SERVICE);
              stage.opens(Cast.ASHA, "opened-status", MAIN, "STATUS");
              for (Cast who : new Cast[] {Cast.BETH, Cast.LINDEN, Cast.HALE, Cast.BROOK}) {
                stage.opens(who, "opened", MAIN, "IDENTITY");
              }
              stage.opensThrough(Cast.HALE, "opened-police", "/police", MAIN, "IDENTITY");
            }),
        new Step(
            "corrected",
            "The officer corrects how she may be contacted, and cannot read it back",
            stage -> {
              ObjectNode contact = (ObjectNode) stage.form(MAIN).get("safeContact");
              contact.put("safeTimes", "Corrected: only on Thursday mornings");
              ObjectNode body = Stage.object();
              body.set("safeContact", contact);
              body.put("confirmed", "BY_CODE_WORD");
              stage.corrects(Cast.HALE, MAIN, body);
              stage.looksAt(Cast.HALE, MAIN);
              stage.looksAt(Cast.ASHA, MAIN);
              stage.acts(
                  Cast.ASHA,
                  "contact",
                  MAIN,
                  "contacts",
                  Stage.object().put("result", "NO_ANSWER"));
              stage.opens(Cast.ASHA, "opened", MAIN, "SAFE_CONTACT");
            }),
        new Step(
            "acknowledged",
            "The service acknowledges the change, so that it may contact her again",
            stage -> {
              stage.acknowledges(Cast.ASHA, MAIN);
              everybody(stage);
            }),
        new Step(
            "confirmed",
            "The service takes a consent of its own that names her status, too",
            stage -> {
              ObjectNode body = Stage.object().put("purpose", "SUPPORT");
              body.set(
                  "record", stage.consent("IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT", "STATUS"));
              stage.acts(Cast.ASHA, MAIN, "consents", body);
              everybody(stage);
            }),
        new Step(
            "status",
            "The caseworker records her status with her, and opens it",
            stage -> {
              ObjectNode status =
                  Stage.object()
                      .put("status", "INSECURE")
                      .put("noRecourseToPublicFunds", true)
                      .put("visa", "Dependent partner visa")
                      .put("expires", stage.day(200))
                      .put("nationality", "Not to be told to anybody");
              status.set("needs", Stage.words("IMMIGRATION_ADVICE", "MVDAC"));
              status.put("nrmDiscussed", false).put("note", "She fears that her visa is cancelled");
              stage.records(Cast.ASHA, MAIN, "STATUS", "status", status);
              everybody(stage);
              stage.opens(Cast.ASHA, "opened", MAIN, "STATUS");
              stage.opens(Cast.MEERA, "opened", MAIN, "STATUS");
              stage.opens(Cast.BETH, "opened", MAIN, "STATUS");
              stage.opens(Cast.HALE, "opened", MAIN, "STATUS");
            }),
        new Step(
            "renewed",
            "The service asks her anew: what she told of her status stands",
            stage -> {
              ObjectNode body = Stage.object().put("purpose", "SUPPORT");
              body.set(
                  "record", stage.consent("IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT", "STATUS"));
              stage.acts(Cast.ASHA, MAIN, "consents", body);
              Looking.service(stage, Cast.ASHA, MAIN);
              stage.opens(Cast.ASHA, "opened", MAIN, "STATUS");
            }),
        new Step(
            "contacted",
            "The service reaches her",
            stage -> {
              stage.acts(Cast.ASHA, MAIN, "contacts", Stage.object().put("result", "REACHED"));
              everybody(stage);
            }),
        new Step(
            "engaged",
            "She takes up the service",
            stage -> {
              stage.acts(Cast.ASHA, MAIN, "engage", Stage.object());
              everybody(stage);
            }));
  }

  private static void everybody(Stage stage) {
    Looking.police(stage, MAIN);
    Looking.service(stage, Cast.ASHA, MAIN);
    Looking.service(stage, Cast.BETH, MAIN);
  }
}
