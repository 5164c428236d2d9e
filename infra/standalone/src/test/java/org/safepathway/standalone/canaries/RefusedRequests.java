package org.safepathway.standalone.canaries;

import static org.safepathway.standalone.canaries.CanaryRun.ASHA;
import static org.safepathway.standalone.canaries.CanaryRun.BETH;
import static org.safepathway.standalone.canaries.CanaryRun.DUNN;
import static org.safepathway.standalone.canaries.CanaryRun.HALE;
import static org.safepathway.standalone.canaries.CanaryRun.OF_OFFICERS;
import static org.safepathway.standalone.canaries.CanaryRun.POLICE;
import static org.safepathway.standalone.canaries.CanaryRun.SPECIALIST;
import static org.safepathway.standalone.canaries.CanaryRun.object;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.safepathway.acceptance.canary.Canary;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is sent by mistake or malice with sealed fields in it, and is refused. */
final class RefusedRequests {

  private static final String LONG = " and so on".repeat(400);

  private final Wire wire;
  private final CanarySet set;
  private final CanaryRun run;

  RefusedRequests(Wire wire, CanarySet set, CanaryRun run) {
    this.wire = wire;
    this.set = set;
    this.run = run;
  }

  /**
   * Sends them all.
   *
   * @param reference of a case that Amberwell holds
   */
  void all(String reference) {
    String held = SPECIALIST + "/" + reference;
    spoilt(HALE, POLICE, run.form(set));
    spoilt(HALE, POLICE, run.overrideForm(set));
    spoilt(ASHA, held + "/facts", set.body(OF_OFFICERS).put("confirmed", "IN_PERSON"));
    spoilt(ASHA, held + "/status", set.fact("statusFact"));
    spoilt(ASHA, held + "/notes", set.fact("caseNote"));
    notTheirs(held);
    unreadable();
    whatARuleRefuses();
    inPlacesWhereNoFactBelongs(held);
    shownAgainToItsAuthor(held);
  }

  /** Each text of a good form made bad in several ways. */
  private void spoilt(String person, String path, ObjectNode good) {
    for (String at : Flat.texts(good)) {
      String text = good.at(at).asString();
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      for (var bad :
          List.of(
              nodes.stringNode(text + LONG),
              nodes.stringNode(text + "\u0000\u0007"),
              nodes.objectNode().put("text", text),
              nodes.arrayNode().add(text).add(text))) {
        ObjectNode body = good.deepCopy();
        JsonPointer place = JsonPointer.compile(at);
        String last = place.last().getMatchingProperty();
        switch (body.at(place.head())) {
          case ObjectNode object -> object.set(last, bad);
          case ArrayNode array -> array.set(Integer.parseInt(last), bad);
          default -> throw new IllegalStateException(at);
        }
        wire.post(person, path).json(body).heard();
      }
    }
  }

  private void notTheirs(String held) {
    wire.post(null, POLICE).json(run.form(set)).heard().expecting(401);
    wire.post(null, POLICE).form(Flat.fields(run.form(set))).heard();
    wire.post(ASHA, POLICE).json(run.form(set)).heard().expecting(404);
    wire.post(DUNN, POLICE).json(run.form(set)).heard().expecting(404);
    wire.post(HALE, held + "/status").json(set.fact("statusFact")).heard().expecting(404);
    wire.post(BETH, held + "/status").json(set.fact("statusFact")).heard().expecting(404);
    wire.post(BETH, held + "/notes").json(set.fact("caseNote")).heard().expecting(404);
    wire.post(BETH, held + "/decline").json(set.fact("outcome")).heard().expecting(404);
    wire.post(BETH, held + "/facts").json(set.body(OF_OFFICERS)).heard().expecting(404);
    wire.post(null, "/no/such/page").json(set.body(OF_OFFICERS)).heard();
    wire.post(HALE, "/sign-in").form(Flat.fields(set.body(OF_OFFICERS))).heard();
    wire.post(HALE, "/error").json(set.body(OF_OFFICERS)).heard();
  }

  private void unreadable() {
    String form = run.form(set).toString();
    String json = "application/json";
    wire.post(HALE, POLICE).raw(json, form.substring(0, form.length() - 9)).heard().expecting(400);
    wire.post(HALE, POLICE).raw(json, "[" + form + "]").heard().expecting(400);
    wire.post(HALE, POLICE).raw(json, "\"" + form.replace("\"", "") + "\"").heard().expecting(400);
    wire.post(HALE, POLICE).raw("application/xml", "<a>" + form + "</a>").heard();
    wire.post(HALE, POLICE).raw("text/plain", form).heard();
    wire.post(HALE, POLICE).raw("multipart/form-data; boundary=x", parts(form)).heard();
    wire.post(HALE, POLICE).raw(json, form + " ".repeat(300_000)).heard();
    String asForm = "application/x-www-form-urlencoded";
    wire.post(HALE, POLICE).raw(asForm, form).asPage().heard();
    for (String broken : List.of("%zz", "%", "%C3%28", "%E2%82", "%00", "&&==%&=")) {
      String fields = "identity.givenNames=" + text("identity.givenNames") + broken;
      wire.post(HALE, POLICE).raw(asForm, fields).asPage().disclosing(author()).heard();
      wire.get(HALE, POLICE + "?x=" + text("identity.givenNames") + "%25zz").heard();
    }
  }

  private static String parts(String form) {
    return """
        --x\r
        Content-Disposition: form-data; name="identity"; filename="identity.json"\r
        Content-Type: application/json\r
        \r
        %s\r
        --x--\r
        """
        .formatted(form);
  }

  private void whatARuleRefuses() {
    ObjectNode status = run.form(set);
    ((ObjectNode) status.get("risk")).put("incident", text("risk.incident") + " on her visa");
    wire.post(HALE, POLICE).json(status).heard();
    ObjectNode said = run.form(set);
    ((ObjectNode) said.get("consent")).put("answer", "REFUSED");
    wire.post(HALE, POLICE).json(said).heard();
    // She said no: nothing is shown again, not even to its author.
    wire.post(HALE, POLICE).form(Flat.fields(said)).heard();
    ObjectNode paused = run.form(set).put("offer", "harbour-lane-outreach");
    wire.post(HALE, POLICE).json(paused).heard();
    ObjectNode low = run.overrideForm(set);
    ((ObjectNode) low.get("risk")).put("grade", "STANDARD").put("score", 3);
    wire.post(HALE, POLICE).json(low).heard();
    ObjectNode unasked = run.form(set);
    unasked.setAll(set.body("statusFact"));
    wire.post(HALE, POLICE).json(unasked).heard();
    ObjectNode result = object().put("role", "VICTIM").put("result", text("statusFact.note"));
    wire.post(HALE, "/police/fingerprint-consents").json(result).heard();
    ObjectNode offer = run.form(set).put("offer", text("identity.givenNames"));
    wire.post(HALE, POLICE).json(offer).heard();
  }

  private void inPlacesWhereNoFactBelongs(String held) {
    for (String path : List.of("identity.familyName", "statusFact.nationality")) {
      String text = text(path);
      String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
      wire.get(ASHA, SPECIALIST + "/" + encoded).heard();
      wire.get(ASHA, SPECIALIST + "/" + encoded).asPage().heard();
      wire.get(ASHA, SPECIALIST + "?cursor=" + encoded).heard();
      wire.get(ASHA, held + "/facts?part=" + encoded).asPage().heard();
      wire.get(HALE, "/police/" + encoded).heard();
      wire.post(HALE, POLICE + "?x=" + encoded).json(run.form(set)).heard();
      wire.get(HALE, POLICE).header("X-Correlation-Id", text).heard();
      wire.get(HALE, POLICE).header("Accept", "x/" + text).heard();
      wire.get(HALE, POLICE).header("Cookie", "safe-pathway=" + text).heard();
      wire.get(null, POLICE).header("Authorization", "Bearer " + text).heard();
      wire.post(HALE, POLICE)
          .json(run.form(set))
          .header("Idempotency-Key", text + " " + text)
          .heard();
      // The name of a field that is not known is told to whoever sent it.
      ObjectNode named = run.form(set).put(text, true);
      wire.post(HALE, POLICE).json(named).disclosing(List.of(canary(path))).heard();
    }
  }

  /** A form with a fault comes back with what was typed, to whoever typed it. */
  private void shownAgainToItsAuthor(String held) {
    ObjectNode form = run.form(set);
    ((ObjectNode) form.get("risk")).put("toolVersion", "x".repeat(30));
    again(HALE, POLICE, form);
    ObjectNode status = set.fact("statusFact").put("status", "NO_SUCH_CHOICE");
    again(ASHA, held + "/status", status);
    again(ASHA, held + "/notes", object().put("text", text("caseNote.text") + LONG));
    again(ASHA, held + "/decline", set.fact("outcome").put("reason", "NO_SUCH_REASON"));
  }

  private void again(String person, String path, ObjectNode form) {
    Map<String, String> fields = Flat.fields(form);
    wire.post(person, path).form(fields).disclosing(author()).heard();
  }

  /** What may be shown again to whoever typed it. */
  private Collection<Canary> author() {
    return set.canaries().values();
  }

  private Canary canary(String path) {
    Canary canary = set.canaries().get(path);
    if (canary == null) {
      throw new IllegalArgumentException("no such field: " + path);
    }
    return canary;
  }

  private String text(String path) {
    String[] steps = path.split("\\.");
    return set.fact(steps[0]).path(steps[1]).asString();
  }
}
