package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code infra/run --distributed} says which engine is not given or not there, and ends. */
class AMissingEngineIsToldAtOnceTest {

  private static final String SECRET = "SAFE_PATHWAY_DESK_CLIENT_SECRET";
  private static final String DATABASES = "SAFE_PATHWAY_DATABASES";

  private record Said(int code, String text) {}

  @Test
  void withoutAnyAllAreNamed() throws Exception {
    Said said = run(Map.of());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.text())
        .contains("an Axon Server (--axon-server")
        .contains("a MongoDB (--databases")
        .contains("a Keycloak realm (--issuer")
        .contains(SECRET);
  }

  @Test
  void whatIsGivenIsNotAskedForAgain() throws Exception {
    Said said = run(Map.of(DATABASES, "mongodb://u:p@localhost/"), "--axon-server", "localhost");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.text())
        .contains("a Keycloak realm")
        .doesNotContain("an Axon Server")
        .doesNotContain("a MongoDB");
  }

  @Test
  void whoDoesNotAnswerIsNamed() throws Exception {
    try (ServerSocket there = listening()) {
      String here = "127.0.0.1:" + there.getLocalPort();
      String nowhere = "127.0.0.1:" + free();
      assertThat(all(nowhere, here, here))
          .contains("nothing answers at the address of the Axon Server");
      assertThat(all(here, nowhere, here))
          .contains("nothing answers at the address of the databases");
      assertThat(all(here, here, nowhere)).contains("nothing answers at the realm's address");
    }
  }

  private static String all(String axonServer, String databases, String realm) throws Exception {
    Said said =
        run(
            Map.of(SECRET, "x"),
            "--axon-server",
            axonServer,
            "--databases",
            "mongodb://" + databases + "/",
            "--issuer",
            "http://" + realm + "/realms/x");
    assertThat(said.code()).isEqualTo(1);
    return said.text();
  }

  @Test
  void aPasswordOnTheCommandLineIsRefusedAndNotSaidAgain() throws Exception {
    Said said = run(Map.of(SECRET, "x"), "--databases", "mongodb://reader:opensesame@localhost/");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("by " + DATABASES).doesNotContain("opensesame");
  }

  /** Who is asked, by the script’s own functions and nobody to answer. */
  @Test
  void anAddressWithoutAPortIsAskedAtTheOneOfItsKind() throws Exception {
    String script =
        """
        . infra/lib.sh
        . infra/run-distributed.sh
        listens() { echo "$1 $2"; }
        axon_server=axon.example databases= issuer=https://sign-in.example/realms/x
        check_engines
        issuer=http://sign-in.example/realms/x databases=
        check_engines
        """;
    Said said =
        ended(
            List.of("bash", "-euc", script),
            Map.of(SECRET, "x", DATABASES, "mongodb://u:p@one.example,two.example:1/?tls=true"));
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text().lines())
        .containsExactly(
            "axon.example 8124",
            "sign-in.example 443",
            "one.example 27017",
            "axon.example 8124",
            "sign-in.example 80",
            "one.example 27017");
  }

  private static Said run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Root.path("infra/run").toString(),
                "--distributed",
                "--port",
                String.valueOf(free())));
    command.addAll(List.of(arguments));
    return ended(command, environment);
  }

  private static Said ended(List<String> command, Map<String, String> environment)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(Root.folder().toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of(SECRET, DATABASES));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("not at once");
    }
    return new Said(
        process.exitValue(),
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static int free() throws IOException {
    try (ServerSocket socket = listening()) {
      return socket.getLocalPort();
    }
  }
}
