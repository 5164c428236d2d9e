package org.safepathway.specialist.desk;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.Write;
import org.safepathway.specialist.documents.SpecialistCollections;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.Held;
import org.safepathway.specialist.testdesk.ScriptedAsking;
import org.safepathway.specialist.testdesk.ScriptedInside;
import org.safepathway.specialist.testdesk.TestDesk;
import org.safepathway.specialist.testdesk.TestRegistry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test against the running desk. Each test has cases of its own: the stores are shared. */
@SpringBootTest(
    classes = TestDesk.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "server.address=127.0.0.1")
@SuppressWarnings("NullAway.Init")
public abstract class OverHttp {

  /** Where nothing is. */
  protected static final String NOWHERE = "/specialist/referrals/" + "z".repeat(64);

  private static final AtomicLong NUMBERS = new AtomicLong();

  @LocalServerPort protected int port;
  @Autowired protected ScriptedInside inside;
  @Autowired protected ScriptedAsking asking;

  @Autowired
  @Qualifier(SpecialistDesk.STORES)
  protected ReadStores stores;

  /** An API client of the caseworker Asha Rawal. */
  protected Caller asha;

  @BeforeEach
  void begin() {
    inside.answers("r".repeat(64));
    asha = api("caseworker.asha");
  }

  protected Caller api(String person) {
    return Caller.api(port, person);
  }

  protected Caller browser(String person) {
    return Caller.browser(port, person);
  }

  /** Puts a case and its facts into Amberwell’s database. */
  protected Held put(Held held) {
    return put(TestRegistry.AMBERWELL, held);
  }

  /** Puts a case and its facts into an organisation’s database. */
  protected Held put(OrganisationId organisation, Held held) {
    put(
        organisation,
        SpecialistCollections.CASES,
        held.reference(),
        SpecialistCollections.keys(held.document()),
        held.document());
    put(organisation, SpecialistCollections.FACTS, held.reference(), List.of(), held.sealedFacts());
    return held;
  }

  protected void put(
      OrganisationId organisation,
      DocumentCollection collection,
      String id,
      List<Key> keys,
      Record body) {
    stores
        .open(StoreName.of(organisation))
        .put(
            collection,
            List.of(new Write.Put(id, 1, keys, CanonicalJson.mapper().writeValueAsString(body))));
  }

  /** An id of its own. */
  protected static FactId factId() {
    return new FactId(String.format("%032x", NUMBERS.incrementAndGet()));
  }

  /** A body, from JSON with single quotes. */
  protected static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  protected static Refusal refusal(RefusalReason reason) {
    return Refusal.of(reason);
  }
}
