package org.safepathway.axonserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/** Authorities, and those whose certificates they made, in one store. */
record Signers(KeyStore store) {

  static final String OURS = "authority";
  static final String OTHERS = "other-authority";

  private static final String PASSWORD = "of-a-test";
  private static final String EC = "EC";

  private static final Map<X500Principal, Set<Class<?>>> SENDERS =
      Map.of(
          new X500Principal("CN=inside-referral"), Set.of(Count.class, CountTwice.class),
          new X500Principal("CN=inside-consent"), Set.of(Count.class));

  private static final Map<X500Principal, Set<Class<?>>> DECIDERS =
      Map.of(new X500Principal("CN=inside-consent"), Set.of(Count.class, CountTwice.class));

  /** Makes them all. */
  static Signers in(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("signers.p12");
    authority(file, OURS);
    authority(file, OTHERS);
    made(file, "referral", "CN=inside-referral", EC, OURS, "-validity", "30");
    made(file, "referral-by-rsa", "CN=inside-referral", "RSA", OURS, "-validity", "30");
    made(file, "consent", "CN=inside-consent", EC, OURS, "-validity", "30");
    made(file, "projectors", "CN=inside-projectors", EC, OURS, "-validity", "30");
    made(file, "consent-by-rsa", "CN=inside-consent", "RSA", OURS, "-validity", "30");
    made(file, "police", "CN=desk-police", EC, OURS, "-validity", "30");
    made(file, "referral-and-more", "CN=inside-referral,O=More", EC, OURS, "-validity", "30");
    made(file, "foreign", "CN=inside-referral", EC, OTHERS, "-validity", "30");
    made(file, "over", "CN=inside-referral", EC, OURS, "-startdate", "-60d", "-validity", "30");
    made(file, "to-come", "CN=inside-referral", EC, OURS, "-startdate", "+1d", "-validity", "30");
    made(file, "server", "CN=inside-referral", EC, OURS, "-ext", "eku=serverAuth");
    // Whoever has a certificate makes another with it.
    made(file, "by-a-part", "CN=inside-referral", EC, "projectors", "-validity", "30");
    return new Signers(KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
  }

  private static void authority(Path file, String name) throws IOException, InterruptedException {
    tool(
        file,
        List.of(
            "-alias",
            name,
            "-dname",
            "CN=" + name,
            "-keyalg",
            EC,
            "-ext",
            "bc:c",
            "-ext",
            "ku:c=keyCertSign"));
  }

  private static void made(
      Path file, String name, String subject, String key, String by, String... more)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("-alias", name, "-dname", subject, "-keyalg", key, "-signer", by));
    arguments.addAll(List.of(more));
    if (!arguments.contains("-ext")) {
      arguments.addAll(List.of("-ext", "eku=clientAuth"));
    }
    tool(file, arguments);
  }

  private static void tool(Path file, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  /** Those of one, who believes our authority and the table of these tests. */
  CommandSignatures of(String name) throws GeneralSecurityException {
    return of(name, Clock.systemUTC());
  }

  /** The same, of one whose clock is this. */
  CommandSignatures of(String name, Clock clock) throws GeneralSecurityException {
    KeyStore.PrivateKeyEntry own =
        (KeyStore.PrivateKeyEntry)
            store.getEntry(name, new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
    return new CommandSignatures(
        own,
        List.of((X509Certificate) store.getCertificate(OURS)),
        among(SENDERS),
        among(DECIDERS),
        clock);
  }

  private static CommandSignatures.Table among(Map<X500Principal, Set<Class<?>>> table) {
    return (subject, type) ->
        table.getOrDefault(subject, Set.of()).stream().anyMatch(one -> one.getName().equals(type));
  }
}
