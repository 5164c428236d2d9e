package org.safepathway.acceptance.journey.scene;

import java.util.List;
import org.safepathway.acceptance.journey.http.Ask;

/** What is there before anybody is referred: the offers, and the doors that are shut. */
final class Network {

  private Network() {}

  static List<Step> steps() {
    return List.of(
        new Step(
            "services",
            "An officer and a caseworker look at the services",
            stage -> {
              stage.looksAt(Cast.HALE, "services", "/police/services", "services");
              stage.looksAt(Cast.ASHA, "services", "/specialist/services", "services");
            }),
        new Step(
            "doors",
            "Everybody tries the rooms that are not theirs",
            stage -> {
              for (Cast who : new Cast[] {Cast.MOOR, Cast.FINCH, Cast.NOBODY, Cast.ASHA}) {
                stage.tries(who, "police", Ask.get("/police/referrals"));
                stage.tries(who, "overrides", Ask.get("/police/overrides"));
              }
              for (Cast who : new Cast[] {Cast.MOOR, Cast.FINCH, Cast.NOBODY, Cast.HALE}) {
                stage.tries(who, "specialist", Ask.get("/specialist/referrals"));
              }
            }));
  }
}
