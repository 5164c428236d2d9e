package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What <em>Safe to share?</em> asks officers to be told. */
class GuidanceTest extends OverHttp {

  @Test
  void itSaysThatInsecureAndUncertainStatusAreNotOffendingAndWhatToDoInstead() {
    Document page = browser("officer.hale").html("/police/guidance");

    assertThat(page.select("main").text())
        .contains("Insecure or uncertain status is not an offence")
        .contains("call 999")
        .contains("Do not ask her about her status")
        .contains("Do not write it down")
        .contains("It never gives a victim’s status");
    assertThat(page.select("main a[href=/police/services]")).hasSize(1);
  }

  @Test
  void theFormLeadsToIt() {
    assertThat(
            browser("officer.hale")
                .html("/police/referrals/new")
                .select("main a[href=/police/guidance]"))
        .hasSize(1);
  }
}
