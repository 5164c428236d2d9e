package org.safepathway.standalone.ending;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * An ending and the request behind it, by which it is found in the events.
 *
 * @param by whose request it was
 * @param request under which id
 * @param what what ended
 */
record Ended(OrganisationId by, RequestId request, Ending what) {

  /** No line without it is whole. */
  private static final String END = ".";

  /** Whether an event is of the same request. */
  boolean isBehind(Stamp stamp) {
    return stamp.by().organisation().equals(by) && stamp.issued().request().equals(request);
  }

  /** As a line: ids, purposes and names of classes, nothing that a fact says. */
  String line() {
    String ending =
        switch (what) {
          case Ending.Withdrawn e -> "withdrawn " + e.consent() + " " + e.purpose();
          case Ending.Narrowed e ->
              "narrowed "
                  + e.consent()
                  + " "
                  + e.classes().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
          case Ending.Unlinked e ->
              "unlinked " + e.victim() + " " + e.organisation() + " " + e.with();
        };
    return String.join(" ", by.value(), request.value(), ending, END);
  }

  /**
   * Of a line.
   *
   * @return empty for what a crash left of one
   * @throws IllegalArgumentException if it is none
   */
  static Optional<Ended> of(String line) {
    List<String> parts = List.of(line.split(" ", -1));
    if (!parts.getLast().equals(END)) {
      return Optional.empty();
    }
    if (parts.size() < 6) {
      throw new IllegalArgumentException("not an ending");
    }
    Ending what =
        switch (parts.get(2) + parts.size()) {
          case "withdrawn6" ->
              new Ending.Withdrawn(new ConsentId(parts.get(3)), Purpose.valueOf(parts.get(4)));
          case "narrowed6" ->
              new Ending.Narrowed(
                  new ConsentId(parts.get(3)),
                  Arrays.stream(parts.get(4).split(","))
                      .map(FactClass::valueOf)
                      .collect(Collectors.toUnmodifiableSet()));
          case "unlinked7" ->
              new Ending.Unlinked(
                  new VictimId(parts.get(3)),
                  new OrganisationId(parts.get(4)),
                  new OrganisationId(parts.get(5)));
          default -> throw new IllegalArgumentException("not an ending");
        };
    return Optional.of(
        new Ended(new OrganisationId(parts.get(0)), new RequestId(parts.get(1)), what));
  }
}
