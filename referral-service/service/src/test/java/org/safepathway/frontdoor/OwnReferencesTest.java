package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralId;

@Tag("firewall")
class OwnReferencesTest {

  private static final byte[] KEY = InsideTesting.KEY;
  private static final OrganisationId OURS = new OrganisationId("ours");
  private static final OrganisationId THEIRS = new OrganisationId("theirs");
  private static final VictimId VICTIM = new VictimId("0123456789abcdef0123456789abcdef");
  private static final ReferralId REFERRAL = new ReferralId("fedcba9876543210fedcba9876543210");
  private static final ConsentId CONSENT = ConsentId.of(VICTIM, THEIRS);

  private final References references = new References(KEY);
  private final String handle = references.referenceFor(OURS, VICTIM, REFERRAL);

  @Test
  void anOrganisationResolvesItsOwnHandle() {
    assertThat(references.resolve(OURS, handle))
        .contains(new References.Resolved(VICTIM, REFERRAL));
  }

  @Test
  void aHandleIsTheSameAtAnyTimeAndTellsNothing() {
    assertThat(new References(KEY).referenceFor(OURS, VICTIM, REFERRAL)).isEqualTo(handle);
    assertThat(handle).matches("[A-Za-z0-9_-]{64}");
    String bytes = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(handle));
    assertThat(bytes).doesNotContain(VICTIM.value(), REFERRAL.value());
  }

  @Test
  void anotherOrganisationHasAnotherHandleAndDoesNotResolveOurs() {
    assertThat(references.referenceFor(THEIRS, VICTIM, REFERRAL)).isNotEqualTo(handle);
    assertThat(references.resolve(THEIRS, handle)).isEmpty();
  }

  @Test
  void anotherKeyDoesNotResolveIt() {
    byte[] other = KEY.clone();
    other[0]++;
    assertThat(new References(other).resolve(OURS, handle)).isEmpty();
  }

  @Test
  void everyChangedHandleResolvesToNothing() {
    for (int i = 0; i < handle.length(); i++) {
      char changed = handle.charAt(i) == 'A' ? 'B' : 'A';
      String tampered = handle.substring(0, i) + changed + handle.substring(i + 1);
      assertThat(references.resolve(OURS, tampered)).as("at %d", i).isEmpty();
    }
  }

  @Test
  void madeUpHandlesResolveToNothing() {
    Random random = new Random(1);
    byte[] bytes = new byte[48];
    for (int i = 0; i < 1000; i++) {
      random.nextBytes(bytes);
      assertThat(references.resolve(OURS, Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
    }
    for (String odd :
        new String[] {"", "A", "é", handle + "=", handle + "\n", " " + handle, handle + "AAAA"}) {
      assertThat(references.resolve(OURS, odd)).as(odd).isEmpty();
    }
  }

  @Test
  void anOverridesHandleResolvesForItsOrganisationAlone() {
    String override = references.overrideReferenceFor(OURS, CONSENT);

    assertThat(references.resolveOverride(OURS, override)).contains(CONSENT);
    assertThat(references.resolveOverride(THEIRS, override)).isEmpty();
    assertThat(override).matches("[A-Za-z0-9_-]{96}");
  }

  @Test
  void anOverridesHandleIsAsLongForTheLongestNameAsForTheShortest() {
    ConsentId longest = ConsentId.of(VICTIM, new OrganisationId("o".repeat(40)));
    String override = references.overrideReferenceFor(OURS, longest);

    assertThat(override).hasSize(96);
    assertThat(references.resolveOverride(OURS, override)).contains(longest);
  }

  @Test
  void aReferralsHandleIsNoOverridesHandleNorTheOtherWayRound() {
    assertThat(references.resolveOverride(OURS, handle)).isEmpty();
    assertThat(references.resolve(OURS, references.overrideReferenceFor(OURS, CONSENT))).isEmpty();
  }

  @Test
  void theDisplayFormIsShortAndFixed() {
    assertThat(References.shortReference(handle))
        .matches("SP-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")
        .isEqualTo(References.shortReference(handle));
    assertThat(References.shortReference("A".repeat(64))).isEqualTo("SP-TMZD-MYK3");
  }

  @Test
  void idsAreTheSameForTheSameRequestOfTheSamePersonOnly() {
    Ids ids = new Ids(KEY);
    RequestId request = new RequestId("request-01");
    Actor one = new Actor(OURS, new PersonId("one"));

    assertThat(ids.victim(one, request)).isEqualTo(new Ids(KEY).victim(one, request));
    for (Actor other :
        List.of(new Actor(OURS, new PersonId("two")), new Actor(THEIRS, one.person()))) {
      assertThat(ids.victim(other, request)).isNotEqualTo(ids.victim(one, request));
      assertThat(ids.referral(other, request)).isNotEqualTo(ids.referral(one, request));
      assertThat(ids.linkCode(other, request)).isNotEqualTo(ids.linkCode(one, request));
    }
    assertThat(ids.victim(one, request)).isNotEqualTo(ids.victim(one, new RequestId("request-02")));
    assertThat(ids.victim(one, request).value()).isNotEqualTo(ids.referral(one, request).value());
    byte[] other = KEY.clone();
    other[0]++;
    assertThat(ids.victim(one, request)).isNotEqualTo(new Ids(other).victim(one, request));
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new Ids("too short".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
