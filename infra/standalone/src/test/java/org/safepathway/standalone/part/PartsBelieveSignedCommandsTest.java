package org.safepathway.standalone.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.axonserver.AxonServerAddress;
import org.safepathway.axonserver.CommandSignatures;
import org.safepathway.axonserver.testing.TestingAxonServer;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;
import org.safepathway.operating.traces.Spans;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.sqlite.SqliteReadStores;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.retention.Retention;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.CaseFacts;
import org.safepathway.specialist.documents.HeldFact;
import org.safepathway.specialist.documents.SpecialistCollections;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.ConsentInside;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.engine.EngineSettings;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.People;
import org.safepathway.standalone.engine.ProjectorsInside;
import org.safepathway.standalone.engine.ReferralInside;
import org.safepathway.standalone.wire.Certificates;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import tools.jackson.databind.JsonNode;

/**
 * The real parts over one server, each with its certificate as {@code infra/certificates} makes it:
 * what they send each other is believed, and what anybody else sends is not.
 */
@Tag("firewall")
class PartsBelieveSignedCommandsTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String[] NAMES = {
    "inside-consent=127.0.0.1", "inside-referral=127.0.0.1", "inside-projectors=127.0.0.1"
  };

  @TempDir private static Path made;
  private static Certificates ours;
  private static Certificates others;

  @TempDir private Path folder;

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Map<String, ReadStores> rooms = new ConcurrentHashMap<>();
  private final StaffRegistry registry = new StaffRegistry(NetworkFile.demo());
  private CommandSignatures vaults;
  private TestingAxonServer server;
  private ConsentInside consent;
  private @Nullable ProjectorsInside projectors;

  @BeforeAll
  static void certificates() throws Exception {
    ours = Certificates.in(made.resolve("ours"), NAMES);
    others = Certificates.in(made.resolve("others"), NAMES);
  }

  @BeforeEach
  void start() {
    vaults = signatures(Part.CONSENT, ours);
    server = opened(TestingAxonServer.start());
    consent =
        opened(
            new ConsentInside(
                data("consent"),
                registry,
                new SpeakingOfStatus(StatusWords.builtIn()),
                Bench.NOON,
                Randomness.SECURE,
                FaultPoint.NONE,
                settings("consent", vaults),
                SOON));
  }

  @AfterEach
  void stop() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  @Test
  void aReferralIsSentTakenUpAndOpened() {
    Inside inside = referral(signatures(Part.REFERRAL, ours)).inside();
    project();

    done(inside, People.OFFICER, "request-1", refer(inside));
    String reference = onlyCase().reference();
    done(inside, People.ASHA, "receive-1", new Receive(reference));
    done(inside, People.ASHA, "triage-1", new GiveTriage(reference, Triage.A));
    done(inside, People.ASHA, "accept-1", new Accept(reference));

    assertThat(opened(inside, "opening-1", reference)).isInstanceOf(Vault.Opened.class);
    assertThat(vaults.refused()).isZero();
    assertThat(consent.counts().openings()).isOne();
    assertThat(server.everything())
        .hasSizeGreaterThan(5)
        .noneMatch(event -> text(event).contains("signed-by") || text(event).contains("signature"));
  }

  /** The vault opens nothing because the server says that the opening is recorded. */
  @Test
  void aYesThatIsNotSignedOpensNothing() {
    Inside inside = referral(signatures(Part.REFERRAL, ours)).inside();
    project();
    done(inside, People.OFFICER, "request-1", refer(inside));
    String reference = onlyCase().reference();
    done(inside, People.ASHA, "receive-1", new Receive(reference));
    long refused = vaults.refused();

    server.onTheWayBack(PartsBelieveSignedCommandsTest::unsigned);

    assertThat(opened(inside, "opening-1", reference)).isInstanceOf(Vault.Refused.class);
    assertThat(vaults.refused()).isEqualTo(refused + 1);

    server.onTheWayBack(response -> response);
    assertThat(opened(inside, "opening-2", reference)).isInstanceOf(Vault.Opened.class);
  }

  /** The very answer, as whoever knows it could give it in the vault’s place. */
  private static CommandResponse unsigned(CommandResponse response) {
    JsonNode signed =
        CanonicalJson.mapper().readTree(response.getPayload().getData().toByteArray());
    return response.toBuilder()
        .setPayload(
            SerializedObject.newBuilder()
                .setType(signed.path("type").asString())
                .setRevision(signed.path("revision").asString())
                .setData(
                    ByteString.copyFrom(
                        Base64.getDecoder().decode(signed.path("data").asString()))))
        .build();
  }

  @Test
  void whoeverHasAnotherAuthoritysCertificateReachesNoVault() {
    // Nor does it believe what it is answered.
    assertRefused(referral(signatures(Part.REFERRAL, others)).inside(), "an answer is not");
  }

  @Test
  void whatIsNotSignedReachesNoVault() {
    assertRefused(referral(null).inside(), "SignedAnswer");
  }

  /** They have a token of the server, and may run any program. */
  @Test
  void projectorsCommandNobody() {
    assertRefused(referral(signatures(Part.PROJECTORS, ours)).inside(), "an answer is not");
    assertThat(server.events()).isZero();
  }

  /** What is decided in the process that sends is its own affair; here that is the vault’s. */
  private void assertRefused(Inside inside, String told) {
    Refer refer = refer(inside);

    assertThatThrownBy(() -> inside.act(People.OFFICER, new RequestId("request-1"), refer))
        .hasMessageContaining(told)
        .message()
        .doesNotContain("amberwell", "officer");
    assertThat(server.everything())
        .noneMatch(event -> text(event).contains("org.safepathway.consent."));
  }

  private Refer refer(Inside inside) {
    Fact[] facts = {Facts.identity("one"), Facts.safeContact(), Facts.risk(false), Facts.support()};
    Vault.SealAnswer sealed =
        inside.seal(People.OFFICER, new RequestId("request-1"), null, Facts.entries(facts));
    return new Refer(
        Bench.OFFER,
        (Vault.Sealed) sealed,
        Facts.consentToAllThatPoliceMayEnter(),
        LawfulBasis.PUBLIC_TASK,
        false);
  }

  private static void done(Inside inside, Actor actor, String request, Act act) {
    assertThat(inside.act(actor, new RequestId(request), act))
        .isInstanceOf(Inside.Outcome.Done.class);
  }

  private Vault.OpenAnswer opened(Inside inside, String request, String reference) {
    List<SealedFact> facts =
        store()
            .get(SpecialistCollections.FACTS, reference)
            .map(document -> read(document, CaseFacts.class).facts())
            .orElse(List.of())
            .stream()
            .map(HeldFact::sealed)
            .filter(fact -> fact.factClass() == FactClass.IDENTITY)
            .toList();
    return inside.open(
        People.ASHA,
        new RequestId(request),
        reference,
        Purpose.SUPPORT,
        Set.of(FactClass.IDENTITY),
        facts);
  }

  private Case onlyCase() {
    await().atMost(SOON).until(() -> cases().size() == 1);
    return cases().getFirst();
  }

  private List<Case> cases() {
    return store()
        .page(
            SpecialistCollections.CASES,
            SpecialistCollections.inbox(null, null, null),
            Order.NEWEST_FIRST,
            Optional.empty(),
            10)
        .documents()
        .stream()
        .map(document -> read(document, Case.class))
        .toList();
  }

  private ReadStore store() {
    return Objects.requireNonNull(rooms.get("specialist"))
        .open(StoreName.of(People.ASHA.organisation()));
  }

  private static <T> T read(Document document, Class<T> type) {
    return CanonicalJson.mapper().readValue(document.body(), type);
  }

  private static String text(byte[] event) {
    return new String(event, StandardCharsets.ISO_8859_1);
  }

  private ReferralInside referral(@Nullable CommandSignatures signatures) {
    return opened(
        new ReferralInside(
            data("referral"),
            new ReferralInside.Others(
                registry, consent.vault(), consent.attestations(), this::projected),
            Bench.NOON,
            Randomness.SECURE,
            FaultPoint.NONE,
            settings("referral", signatures),
            SOON));
  }

  private boolean projected(long position, Duration bound) {
    return projectors == null || projectors.projected().upTo(position, bound);
  }

  private void project() {
    projectors =
        opened(
            new ProjectorsInside(
                data("projectors"),
                registry,
                Bench.NOON,
                Randomness.SECURE,
                FaultPoint.NONE,
                settings("projectors", signatures(Part.PROJECTORS, ours)),
                SOON));
  }

  private DataFolder data(String part) {
    return DataFolder.of(folder.resolve(part), null, folder.resolve("platform-keys"), null, null);
  }

  private EngineSettings settings(String part, @Nullable CommandSignatures signatures) {
    DataFolder data = data(part);
    return new EngineSettings(
        Retention.OF_THE_TABLE,
        EngineSettings.TICK,
        (randomness, _) ->
            EngineSettings.on(
                new AxonServerAddress(server.address(), "default", null, null),
                data,
                randomness,
                signatures),
        room -> rooms.computeIfAbsent(room, one -> SqliteReadStores.open(data.projections(one))),
        false,
        1,
        Spans.NONE);
  }

  /** As a process of this part makes them of its settings. */
  static CommandSignatures signatures(Part part, Certificates certificates) {
    try {
      DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();
      bundles.registerBundle(
          "wire", certificates.bundle("inside-" + part.name().toLowerCase(Locale.ROOT)));
      return new SignedCommands()
          .commandSignatures(
              APartWithoutItsCertificateDoesNotStartTest.inside(part), bundles, Clock.systemUTC());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <C extends AutoCloseable> C opened(C part) {
    open.push(part);
    return part;
  }
}
