package org.safepathway.projections.store.mongo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that speaks MongoDB’s protocol by TLS alone. */
@Tag("firewall")
class AServerIsKnownByItsCertificateTest {

  @TempDir private static Path folder;

  private static MongoServer server;
  private static String place;
  private static Path right;
  private static Path wrong;

  @BeforeAll
  static void start() throws Exception {
    KeyStore own = made("own");
    right = pem("own", own);
    wrong = pem("other", made("other"));
    server = new MongoServer(new MemoryBackend());
    server.enableSsl(
        (PrivateKey) own.getKey("own", "for-tests-only".toCharArray()),
        null,
        (X509Certificate) own.getCertificate("own"));
    server.bind("127.0.0.1", 0);
    place = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/";
  }

  @AfterAll
  static void stop() {
    server.shutdownNow();
  }

  @Test
  void withTheCertificateOfItsAuthorityItAnswers() {
    try (MongoClient client = new Clients(place + "?tls=true", 1, right).client()) {
      assertThat(client.getDatabase("admin").runCommand(new Document("ping", 1)).get("ok"))
          .isEqualTo(1.0);
    }
  }

  @Test
  void withThatOfAnotherNothingIsSaidToIt() {
    unknown(new Clients(place + "?tls=true", 1, wrong));
  }

  @Test
  void withoutOneTheAuthoritiesOfTheJvmDecideAndDoNotKnowIt() {
    unknown(new Clients(place + "?tls=true", 1));
  }

  @Test
  void underAnotherNameItIsNotTheOne() {
    unknown(new Clients(place.replace("127.0.0.1", "localhost") + "?tls=true", 1, right));
  }

  @Test
  void inClearItDoesNotAnswer() {
    unknown(new Clients(place, 1));
  }

  @Test
  void aCertificateWithoutTlsIsAMistakeThatIsToldAtOnce() throws IOException {
    assertThatThrownBy(() -> new Clients(place, 1, right))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tls=true");
    Path none = Files.writeString(folder.resolve("none.pem"), "nothing");
    assertThatThrownBy(() -> new Clients(place + "?tls=true", 1, none))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theWayIsOpenWhereverItLeavesThisMachineOtherwise() {
    assertThat(ServerWay.of("mongodb://192.0.2.1/").isOpen()).isTrue();
    assertThat(ServerWay.of("mongodb://127.0.0.1,192.0.2.1/").isOpen()).isTrue();
    assertThat(ServerWay.of("mongodb://no-such-host.invalid/").isOpen()).isTrue();
    assertThat(ServerWay.of("mongodb://192.0.2.1/?tls=true&tlsInsecure=true").isOpen()).isTrue();
    assertThat(ServerWay.of("mongodb://192.0.2.1/?tls=true&tlsAllowInvalidHostnames=true").isOpen())
        .isTrue();
    assertThat(ServerWay.of("mongodb://192.0.2.1/?tls=true").isOpen()).isFalse();
    assertThat(ServerWay.of("mongodb://127.0.0.1/").isOpen()).isFalse();
    assertThat(ServerWay.of("mongodb://[::1]:27017/").isOpen()).isFalse();
  }

  private static void unknown(Clients clients) {
    try (MongoClient client =
        MongoClients.create(
            clients
                .settings()
                .applyToClusterSettings(quick -> quick.serverSelectionTimeout(2, SECONDS))
                .build())) {
      assertThatThrownBy(() -> client.getDatabase("admin").runCommand(new Document("ping", 1)))
          .isInstanceOf(MongoTimeoutException.class);
    }
  }

  /** A key and a certificate of its own for 127.0.0.1, by the JDK’s tool. */
  private static KeyStore made(String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-storepass",
                "for-tests-only",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(tool.waitFor()).isZero();
    KeyStore made = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(store)) {
      made.load(file, "for-tests-only".toCharArray());
    }
    return made;
  }

  private static Path pem(String name, KeyStore store) throws Exception {
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(store.getCertificate(name).getEncoded());
    return Files.writeString(
        folder.resolve(name + ".pem"),
        "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
  }
}
