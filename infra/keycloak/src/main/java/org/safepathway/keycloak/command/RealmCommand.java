package org.safepathway.keycloak.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.EnforcementListException;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFaultException;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.keycloak.RealmFaultException;
import org.safepathway.keycloak.RealmFile;
import org.safepathway.keycloak.RealmSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints a realm file. Without arguments that of the demo; else {@code <network file> <domains
 * file> <address of the desks> <name of the realm> <where Keycloak calls the desks> [<file of more
 * enforcement bodies> …]}. Ends with 0, or with 2 if something given is no good.
 */
public final class RealmCommand {

  private static final int REFUSED = 2;
  private static final int GIVEN = 5;

  private RealmCommand() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out, err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      out.print(realm(arguments).json());
      return 0;
    } catch (RealmFaultException e) {
      e.faults().forEach(fault -> err.println("infra/realm: " + fault + "."));
    } catch (NetworkFaultException e) {
      e.faults().forEach(fault -> err.println("infra/realm: network file: " + fault));
    } catch (JacksonException e) {
      err.println(
          "infra/realm: the domains are no JSON like {\"amberwell\": [\"amberwell.example\"]}.");
    } catch (IOException e) {
      err.println("infra/realm: " + e.getMessage() + " is missing or cannot be read.");
    } catch (EnforcementListException | IllegalArgumentException e) {
      err.println("infra/realm: " + e.getMessage() + ".");
    }
    return REFUSED;
  }

  private static RealmFile realm(List<String> arguments) throws IOException {
    if (arguments.isEmpty()) {
      Network demo = NetworkFile.demo();
      return RealmFile.of(demo, RealmSettings.demo(demo), EnforcementBodies.builtIn());
    }
    Network network = NetworkFile.decode(Files.readAllBytes(Path.of(arguments.get(0))));
    Map<String, Set<String>> domains =
        JsonMapper.shared()
            .readValue(Files.readAllBytes(Path.of(arguments.get(1))), new TypeReference<>() {});
    EnforcementBodies bodies =
        EnforcementBodies.withMore(
            arguments.subList(GIVEN, arguments.size()).stream().map(Path::of).toList());
    return RealmFile.of(
        network,
        new RealmSettings(
            arguments.get(3),
            false,
            URI.create(arguments.get(2)),
            URI.create(arguments.get(4)),
            domains),
        bodies);
  }
}
