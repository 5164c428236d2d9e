package org.safepathway.keycloak.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** May do everything in every realm of the tests' Keycloak; sets the stage and looks behind it. */
public final class Administrator {

  static final String NAME = "test-administrator";
  static final String PASSWORD = "for-tests-only";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI address;

  Administrator(URI address) {
    this.address = address;
  }

  /**
   * What stands at a path.
   *
   * @param path below {@code /admin/realms/}, for example {@code safe-pathway/users?username=x}
   */
  public JsonNode get(String path) {
    return JsonMapper.shared().readTree(send("GET", path, null).body());
  }

  /** The only one of a list, for example of the users with a name. */
  public JsonNode one(String path) {
    JsonNode list = get(path);
    if (list.size() != 1) {
      throw new IllegalStateException(list.size() + " at " + path);
    }
    return list.get(0);
  }

  /** The id of the account with this name. */
  public String user(String realm, String name) {
    return one(realm + "/users?exact=true&username=" + name).path("id").stringValue();
  }

  /** Changes something. */
  public void put(String path, Object body) {
    send("PUT", path, body);
  }

  /** Makes something. */
  public void post(String path, Object body) {
    send("POST", path, body);
  }

  /** Takes something away. */
  public void delete(String path) {
    send("DELETE", path, null);
  }

  private HttpResponse<String> send(String method, String path, @Nullable Object body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/admin/realms/" + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    HttpResponse<String> answer = send(request.build());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private String token() {
    Map<String, String> form =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "admin-cli",
            "username",
            NAME,
            "password",
            PASSWORD);
    String body =
        String.join(
            "&",
            form.entrySet().stream()
                .map(
                    field ->
                        field.getKey()
                            + "="
                            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .toList());
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(address.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    return JsonMapper.shared().readTree(answer.body()).path("access_token").stringValue();
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
