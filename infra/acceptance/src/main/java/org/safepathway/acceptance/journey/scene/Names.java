package org.safepathway.acceptance.journey.scene;

/** What the journey calls its referrals, and the offers that they go to. */
final class Names {

  /** The referral with consent, all the way. */
  static final String MAIN = "main";

  /** The same person at a second service. */
  static final String ONWARD = "onward";

  /** The one with an override. */
  static final String OVERRIDE = "override";

  /** The one with an override, where the perpetrator works for the police. */
  static final String LINKED = "linked";

  /** The one that is declined. */
  static final String DECLINED = "declined";

  /** The one that is redirected. */
  static final String REDIRECTED = "redirected";

  /** Where it was redirected to. */
  static final String HANDED = "handed";

  /** The one that is recalled. */
  static final String RECALLED = "recalled";

  /** Kestrel Trust's advisers. */
  static final String KESTREL = "kestrel-trust-idva";

  /** Linden's refuge. */
  static final String LINDEN = "linden-refuge-refuge";

  /** An offer that takes nobody now. */
  static final String PAUSED = "harbour-lane-outreach";

  private Names() {}
}
