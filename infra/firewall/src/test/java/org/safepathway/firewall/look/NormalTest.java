package org.safepathway.firewall.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.firewall.side.Answer;

/** What chance makes is taken out of an answer; what tells two answers apart stays. */
class NormalTest {

  private static String seen(String body) {
    return Looks.seen(new Answer(200, new TreeMap<>(Map.of("vary", List.of("Accept"))), body));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'{\"next\":\"Aa0-_x\"}','{\"next\":\"Zz9_-q\"}'",
        "'<a href=\"?limit=2&amp;cursor=Aa0\">','<a href=\"?limit=2&amp;cursor=-_9\">'",
        "'</referrals?cursor=Aa0>; rel=\"next\"','</referrals?cursor=_b2>; rel=\"next\"'",
        "'name=\"_csrf\" value=\"one\"','name=\"_csrf\" value=\"another\"'",
        "' data-session=\"Aa0-_x\"',' data-session=\"Zz9_-q\"'",
        "'name=\"_request\" value=\"one\"','name=\"_request\" value=\"another\"'",
        "'http://127.0.0.1:8080/hsds','http://127.0.0.1:50123/hsds'",
        "'{\"correlationId\":\"0a1b\"}','{\"correlationId\":\"ffff9\"}'",
        "'>If you report this, give the reference 0a<','>If you report this, give the reference"
            + " f9<'",
      })
  void whatChanceMakesIsNotSeen(String one, String other) {
    assertThat(seen(one)).isEqualTo(seen(other));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        // A cursor that is longer holds more.
        "'{\"next\":\"Aa0\"}','{\"next\":\"Aa0b\"}'",
        "'?cursor=Aa0','?cursor=Aa0b'",
        // There is one, or there is none.
        "'{\"next\":\"Aa0\"}','{\"next\":\"\"}'",
        "'{\"next\":\"Aa0\"}','{\"next\":null}'",
        // What follows it is no part of it.
        "'?cursor=Aa0&limit=2','?cursor=Aa0&limit=3'",
        "'{\"next\":\"Aa0\",\"total\":1}','{\"next\":\"Aa0\",\"total\":2}'",
        "' data-session=\"Aa0\"',' data-session=\"Aa0b\"'",
        "' data-session=\"Aa0\"',' data-session=\"\"'",
        // Only at the end of such a word.
        "'{\"text\":\"Aa0\"}','{\"text\":\"Aa1\"}'",
        "'http://10.0.0.1:8080/','http://10.0.0.1:8081/'",
      })
  void whatTellsTwoApartIsSeen(String one, String other) {
    assertThat(seen(one)).isNotEqualTo(seen(other));
  }

  private static String cookie(String set) {
    return Looks.seen(new Answer(303, new TreeMap<>(Map.of("set-cookie", List.of(set))), ""));
  }

  /** Its name, its length and how it is kept tell. */
  @Test
  void ofACookieTheSessionIsNotSeen() {
    String seen = cookie("safe-pathway=" + "0A".repeat(16) + "; Path=/; HttpOnly");

    assertThat(cookie("safe-pathway=" + "F9".repeat(16) + "; Path=/; HttpOnly")).isEqualTo(seen);
    assertThat(
            List.of(
                "safe-pathway=" + "0A".repeat(16) + "; Path=/",
                "safe-pathwax=" + "0A".repeat(16) + "; Path=/; HttpOnly",
                "safe-pathway=" + "0A".repeat(15) + "; Path=/; HttpOnly",
                "safe-pathway=; Path=/; HttpOnly"))
        .allSatisfy(other -> assertThat(cookie(other)).isNotEqualTo(seen));
  }

  @Test
  void ofAHeaderThatTheMomentMakesItsBeingThereIsSeen() {
    Answer with = new Answer(200, new TreeMap<>(Map.of("date", List.of("today"))), "");
    Answer later = new Answer(200, new TreeMap<>(Map.of("date", List.of("tomorrow"))), "");
    Answer without = new Answer(200, new TreeMap<>(), "");

    assertThat(Looks.seen(with)).isEqualTo(Looks.seen(later)).isNotEqualTo(Looks.seen(without));
  }
}
