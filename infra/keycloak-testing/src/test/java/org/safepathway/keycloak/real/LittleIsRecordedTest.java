package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.keycloak.testing.Administrator;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** That somebody signed in is kept; what was typed is not. */
@Tag("keycloak")
@Tag("slow")
class LittleIsRecordedTest {

  private final Administrator administrator = RealKeycloak.shared().administrator();
  private final Desk desk =
      new Desk(RealKeycloak.shared().realm(Realms.DEMO), URI.create("http://127.0.0.1:8098"));

  @Test
  void aSignInIsKeptAndAFailedOneWithWhatWasTypedIsNot() {
    signIn("duty.dipa", "demo-only");
    signIn("my password by mistake", "demo-only");

    JsonNode events = administrator.get(Realms.DEMO + "/events?max=1000");

    Set<String> kinds =
        events
            .valueStream()
            .map(event -> event.path("type").stringValue())
            .collect(Collectors.toSet());
    assertThat(kinds).contains("LOGIN").doesNotContain("LOGIN_ERROR", "CODE_TO_TOKEN");
    assertThat(events.toString()).doesNotContain("my password", "@amberwell.example", "Dipa");
  }

  @Test
  void aChangeOfAnAccountIsKeptWithoutItsContents() {
    String id = administrator.user(Realms.DEMO, "duty.kim");
    administrator.put(Realms.DEMO + "/users/" + id, Map.of("firstName", "Kim Tranter"));

    JsonNode events = administrator.get(Realms.DEMO + "/admin-events?max=1000");

    assertThat(events.toString()).contains("users/" + id).doesNotContain("representation", "Kim");
  }

  private void signIn(String name, String password) {
    new Visitor(desk.callback()).signIn(desk.signIn(), name, password);
  }
}
