package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.acceptance.journey.Journey;
import org.safepathway.acceptance.journey.http.Api;
import org.safepathway.acceptance.journey.http.Ask;
import org.safepathway.acceptance.journey.http.Reply;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.standalone.browser.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The running application, asked over HTTP with a token or with a session. */
final class Web implements AutoCloseable {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

  private final RunningApplication application;
  private final URI address;
  private final Api api;
  private final Map<String, HttpClient> sessions = new HashMap<>();
  private int requests;

  private Web(RunningApplication application) {
    this.application = application;
    this.address = URI.create(application.address());
    this.api = new Api(address, new DemoSignIn(address));
  }

  /** Starts it, with these settings besides its folder. */
  static Web start(Path folder, String... settings) {
    return new Web(RunningApplication.in(folder, settings));
  }

  /** Starts it by another clock; whatever is due comes when the test asks for it only. */
  static Web startAt(Clock clock, Path folder) {
    return new Web(RunningApplication.at(clock, folder, "--safe-pathway.tick=P1D"));
  }

  StaffRegistry registry() {
    return application.registry();
  }

  /** Asks with a token. */
  Reply get(String person, String path) {
    return api.send(person, Ask.get(path));
  }

  /** Where it is, without a slash at the end. */
  String address() {
    return application.address();
  }

  /** Asks as nobody, headers and all. */
  HttpResponse<String> visitAsNobody(String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return send(client, HttpRequest.newBuilder(address.resolve(path)).GET());
    }
  }

  /** Asks as nobody. */
  Reply getAsNobody(String path) {
    return api.send(null, Ask.get(path));
  }

  /** Posts with a token, under a new request id. */
  Reply post(String person, String path, JsonNode body) {
    return api.send(person, Ask.post(path, body, "rules-request-" + ++requests));
  }

  /** What somebody sees as JSON. */
  JsonNode json(String person, String path) {
    return Objects.requireNonNull(get(person, path).json());
  }

  /** What anybody sees as JSON. */
  JsonNode jsonAsNobody(String path) {
    return Objects.requireNonNull(getAsNobody(path).json());
  }

  /** Posts what must succeed. */
  JsonNode done(String person, String path, JsonNode body) {
    Reply reply = post(person, path, body);
    assertThat(reply.success()).as(reply.body()).isTrue();
    return Objects.requireNonNull(reply.json());
  }

  static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  /** The officer's form with every field, the family name marked. */
  ObjectNode referral(String mark) {
    try (InputStream form = Journey.class.getResourceAsStream("/journey/referral.json")) {
      ObjectNode body =
          (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(form).readAllBytes());
      body.withObject("/identity").put("familyName", mark);
      body.withObject("/consent")
          .putNull("validFrom")
          .put("reviewOn", TODAY.plusDays(7).toString())
          .put("expiresOn", TODAY.plusDays(14).toString());
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A consent record with these classes. */
  ObjectNode consent(String... classes) {
    ObjectNode record = (ObjectNode) referral("unused").get("consent");
    record.putArray("classes").addAll(java.util.Arrays.stream(classes).map(this::text).toList());
    return record;
  }

  private JsonNode text(String value) {
    return JsonMapper.shared().getNodeFactory().stringNode(value);
  }

  /** An officer refers her and Amberwell accepts; Amberwell's path of her. */
  String accepted(String mark) {
    String path = triaged(mark);
    var unused = done("caseworker.asha", path + "/accept", object());
    return path;
  }

  /** An officer refers her and Amberwell receives and triages; Amberwell's path of her. */
  String triaged(String mark) {
    var unused = done("officer.hale", "/police/referrals", referral(mark));
    String path =
        "/specialist/referrals/"
            + Objects.requireNonNull(get("caseworker.asha", "/specialist/referrals").json())
                .at("/referrals/0/reference")
                .asString();
    unused = done("caseworker.asha", path + "/receive", object());
    unused = done("caseworker.asha", path + "/triage", object().put("triage", "A"));
    return path;
  }

  /** Amberwell opens these classes. */
  Reply open(String person, String path, String... classes) {
    ObjectNode body = object().put("purpose", "SUPPORT");
    body.putArray("classes").addAll(java.util.Arrays.stream(classes).map(this::text).toList());
    return post(person, path + "/openings", body);
  }

  /** A page in a session of the person's own, signed in at the first one. */
  String page(String person, String path) {
    HttpResponse<String> answer = visit(person, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /** The same, whatever it answers. */
  HttpResponse<String> visit(String person, String path) {
    HttpClient client = sessions.computeIfAbsent(person, this::signedIn);
    return send(client, html(path).GET());
  }

  /** Somebody signs in with one more device, which is asked nothing later. */
  void anotherDevice(String person) {
    sessions.put(person + " elsewhere", signedIn(person));
  }

  /** Everybody signs in anew the next time. */
  void forgetSessions() {
    sessions.values().forEach(HttpClient::close);
    sessions.clear();
  }

  private HttpClient signedIn(String person) {
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    HttpResponse<String> form = send(client, html("/oauth2/authorization/desks").GET());
    Matcher csrf = CSRF.matcher(form.body());
    assertThat(csrf.find()).as(form.body()).isTrue();
    String fields = "username=" + person + "&password=demo-only&_csrf=" + encoded(csrf.group(1));
    var unused =
        send(
            client,
            html("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    return client;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder html(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html");
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    sessions.values().forEach(HttpClient::close);
    api.close();
    application.close();
  }
}
