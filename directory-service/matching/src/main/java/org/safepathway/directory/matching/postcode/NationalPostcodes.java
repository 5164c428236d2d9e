package org.safepathway.directory.matching.postcode;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.matching.table.BadTableException;

/**
 * Reads the open national table, a row a postcode, line by line since it has millions: of each row
 * the first half and the code of the local authority. Ended postcodes count too, since people
 * remember them.
 */
final class NationalPostcodes {

  private static final String POSTCODE = "pcds";
  private static final String AUTHORITY = "laua|lad\\d\\dcd";

  private NationalPostcodes() {}

  /** Whether a text begins as such a table. */
  static boolean is(String begin) {
    List<String> header = cells(begin.lines().findFirst().orElse(""));
    return header.contains(POSTCODE) && header.stream().anyMatch(name -> name.matches(AUTHORITY));
  }

  static Map<String, Place> read(Path file) throws IOException {
    Map<String, Set<LocalAuthority>> county = new HashMap<>();
    Set<String> elsewhere = new HashSet<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      List<String> header = cells(lines.readLine());
      int postcode = header.indexOf(POSTCODE);
      int authority =
          header.indexOf(
              header.stream().filter(c -> c.matches(AUTHORITY)).findFirst().orElseThrow());
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        List<String> row = cells(line);
        String outward = row.size() == header.size() ? Outward.of(row.get(postcode)) : null;
        if (outward == null) {
          throw new BadTableException(
              file.toString(), List.of("line " + number + " has no postcode where it should"));
        }
        LocalAuthority known = byCode(row.get(authority));
        if (known == null) {
          elsewhere.add(outward);
        } else {
          county.computeIfAbsent(outward, key -> EnumSet.noneOf(LocalAuthority.class)).add(known);
        }
      }
    }
    if (county.isEmpty()) {
      throw new BadTableException(file.toString(), List.of("it has no postcode of the county"));
    }
    Map<String, Place> places = new HashMap<>();
    county.forEach(
        (outward, authorities) ->
            places.put(outward, Place.of(outward, authorities, elsewhere.contains(outward))));
    return Map.copyOf(places);
  }

  private static @Nullable LocalAuthority byCode(String code) {
    for (LocalAuthority authority : LocalAuthority.values()) {
      if (authority.ons().equalsIgnoreCase(code)) {
        return authority;
      }
    }
    return null;
  }

  /** The cells of a line; none of this table has a comma inside. */
  private static List<String> cells(@Nullable String line) {
    return line == null
        ? List.of()
        : Arrays.stream(line.replace("\uFEFF", "").split(",", -1))
            .map(cell -> cell.replace("\"", "").strip().toLowerCase(Locale.ROOT))
            .toList();
  }
}
