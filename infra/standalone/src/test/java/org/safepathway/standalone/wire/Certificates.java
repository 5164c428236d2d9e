package org.safepathway.standalone.wire;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;

/** Certificates as {@code infra/certificates} makes them. */
public record Certificates(Path folder) {

  /** Makes those of these names, each {@code name=address}. */
  public static Certificates in(Path folder, String... names)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                root().resolve("infra/certificates").toString(), "--folder", folder.toString()));
    for (String name : names) {
      command.addAll(List.of("--name", name));
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return new Certificates(folder);
  }

  /** The settings by which the inside listens with its own. */
  List<String> settings(int port) throws IOException {
    String bundle = "--spring.ssl.bundle.jks.wire.";
    return List.of(
        "--safe-pathway.wire.port=" + port,
        bundle + "keystore.location=" + folder.resolve("inside.p12"),
        bundle + "keystore.password=" + password(),
        bundle + "truststore.location=" + folder.resolve("trust.p12"),
        bundle + "truststore.password=" + password());
  }

  /** The same as a bundle, of this certificate. */
  public SslBundle bundle(String name) throws IOException {
    return SslBundle.of(
        new JksSslStoreBundle(details(name), details("trust")), SslBundleKey.of(password()));
  }

  private JksSslStoreDetails details(String name) throws IOException {
    return JksSslStoreDetails.forLocation(folder.resolve(name + ".p12").toString())
        .withPassword(password());
  }

  /** What a process with this certificate shows and trusts. */
  SSLContext of(String name) throws IOException, GeneralSecurityException {
    return context(keys(name));
  }

  /** What a process shows with this certificate where it trusts whom others trust. */
  SSLContext trusting(Certificates others, String name)
      throws IOException, GeneralSecurityException {
    return others.context(keys(name));
  }

  private KeyManager[] keys(String name) throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(name), password().toCharArray());
    return keys.getKeyManagers();
  }

  /** What a process without a certificate trusts. */
  SSLContext ofNobody() throws IOException, GeneralSecurityException {
    return context(new KeyManager[0]);
  }

  private SSLContext context(KeyManager[] keys) throws IOException, GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store("trust"));
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(keys, trust.getTrustManagers(), null);
    return context;
  }

  private KeyStore store(String name) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = new FileInputStream(folder.resolve(name + ".p12").toFile())) {
      store.load(in, password().toCharArray());
    }
    return store;
  }

  private String password() throws IOException {
    return Files.readString(folder.resolve("password"));
  }

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = Objects.requireNonNull(at.getParent());
    }
    return at;
  }
}
