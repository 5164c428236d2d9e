package org.safepathway.acceptance.journey.scene;

import static org.safepathway.acceptance.journey.scene.Names.RECALLED;

import java.util.List;

/** Taken back before anybody received it. */
final class Recall {

  private Recall() {}

  static List<Step> steps() {
    return List.of(
        new Step(
            "recall-sent",
            "An officer refers",
            stage -> {
              stage.refers(Cast.HALE, RECALLED, stage.form(RECALLED));
              stage.finds(Cast.ASHA, RECALLED);
              Looking.police(stage, RECALLED);
            }),
        new Step(
            "recall-by-colleague",
            "A colleague cannot recall it",
            stage -> {
              stage.acts(Cast.BROOK, RECALLED, "recall", Stage.object());
              stage.looksAt(Cast.HALE, RECALLED);
            }),
        new Step(
            "recalled",
            "The officer recalls it before receipt",
            stage -> {
              stage.acts(Cast.HALE, RECALLED, "recall", Stage.object());
              Looking.police(stage, RECALLED);
              Looking.service(stage, Cast.ASHA, RECALLED);
            }),
        new Step(
            "received-too-late",
            "The service cannot receive it any more",
            stage -> stage.acts(Cast.ASHA, RECALLED, "receive", Stage.object())));
  }
}
