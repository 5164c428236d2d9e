package org.safepathway.standalone.canaries;

import java.util.Map;

/**
 * The sealed fields that cannot carry a text of ours, each with what can be done instead. Reviewed:
 * a field that is neither here nor carries a canary fails the test, and so does a line for a field
 * that could carry one, or that is gone.
 */
final class NoCanary {

  private static final String CHOICE =
      "a choice from a short list: its name stands in class files, texts and pages anyway; that two"
          + " runs which differ in it leave the same is for the test of noninterference";
  private static final String YES_OR_NO =
      "yes or no: nothing to look for; that two runs which differ in it leave the same is for the"
          + " test of noninterference";
  private static final String NUMBER =
      "a small number, which stands everywhere; that two runs which differ in it leave the same is"
          + " for the test of noninterference";

  private static final String NUMBERS =
      NUMBER + "; both numbers together are looked for, as the run says them of an offer";

  static final Map<String, String> BECAUSE =
      Map.ofEntries(
          Map.entry("identity.localAuthority", CHOICE),
          Map.entry("safeContact.voicemailPermitted", YES_OR_NO),
          Map.entry("safeContact.textPermitted", YES_OR_NO),
          Map.entry("safeContact.letterPermitted", YES_OR_NO),
          Map.entry("safeContact.noContact", YES_OR_NO),
          Map.entry("risk.tool", CHOICE),
          Map.entry("risk.grade", CHOICE),
          Map.entry("risk.score", NUMBER),
          Map.entry("risk.marac", YES_OR_NO),
          Map.entry("risk.repeatWithin12Months", YES_OR_NO),
          Map.entry("risk.orders", CHOICE),
          Map.entry("risk.policeEmployed", YES_OR_NO),
          Map.entry("support.needs", CHOICE),
          Map.entry("support.language", CHOICE),
          Map.entry("support.dialect", CHOICE),
          Map.entry("support.interpreterGender", CHOICE),
          Map.entry("support.pregnant", YES_OR_NO),
          Map.entry("support.children[0].age", NUMBER),
          Map.entry("statusFact.status", CHOICE),
          Map.entry("statusFact.noRecourseToPublicFunds", YES_OR_NO),
          Map.entry("statusFact.needs", CHOICE),
          Map.entry("statusFact.nrmDiscussed", YES_OR_NO),
          Map.entry("outcome.reason", CHOICE),
          Map.entry("otherFace.adviser", CHOICE),
          Map.entry("otherFace.nrpfFund", YES_OR_NO),
          Map.entry("otherFace.places", NUMBERS),
          Map.entry("otherFace.free", NUMBERS));

  private NoCanary() {}
}
