package org.safepathway.acceptance.journey.scene;

import static org.safepathway.acceptance.journey.scene.Names.DECLINED;
import static org.safepathway.acceptance.journey.scene.Names.HANDED;
import static org.safepathway.acceptance.journey.scene.Names.LINKED;
import static org.safepathway.acceptance.journey.scene.Names.MAIN;
import static org.safepathway.acceptance.journey.scene.Names.ONWARD;
import static org.safepathway.acceptance.journey.scene.Names.OVERRIDE;
import static org.safepathway.acceptance.journey.scene.Names.RECALLED;
import static org.safepathway.acceptance.journey.scene.Names.REDIRECTED;

import java.util.List;

/** Everybody looks through everything once more, when all projections have long caught up. */
final class TheEnd {

  private TheEnd() {}

  static List<Step> steps() {
    return List.of(
        new Step(
            "end",
            "Everybody looks through their lists once more",
            stage -> {
              stage.lists(Cast.HALE, MAIN, OVERRIDE, LINKED, DECLINED, REDIRECTED, RECALLED);
              String[] all = {
                MAIN, ONWARD, OVERRIDE, LINKED, DECLINED, REDIRECTED, HANDED, RECALLED
              };
              stage.lists(Cast.BROOK, all);
              stage.lists(Cast.DUNN, all);
              stage.lists(Cast.ASHA, all);
              stage.lists(Cast.BETH, all);
              stage.lists(Cast.LINDEN, all);
              stage.listsOverrides(Cast.DUNN, all);
              stage.listsOverrides(Cast.KIM, all);
            }));
  }
}
