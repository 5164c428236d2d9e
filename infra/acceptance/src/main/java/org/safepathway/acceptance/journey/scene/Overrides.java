package org.safepathway.acceptance.journey.scene;

import static org.safepathway.acceptance.journey.scene.Names.KESTREL;

import tools.jackson.databind.node.ObjectNode;

/** How an officer asks to share without consent. */
final class Overrides {

  static final String REASON =
      "He has threatened to kill her this week and knows where she sleeps; she cannot be asked.";

  private Overrides() {}

  static ObjectNode form(Stage stage, String name, boolean policeEmployed) {
    ObjectNode body = stage.form(name);
    body.put("offer", KESTREL);
    body.put("basis", "OVERRIDE");
    body.put("lawfulBasis", "VITAL_INTERESTS");
    body.remove("support");
    body.remove("consent");
    body.remove("statisticsAgreed");
    body.set("overrideReason", Stage.object().put("reason", REASON));
    ObjectNode risk = (ObjectNode) body.get("risk");
    risk.put("tool", "DASH");
    risk.put("grade", "HIGH");
    risk.put("score", 19);
    risk.put("policeEmployed", policeEmployed);
    return body;
  }
}
