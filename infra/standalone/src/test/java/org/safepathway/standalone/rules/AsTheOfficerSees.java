package org.safepathway.standalone.rules;

import org.safepathway.acceptance.journey.http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One referral as its officer sees it, without what tells any two apart: the handle. */
final class AsTheOfficerSees {

  private static final String OFFICER = "officer.hale";
  private static final String LIST = "/police/referrals";

  private final Web web;

  AsTheOfficerSees(Web web) {
    this.web = web;
  }

  /** In JSON, times and all, and with what headers. */
  String json(String reference) {
    Reply reply = web.get(OFFICER, path(reference));
    return reply.status() + " " + reply.headers() + " " + withoutHandle(view(reference));
  }

  /** Its row in the list. */
  String row(String reference) {
    return web.json(OFFICER, LIST)
        .path("referrals")
        .valueStream()
        .filter(row -> row.path("reference").asString().equals(reference))
        .map(AsTheOfficerSees::withoutHandle)
        .findFirst()
        .orElseThrow();
  }

  private static String withoutHandle(JsonNode node) {
    ObjectNode view = node.deepCopy().asObject();
    view.remove("reference");
    view.remove("shortReference");
    return view.toString();
  }

  /** The page, without the ids that a form makes for its request. */
  String page(String reference) {
    return web.page(OFFICER, path(reference))
        .replace(reference, "HANDLE")
        .replace(view(reference).path("shortReference").asString(), "SHORT")
        .replaceAll("(name=\"(?:_csrf|_request)\" value=\")[^\"]*", "$1ANY");
  }

  /** The coarse state. */
  String state(String reference) {
    return view(reference).path("state").asString();
  }

  private JsonNode view(String reference) {
    return web.json(OFFICER, path(reference));
  }

  private static String path(String reference) {
    return LIST + "/" + reference;
  }
}
