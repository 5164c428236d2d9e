package org.safepathway.acceptance.journey.scene;

import static org.safepathway.acceptance.journey.scene.Names.OVERRIDE;

import java.util.List;

/** High risk and no consent: a supervisor is the second person. */
final class PlainOverride {

  private PlainOverride() {}

  static List<Step> steps() {
    return List.of(
        new Step(
            "override-asked",
            "An officer asks to share without consent, for high risk",
            stage -> {
              stage.refers(Cast.HALE, OVERRIDE, Overrides.form(stage, OVERRIDE, false));
              stage.findsOverride(Cast.DUNN, OVERRIDE);
              stage.listsOverrides(Cast.DUNN, OVERRIDE);
              stage.listsOverrides(Cast.HALE, OVERRIDE);
              stage.listsOverrides(Cast.BROOK, OVERRIDE);
              stage.listsOverrides(Cast.KIM, OVERRIDE);
              stage.lists(Cast.HALE, OVERRIDE);
              stage.lists(Cast.BROOK, OVERRIDE);
              stage.lists(Cast.BETH, OVERRIDE);
            }),
        new Step(
            "override-by-asker",
            "The officer cannot decide, nor can a colleague",
            stage -> {
              stage.decides(Cast.HALE, OVERRIDE, true);
              stage.lists(Cast.BETH, OVERRIDE);
            }),
        new Step(
            "override-by-colleague",
            "Nor can a colleague, or the service",
            stage -> {
              stage.decides(Cast.BROOK, OVERRIDE, true);
              stage.decides(Cast.KIM, OVERRIDE, true);
              stage.lists(Cast.BETH, OVERRIDE);
              stage.listsOverrides(Cast.DUNN, OVERRIDE);
            }),
        new Step(
            "override-authorised",
            "The supervisor authorises",
            stage -> {
              stage.decides(Cast.DUNN, OVERRIDE, true);
              stage.finds(Cast.BETH, OVERRIDE);
              stage.finds(Cast.HALE, OVERRIDE);
              stage.listsOverrides(Cast.DUNN, OVERRIDE);
              Looking.police(stage, OVERRIDE);
              Looking.service(stage, Cast.BETH, OVERRIDE);
              Looking.service(stage, Cast.ASHA, OVERRIDE);
            }),
        new Step(
            "override-received",
            "The service receives it",
            stage -> {
              stage.acts(Cast.BETH, OVERRIDE, "receive", Stage.object());
              Looking.police(stage, OVERRIDE);
              Looking.service(stage, Cast.BETH, OVERRIDE);
            }),
        new Step(
            "override-opened",
            "The service opens what an override shares, and no more",
            stage -> {
              stage.opens(Cast.BETH, "opened", OVERRIDE, "IDENTITY", "SAFE_CONTACT", "RISK");
              stage.opens(Cast.BETH, "opened-support", OVERRIDE, "SUPPORT");
              stage.opens(Cast.BETH, "opened-status", OVERRIDE, "STATUS");
              stage.opens(Cast.ASHA, "opened", OVERRIDE, "IDENTITY");
              stage.opens(Cast.DUNN, "opened", OVERRIDE, "IDENTITY");
            }));
  }
}
