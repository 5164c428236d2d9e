package org.safepathway.directory.matching.postcode;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.matching.table.BadTableException;
import org.safepathway.directory.matching.table.Table;

/**
 * Which local authorities the first half of a postcode is in. A small table is built in ({@code
 * postcodes.csv}); an operator can put the open national one in its place. What is not certain is
 * asked back and never guessed: a wrong area can send her to where she is unsafe.
 */
public final class Postcodes {

  private static final String RESOURCE = "postcodes.csv";
  private static final String HEADER = "outward,authorities,elsewhere";

  private final Map<String, Place> places;

  private Postcodes(Map<String, Place> places) {
    this.places = places;
  }

  /** The table of the build. */
  public static Postcodes builtIn() {
    return small(RESOURCE, Table.resource(Postcodes.class, RESOURCE));
  }

  /**
   * An operator’s table instead: in the form of {@code postcodes.csv}, or the National Statistics
   * Postcode Lookup (or Postcode Directory) of the Office for National Statistics as it is
   * published, of which it needs the columns {@code pcds} and {@code laua} (or {@code lad25cd} and
   * the like) and keeps the first halves.
   *
   * @throws BadTableException if it cannot be read or is neither
   */
  public static Postcodes read(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      char[] begin = new char[2_000];
      int length = Math.max(0, reader.read(begin));
      if (NationalPostcodes.is(new String(begin, 0, length))) {
        return new Postcodes(NationalPostcodes.read(file));
      }
    } catch (IOException e) {
      throw new BadTableException(
          file.toString(), List.of("it is missing, cannot be read or is not UTF-8"));
    }
    return small(file.toString(), Table.file(file));
  }

  private static Postcodes small(String name, List<String> lines) {
    Table table = Table.of(name, lines, HEADER);
    Map<String, Place> places = new HashMap<>();
    for (Table.Row row : table.rows()) {
      String outward = row.cell(0);
      if (!outward.equals(Outward.of(outward))) {
        table.fault("line " + row.line() + ": no first half of a postcode");
      }
      Set<LocalAuthority> authorities =
          table.cell(row, 1, Postcodes::authorities, EnumSet.noneOf(LocalAuthority.class));
      boolean elsewhere =
          switch (row.cell(2)) {
            case "yes" -> true;
            case "no" -> false;
            default -> {
              table.fault("line " + row.line() + ": yes or no");
              yield true;
            }
          };
      if (places.put(outward, Place.of(outward, authorities, elsewhere)) != null) {
        table.fault("line " + row.line() + ": " + outward + " has a second row");
      }
    }
    table.check();
    return new Postcodes(Map.copyOf(places));
  }

  private static Set<LocalAuthority> authorities(String cell) {
    return Arrays.stream(cell.split(" "))
        .map(LocalAuthority::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(LocalAuthority.class)));
  }

  /**
   * Where that is.
   *
   * @param written a postcode or the first half of one, as somebody wrote it
   */
  public Place find(String written) {
    String outward = Outward.of(written);
    return outward == null
        ? new Place.NotAPostcode()
        : places.getOrDefault(outward, new Place.Unknown(outward));
  }

  /** The first halves that the table knows. */
  public Set<String> outwards() {
    return Set.copyOf(places.keySet());
  }
}
