package org.safepathway.acceptance.journey.scene;

import static org.safepathway.acceptance.journey.scene.Names.KESTREL;
import static org.safepathway.acceptance.journey.scene.Names.PAUSED;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.safepathway.acceptance.journey.http.Ask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an officer may send by mistake or malice: a good form with one thing wrong. Each is refused
 * without an echo, and nobody's list has anything new.
 *
 * @param name the name of the step
 * @param says what is wrong
 * @param spoilt makes the form wrong
 */
record BadInput(String name, String says, BiFunction<Stage, ObjectNode, ObjectNode> spoilt) {

  private static final List<BadInput> ALL =
      List.of(
          put("consent-refused", "She refused", "consent.answer", "REFUSED"),
          drop("bad-consent-missing", "There is no consent", "consent"),
          new BadInput(
              "bad-consent-expired",
              "Her consent is over",
              (stage, form) -> {
                at(form, "consent").put("reviewOn", stage.day(-3));
                at(form, "consent").put("expiresOn", stage.day(-2));
                return form;
              }),
          drop("bad-consent-endless", "Her consent has no expiry", "consent.expiresOn"),
          put("bad-consent-not-private", "She was not alone", "consent.spokenInPrivate", false),
          new BadInput(
              "bad-consent-status",
              "Police ask her for consent to share her status",
              (stage, form) -> {
                at(form, "consent").set("classes", Stage.words("IDENTITY", "STATUS"));
                return form;
              }),
          new BadInput(
              "bad-consent-recipient",
              "The consent names a recipient of its own",
              (stage, form) -> {
                at(form, "consent").put("recipient", "The whole Consortium");
                return form;
              }),
          new BadInput(
              "bad-status-field",
              "Police send a status",
              (stage, form) -> {
                form.set("status", Stage.object().put("status", "INSECURE"));
                return form;
              }),
          put("bad-nationality-field", "Police send a proxy", "identity.nationality", "Ruritania"),
          put(
              "bad-status-text",
              "A text speaks of her immigration status",
              "risk.incident",
              "He took her passport; she is here on a spousal visa and an overstayer."),
          new BadInput(
              "bad-proxy-need",
              "Police select a need that is a proxy of status",
              (stage, form) -> {
                at(form, "support").set("needs", Stage.words("ADVOCACY", "NRPF_SUPPORT"));
                return form;
              }),
          put("bad-offer-paused", "The offer takes nobody now", "offer", PAUSED),
          put("bad-offer-unknown", "There is no such offer", "offer", "nowhere-outreach"),
          drop("bad-no-safe-contact", "There is no safe contact", "safeContact"),
          new BadInput(
              "bad-unusable-contact",
              "There is no way to contact her safely",
              (stage, form) -> {
                ObjectNode contact = at(form, "safeContact");
                contact.remove(List.of("phone", "email"));
                contact.put("noContact", false);
                return form;
              }),
          put("bad-authority", "The local authority is unknown", "identity.localAuthority", "OZ"),
          put("bad-language", "The language is unknown", "support.language", "Klingonese"),
          new BadInput(
              "bad-birth",
              "She is born tomorrow",
              (stage, form) -> {
                at(form, "identity").put("dateOfBirth", stage.day(1));
                return form;
              }),
          put("bad-too-long", "A text is over its limit", "risk.incident", "Again. ".repeat(400)),
          put("bad-control", "A control character", "identity.givenNames", "Nul\u0000 and Bell"),
          put("bad-type", "A text where a yes or no belongs", "risk.marac", "perhaps yes"),
          put("bad-unknown-field", "A field that is not known", "support.favourite", "Crumble tea"),
          put("bad-basis", "A basis that is not known", "basis", "BECAUSE"),
          drop("bad-no-identity", "There is no identity", "identity"),
          new BadInput(
              "bad-override-low",
              "An override without high risk",
              (stage, form) -> {
                ObjectNode asked = Overrides.form(stage, "low", false);
                at(asked, "risk").put("grade", "STANDARD").put("score", 3);
                return asked;
              }),
          new BadInput(
              "bad-override-reason",
              "An override without a written reason",
              (stage, form) -> {
                ObjectNode asked = Overrides.form(stage, "reasonless", false);
                asked.remove("overrideReason");
                return asked;
              }),
          new BadInput(
              "bad-override-support",
              "An override that shares what she needs",
              (stage, form) -> {
                ObjectNode asked = Overrides.form(stage, "wide", false);
                asked.set("support", form.get("support"));
                return asked;
              }),
          new BadInput(
              "bad-override-basis",
              "An override that calls itself consent",
              (stage, form) -> {
                ObjectNode asked = Overrides.form(stage, "basis", false);
                return asked.put("lawfulBasis", "CONSENT").put("offer", KESTREL);
              }));

  static List<Step> steps() {
    return Stream.concat(
            ALL.stream().map(BadInput::step), Stream.of(withoutKey(), notJson(), fingerprint()))
        .toList();
  }

  private Step step() {
    return new Step(
        name,
        says,
        stage -> {
          stage.refers(Cast.HALE, spoilt.apply(stage, stage.form("bad")));
          nobodyHasIt(stage);
        });
  }

  private static Step withoutKey() {
    return new Step(
        "bad-no-key",
        "A request without an id",
        stage -> {
          String form = stage.form("keyless").toString();
          stage.tries(Cast.HALE, "answer", new Ask("POST", "/police/referrals", null, form, null));
          nobodyHasIt(stage);
        });
  }

  private static Step notJson() {
    return new Step(
        "bad-json",
        "A body that is not JSON",
        stage -> {
          Ask ask =
              new Ask("POST", "/police/referrals", null, "{\"offer\": broken", stage.freshKey());
          stage.tries(Cast.HALE, "answer", ask);
          nobodyHasIt(stage);
        });
  }

  private static Step fingerprint() {
    return new Step(
        "bad-fingerprint",
        "A fingerprint consent with a result",
        stage -> {
          ObjectNode body =
              Stage.object()
                  .put("role", "VICTIM")
                  .put("basis", "CONSENT")
                  .put("toldOptional", true)
                  .put("wordingLanguage", "ENGLISH")
                  .put("answer", "REFUSED")
                  .put("result", "No match was found");
          stage.tries(
              Cast.HALE,
              "answer",
              Ask.post("/police/fingerprint-consents", body, stage.freshKey()));
          nobodyHasIt(stage);
        });
  }

  private static void nobodyHasIt(Stage stage) {
    stage.lists(Cast.HALE);
    stage.lists(Cast.ASHA);
    stage.lists(Cast.BETH);
  }

  private static BadInput put(String name, String says, String path, Object value) {
    return new BadInput(
        name,
        says,
        (stage, form) -> {
          parent(form, path).set(leaf(path), JsonMapper.shared().valueToTree(value));
          return form;
        });
  }

  private static BadInput drop(String name, String says, String path) {
    return new BadInput(
        name,
        says,
        (stage, form) -> {
          JsonNode removed = parent(form, path).remove(leaf(path));
          if (removed == null) {
            throw new StepFaultException("the referral has no " + path);
          }
          return form;
        });
  }

  private static ObjectNode parent(ObjectNode form, String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? form : at(form, path.substring(0, dot));
  }

  private static String leaf(String path) {
    return path.substring(path.indexOf('.') + 1);
  }

  private static ObjectNode at(ObjectNode form, String field) {
    if (form.get(field) instanceof ObjectNode object) {
      return object;
    }
    throw new StepFaultException("the referral has no " + field);
  }
}
