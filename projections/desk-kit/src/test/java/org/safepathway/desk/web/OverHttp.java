package org.safepathway.desk.web;

import org.junit.jupiter.api.BeforeEach;
import org.safepathway.desk.testdesk.Browser;
import org.safepathway.desk.testdesk.TestDesk;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test against the running test desk. */
@SpringBootTest(
    classes = TestDesk.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "server.address=127.0.0.1")
abstract class OverHttp {

  static final String RIGHT =
      """
      {"identity": {"familyName": "Osei", "born": "1990-03-31"}, "needs": ["REFUGE"],
       "interpreter": true, "children": [{"age": 3}], "contact": "%s"}
      """;

  @LocalServerPort int port;

  /** A browser in which Ada Quill is signed in. */
  @SuppressWarnings("NullAway.Init")
  Browser browser;

  /** A caller that nobody is signed in for, and that sends what headers it is told. */
  @SuppressWarnings("NullAway.Init")
  Browser stranger;

  @BeforeEach
  void openBrowsers() {
    browser = Browser.signedIn(port);
    stranger = new Browser(port);
  }
}
