package org.safepathway.acceptance.journey.scene;

import static org.safepathway.acceptance.journey.scene.Names.MAIN;

import java.util.List;
import org.safepathway.acceptance.journey.http.Ask;

/** The same request again: the first one of the journey. */
final class Repetition {

  private Repetition() {}

  static List<Step> steps() {
    return List.of(
        new Step(
            "repeated",
            "The officer's first request arrives a second time",
            stage -> {
              stage.tries(
                  Cast.HALE,
                  "answer",
                  Ask.post("/police/referrals", stage.form(MAIN), stage.key("sent", 1)));
              stage.lists(Cast.HALE);
              stage.lists(Cast.ASHA);
            }),
        new Step(
            "repeated-otherwise",
            "It arrives with another body",
            stage -> {
              stage.tries(
                  Cast.HALE,
                  "answer",
                  Ask.post("/police/referrals", stage.form("other"), stage.key("sent", 1)));
              stage.lists(Cast.HALE);
              stage.lists(Cast.ASHA);
            }));
  }
}
