package org.safepathway.police.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.police.documents.PoliceCollections;
import org.safepathway.police.documents.PoliceOverride;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.police.testdesk.Caller;
import org.safepathway.police.testdesk.ScriptedAsking;
import org.safepathway.police.testdesk.ScriptedInside;
import org.safepathway.police.testdesk.TestDesk;
import org.safepathway.police.testdesk.TestRegistry;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.Write;
import org.safepathway.referral.CoarseState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test against the running desk. Each test has documents of its own: the stores are shared. */
@SpringBootTest(
    classes = TestDesk.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "server.address=127.0.0.1")
@SuppressWarnings("NullAway.Init")
abstract class OverHttp {

  static final String REFERENCE = "r".repeat(64);

  private static final AtomicLong NUMBERS = new AtomicLong();

  @LocalServerPort int port;
  @Autowired ScriptedInside inside;
  @Autowired ScriptedAsking asking;

  @Autowired
  @Qualifier(PoliceDesk.STORES)
  ReadStores stores;

  /** An API client of Officer Hale. */
  Caller hale;

  @BeforeEach
  void begin() {
    inside.answers(REFERENCE);
    hale = api("officer.hale");
  }

  Caller api(String person) {
    return Caller.api(port, person);
  }

  Caller browser(String person) {
    return Caller.browser(port, person);
  }

  /** Puts a referral into Midshire’s database, sent so many minutes ago. */
  PoliceReferral referral(String officer, CoarseState state, int minutesAgo) {
    String reference = unique();
    Instant at = TestDesk.NOW.minus(Duration.ofMinutes(minutesAgo));
    PoliceReferral referral =
        new PoliceReferral(
            reference,
            "SP-" + reference.substring(56, 60) + "-" + reference.substring(60),
            TestRegistry.OUTREACH,
            new PersonId(officer),
            TestRegistry.UNIT,
            state,
            at,
            at);
    put(
        TestRegistry.MIDSHIRE,
        PoliceCollections.REFERRALS,
        reference,
        PoliceCollections.keys(referral),
        referral);
    return referral;
  }

  /** Puts an override that waits into Midshire’s database. */
  PoliceOverride override(String asker, int minutesAgo) {
    String reference = unique();
    Instant at = TestDesk.NOW.minus(Duration.ofMinutes(minutesAgo));
    PoliceOverride override =
        new PoliceOverride(
            reference,
            "SP-" + reference.substring(56, 60) + "-" + reference.substring(60),
            TestRegistry.OUTREACH,
            TestRegistry.UNIT,
            new PersonId(asker),
            at,
            false,
            at.plus(Duration.ofHours(24)));
    put(
        TestRegistry.MIDSHIRE,
        PoliceCollections.OVERRIDES,
        reference,
        PoliceCollections.keys(override),
        override);
    return override;
  }

  private void put(
      OrganisationId force, DocumentCollection collection, String id, List<Key> keys, Record body) {
    stores
        .open(StoreName.of(force))
        .put(
            collection,
            List.of(new Write.Put(id, 1, keys, CanonicalJson.mapper().writeValueAsString(body))));
  }

  private static String unique() {
    return String.format("%064d", NUMBERS.incrementAndGet());
  }
}
