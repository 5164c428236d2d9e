package org.safepathway.firewall.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.safepathway.directory.service.NetworkFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The demonstration network with a second force and a second consortium, so that somebody else’s
 * really is there in the rooms of which the demonstration has one organisation. All are invented.
 */
final class TwoOfEach {

  private static final String MORE =
      """
      {
        "organisations": [
          { "id": "fenshire", "name": "Fenshire Demonstration Police", "kind": "POLICE",
            "units": [{ "id": "fen-response", "name": "Fen Response" }] },
          { "id": "weald-consortium", "name": "Weald Consortium", "kind": "CONSORTIUM" }
        ],
        "staff": [
          { "person": "officer.pike", "organisation": "fenshire", "name": "Pat Pike",
            "roles": ["OFFICER"], "unit": "fen-response" },
          { "person": "supervisor.lark", "organisation": "fenshire", "name": "Lou Lark",
            "roles": ["SUPERVISOR"], "unit": "fen-response" },
          { "person": "coordinator.vale", "organisation": "weald-consortium", "name": "Val Vale",
            "roles": ["COORDINATOR"] }
        ],
        "members": [
          { "consortium": "weald-consortium", "member": "kestrel-trust" }
        ]
      }
      """;

  private TwoOfEach() {}

  /** Puts the file into a data folder before the application starts in it. */
  static void into(Path data) throws IOException {
    JsonMapper json = JsonMapper.shared();
    try (InputStream demo = NetworkFile.class.getResourceAsStream("demo-network.json")) {
      ObjectNode network = (ObjectNode) json.readTree(Objects.requireNonNull(demo).readAllBytes());
      json.readTree(MORE)
          .properties()
          .forEach(
              list ->
                  ((ArrayNode) network.get(list.getKey()))
                      .addAll(list.getValue().valueStream().toList()));
      Files.writeString(data.resolve("network.json"), json.writeValueAsString(network));
    }
  }
}
