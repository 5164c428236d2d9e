package org.safepathway.acceptance.journey.scene;

import static org.safepathway.acceptance.journey.scene.Names.LINKED;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same where the perpetrator works for the police: nobody of the force is the second person.
 */
final class LinkedOverride {

  private LinkedOverride() {}

  static List<Step> steps() {
    return List.of(
        new Step(
            "linked-asked",
            "An officer asks the same where the perpetrator works for the police",
            stage -> {
              stage.refers(Cast.HALE, LINKED, Overrides.form(stage, LINKED, true));
              stage.findsOverride(Cast.KIM, LINKED);
              stage.listsOverrides(Cast.KIM, LINKED);
              stage.listsOverrides(Cast.DUNN, LINKED);
              stage.listsOverrides(Cast.BETH, LINKED);
              stage.lists(Cast.HALE, LINKED);
              stage.lists(Cast.DUNN, LINKED);
              stage.lists(Cast.BETH, LINKED);
            }),
        new Step(
            "linked-by-supervisor",
            "The supervisor cannot decide, nor can a caseworker",
            stage -> {
              stage.decides(Cast.DUNN, LINKED, true);
              stage.decides(Cast.BETH, LINKED, true);
              stage.lists(Cast.BETH, LINKED);
              stage.listsOverrides(Cast.KIM, LINKED);
            }),
        new Step(
            "linked-authorised",
            "The duty manager of the service authorises",
            stage -> {
              stage.decides(Cast.KIM, LINKED, true);
              stage.finds(Cast.BETH, LINKED);
              stage.finds(Cast.HALE, LINKED);
              stage.listsOverrides(Cast.KIM, LINKED);
              stage.listsOverrides(Cast.DUNN, LINKED);
              Looking.police(stage, LINKED);
              Looking.service(stage, Cast.BETH, LINKED);
            }),
        new Step(
            "linked-received",
            "The service receives it, and the officer sees what they see of any other",
            stage -> {
              stage.acts(Cast.BETH, LINKED, "receive", Stage.object());
              Looking.service(stage, Cast.BETH, LINKED);
              stage.opens(Cast.BETH, "opened", LINKED, "IDENTITY", "SAFE_CONTACT", "RISK");
              Looking.police(stage, LINKED);
            }),
        new Step(
            "linked-declined",
            "The service cannot take her, and the officer is told to choose another",
            stage -> {
              ObjectNode reason =
                  Stage.object().put("reason", "NO_CAPACITY").put("detail", "Full until spring");
              stage.records(Cast.BETH, LINKED, "CASE_NOTE", "decline", reason);
              Looking.service(stage, Cast.BETH, LINKED);
              Looking.police(stage, LINKED);
            }));
  }
}
