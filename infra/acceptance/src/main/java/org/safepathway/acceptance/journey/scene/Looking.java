package org.safepathway.acceptance.journey.scene;

/** Who looks after an act: everybody who might see what they must not is asked too. */
final class Looking {

  private Looking() {}

  /** The police see their coarse state, or nothing. */
  static void police(Stage stage, String name) {
    stage.lists(Cast.HALE, name);
    stage.looksAt(Cast.HALE, name);
    for (Cast colleague : new Cast[] {Cast.BROOK, Cast.DUNN}) {
      stage.lists(colleague, name);
      stage.looksAt(colleague, name);
    }
  }

  /** One of a service sees the referral, or nothing. */
  static void service(Stage stage, Cast who, String name) {
    stage.lists(who, name);
    stage.looksAt(who, name);
  }
}
