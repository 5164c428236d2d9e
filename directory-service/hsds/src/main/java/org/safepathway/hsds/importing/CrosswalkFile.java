package org.safepathway.hsds.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.hsds.Meaning;
import org.safepathway.hsds.PublicId;
import org.safepathway.hsds.Terms;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operator’s file that says what another directory’s words mean here. JSON: {@code terms} has
 * for the UUID of each of its terms the UUIDs of ours (an empty list passes it over), {@code areas}
 * for the name of each of its areas our local authorities, by their codes of the Office for
 * National Statistics.
 */
public final class CrosswalkFile {

  private static final JsonMapper JSON = JsonMapper.shared();

  private CrosswalkFile() {}

  /**
   * Reads it.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is not of that form; it says where
   */
  public static Crosswalk read(Path file) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(Files.readString(file));
    } catch (JacksonException notJson) {
      throw new IllegalArgumentException(file + " is not JSON");
    }
    Map<UUID, Set<Meaning>> terms = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.path("terms").properties()) {
      Set<Meaning> meanings = new HashSet<>();
      for (JsonNode ours : entry.getValue()) {
        meanings.add(meaning(entry.getKey(), ours.asString("")));
      }
      terms.put(uuid("terms", entry.getKey()), meanings);
    }
    Map<String, Set<LocalAuthority>> areas = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.path("areas").properties()) {
      Set<LocalAuthority> authorities = new HashSet<>();
      for (JsonNode code : entry.getValue()) {
        authorities.add(authority(entry.getKey(), code.asString("")));
      }
      areas.put(entry.getKey(), authorities);
    }
    return new Crosswalk(terms, areas);
  }

  private static UUID uuid(String where, String text) {
    return PublicId.read(text)
        .orElseThrow(() -> new IllegalArgumentException(where + ": no UUID: " + text));
  }

  private static Meaning meaning(String where, String text) {
    return Optional.of(uuid(where, text))
        .flatMap(Terms::byId)
        .orElseThrow(() -> new IllegalArgumentException(where + ": no term of ours: " + text))
        .meaning();
  }

  private static LocalAuthority authority(String where, String code) {
    return Arrays.stream(LocalAuthority.values())
        .filter(one -> one.ons().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(where + ": no area of ours: " + code));
  }
}
