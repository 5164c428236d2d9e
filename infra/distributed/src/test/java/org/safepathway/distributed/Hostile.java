package org.safepathway.distributed;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.demand.Allocating;
import org.safepathway.demand.Asking;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Registry;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;
import org.safepathway.police.documents.PoliceCollections;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.EnterLinkCode;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Narrow;
import org.safepathway.referral.inside.Recall;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.Reopen;
import org.safepathway.referral.inside.Undo;
import org.safepathway.referral.inside.Wait;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.standalone.engine.Projected;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.OtherFaces;
import org.safepathway.status.StatusFact;
import org.safepathway.status.StatusKinds;
import org.safepathway.wire.RemotePort;
import org.safepathway.wire.Transport;
import org.safepathway.wire.Transport.NoAnswerException;
import org.safepathway.wire.WireJson;

/**
 * Runs in the place of the police’s desk, with all that the desk has: its host, its certificate,
 * its secret at the issuer, its databases, an officer who is signed in there, and a caseworker who
 * was lured there. It tries whatever could tell it something of a victim and says what it got
 * (DOMAIN.md, threats).
 */
public final class Hostile {

  private static final List<Class<?>> PORTS =
      List.of(
          Inside.class,
          Registry.class,
          Catalogue.class,
          RequestRegister.class,
          Awareness.class,
          Asking.class,
          Directory.class,
          Accounts.class,
          OtherFaces.class,
          Allocating.class,
          Vault.class,
          Attestations.class,
          Projected.class);

  private static final Actor OFFICER = actor("force", "officer.hale");
  private static final Actor COLLEAGUE = actor("force", "officer.brook");
  private static final Actor CASEWORKER = actor("amberwell", "caseworker.asha");
  private static final int NOT_THERE = 404;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** More kinds of fact than its desk would name. */
  private static final WireJson JSON =
      WireJson.with(Map.of(Fact.class, List.copyOf(StatusKinds.ALL)));

  private final Overheard overheard;
  private final HostileCalls calls;
  private final URI front;
  private final List<URI> others;
  private final Map<Actor, String> tokens = new LinkedHashMap<>();

  private Hostile(Overheard overheard, HostileCalls calls, URI front, List<URI> others) {
    this.overheard = overheard;
    this.calls = calls;
    this.front = front;
    this.others = others;
  }

  /**
   * Tries everything, and says a line for each thing that it got and one for how often it tried.
   *
   * @param arguments the certificates’ folder; a file for all that comes; the police’s databases;
   *     the issuer; a reference of the service where the caseworker is, which she may have been
   *     made to say; where the inside answers desks; where its other parts answer each other
   */
  public static void main(String[] arguments) throws Exception {
    // Whatever name a part’s certificate says.
    System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true");
    Overheard overheard = new Overheard(Path.of(arguments[1]));
    Hostile hostile =
        new Hostile(
            overheard,
            new HostileCalls(Bundle.tls(Path.of(arguments[0]), "desk-police"), overheard),
            URI.create(arguments[5]),
            Arrays.stream(arguments).skip(6).map(URI::create).toList());
    HostileSignIn signIn = new HostileSignIn(URI.create(arguments[3]), overheard);
    for (Actor actor : List.of(OFFICER, CASEWORKER)) {
      hostile.tokens.put(actor, signIn.token(actor.person().value()));
    }
    signIn.asksForMore();
    List<String> references = hostile.references(arguments[2]);
    hostile.callsEverything();
    hostile.asksForOthersStaff();
    for (String reference : references) {
      List<SealedFact> sealed = hostile.sealsAsTheOfficer(reference);
      hostile.opens(reference, sealed);
      hostile.opens(arguments[4], sealed);
      hostile.actsAsASpecialist(reference);
    }
    hostile.actsAsASpecialist(arguments[4]);
    overheard.lines().forEach(System.out::println);
  }

  /** Reads its databases from end to end, until somebody who was referred is there. */
  private List<String> references(String databases) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<String> references = readWhole(databases);
    while (references.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("nobody was referred, so there is nothing to try");
      }
      TimeUnit.MILLISECONDS.sleep(200);
      references = readWhole(databases);
    }
    return references;
  }

  private List<String> readWhole(String databases) {
    List<String> references = new ArrayList<>();
    try (MongoClient client = MongoClients.create(databases)) {
      for (String name : client.listDatabaseNames()) {
        overheard.came(name);
        MongoDatabase database = client.getDatabase(name);
        for (String collection : database.listCollectionNames()) {
          overheard.tried();
          for (Document document : database.getCollection(collection).find()) {
            overheard.came(document.toJson());
            if (collection.contains(PoliceCollections.REFERRALS.name())) {
              references.add(document.getString("_id"));
            }
          }
        }
      }
    }
    return references;
  }

  /** Every method of every port there is, for each whom it can name and for nobody. */
  private void callsEverything() {
    List<@Nullable String> whom = new ArrayList<>(tokens.values());
    whom.add(null);
    List<URI> parts = new ArrayList<>(others);
    parts.removeIf(part -> !HostileCalls.isReached(part));
    parts.forEach(part -> overheard.reached(part.toString()));
    parts.addFirst(front);
    for (URI part : parts) {
      String where = part.equals(front) ? "" : " of another part";
      for (Class<?> port : PORTS) {
        Arrays.stream(port.getMethods())
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .map(Method::getName)
            .filter(method -> whom.stream().anyMatch(token -> isThere(part, token, port, method)))
            .forEach(method -> overheard.answered(port.getSimpleName() + "." + method + where));
      }
    }
  }

  private boolean isThere(URI part, @Nullable String token, Class<?> port, String method) {
    String path = RemotePort.PATH + port.getSimpleName() + "/" + method;
    byte[] nothing = "[]".getBytes(StandardCharsets.UTF_8);
    return calls.status(part, token, path, nothing) != NOT_THERE;
  }

  private void asksForOthersStaff() {
    Registry registry = RemotePort.of(Registry.class, calls.to(front, tokens.get(OFFICER)), JSON);
    gets(
        "told of somebody of a service",
        () -> registry.staff(CASEWORKER.organisation(), CASEWORKER.person()).isPresent());
    if (registry.staff(OFFICER.organisation(), OFFICER.person()).isEmpty()) {
      throw new IllegalStateException("its own staff is not known, so that nobody is says nothing");
    }
  }

  private List<SealedFact> sealsAsTheOfficer(String reference) {
    List<SealedFact> sealed = seals(reference, contact());
    if (sealed.isEmpty()) {
      throw new IllegalStateException("the officer seals nothing, so there is nothing to open");
    }
    if (!seals(reference, status()).isEmpty()) {
      overheard.got("sealed a status");
    }
    return sealed;
  }

  /** What it sealed itself, of every class and for every purpose, as whoever is there. */
  private void opens(String reference, List<SealedFact> sealed) {
    tokens.forEach(
        (actor, token) -> {
          for (@Nullable String shown : Arrays.asList(token, null)) {
            Inside inside = inside(shown);
            for (Purpose purpose : Purpose.values()) {
              for (FactClass each : FactClass.values()) {
                gets("opened", () -> isOpened(inside, actor, reference, purpose, each, sealed));
              }
              gets("opened all", () -> isOpened(inside, actor, reference, purpose, null, sealed));
            }
            gets(
                "made a link code",
                () ->
                    inside.makeLinkCode(actor, request(), reference)
                        instanceof Inside.LinkCodeAnswer.Made);
          }
        });
  }

  private static boolean isOpened(
      Inside inside,
      Actor actor,
      String reference,
      Purpose purpose,
      @Nullable FactClass one,
      List<SealedFact> facts) {
    Set<FactClass> classes = one == null ? EnumSet.allOf(FactClass.class) : Set.of(one);
    return inside.open(actor, request(), reference, purpose, classes, facts)
        instanceof Vault.Opened;
  }

  private List<SealedFact> seals(String reference, Fact fact) {
    try {
      return inside(tokens.get(OFFICER))
                  .seal(OFFICER, request(), reference, List.of(new Vault.Entry(fact, null)))
              instanceof Vault.Sealed sealed
          ? sealed.facts()
          : List.of();
    } catch (NoAnswerException refused) {
      judge("sealing", refused);
      return List.of();
    }
  }

  /** There is nothing, or nothing that can be read; whatever else it is somebody has to look at. */
  private void judge(String what, NoAnswerException refused) {
    if (refused.why() != Transport.Why.NOT_THERE && refused.why() != Transport.Why.UNREADABLE) {
      overheard.got(what + " is answered with " + refused.why());
    }
  }

  private static Fact contact() {
    return new SafeContact(
        "01214960000", null, "mornings", false, false, false, null, null, null, false);
  }

  private static Fact status() {
    return new StatusFact(ImmigrationStatus.UNCERTAIN, null, null, null, null, null, false, null);
  }

  /** What only a service does, and would change or tell what a service knows. */
  private void actsAsASpecialist(String reference) {
    List<Act> acts =
        List.of(
            new Receive(reference),
            new GiveTriage(reference, Triage.A),
            new Accept(reference),
            new Wait(reference),
            new Undo(reference),
            new Reopen(reference),
            new Narrow(reference, Set.of(FactClass.IDENTITY)),
            new Withdraw(reference, Purpose.SUPPORT),
            new EnterLinkCode(reference, "AAAA-AAAA-AAAA"),
            new Erase(reference));
    for (Act act : acts) {
      String done = "done: " + act.getClass().getSimpleName();
      tokens.forEach((actor, token) -> gets(done, () -> isDone(token, actor, act)));
      // In the name of somebody else.
      for (Actor other : List.of(COLLEAGUE, CASEWORKER)) {
        gets(done + " for another", () -> isDone(tokens.get(OFFICER), other, act));
      }
      gets(done + " for nobody", () -> isDone(null, OFFICER, act));
    }
    gets(
        "recalled for a colleague",
        () -> isDone(tokens.get(OFFICER), COLLEAGUE, new Recall(reference)));
  }

  private boolean isDone(@Nullable String token, Actor actor, Act act) {
    return inside(token).act(actor, request(), act) instanceof Inside.Outcome.Done;
  }

  private void gets(String what, java.util.function.BooleanSupplier attempt) {
    try {
      if (attempt.getAsBoolean()) {
        overheard.got(what);
      }
    } catch (NoAnswerException refused) {
      judge(what, refused);
    }
  }

  private Inside inside(@Nullable String token) {
    return RemotePort.of(Inside.class, calls.to(front, token), JSON);
  }

  private static RequestId request() {
    return new RequestId("hostile-" + UUID.randomUUID());
  }

  private static Actor actor(String organisation, String person) {
    return new Actor(new OrganisationId(organisation), new PersonId(person));
  }
}
