package org.safepathway.hsds.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.hsds.PostcodeAreas;
import org.safepathway.hsds.PublicId;
import org.safepathway.hsds.ServiceFilter;
import org.safepathway.kernel.Refusal.FieldFault;

/** Reads the parameters of a request, and says of each what is wrong with it. */
final class Query {

  static final int MOST_ON_A_PAGE = 500;

  private static final int ON_A_PAGE = 50;
  private static final int LONGEST = 200;
  private static final int FARTHEST = 1_000_000;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern POSTCODE =
      Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)(?: *[0-9][A-Z]{2})?");

  private final HttpServletRequest request;
  private final List<FieldFault> faults = new ArrayList<>();

  Query(HttpServletRequest request) {
    this.request = request;
  }

  /** What is wrong with what was read so far. */
  List<FieldFault> faults() {
    return faults;
  }

  @Nullable String search() {
    String words = text("search");
    return words == null || words.isBlank() ? null : words;
  }

  int page() {
    return number("page", 1, Integer.MAX_VALUE, 1);
  }

  /** How many on a page; without a word about it, all where that is asked for. */
  int perPage(boolean all) {
    return number("per_page", 1, MOST_ON_A_PAGE, all ? Integer.MAX_VALUE : ON_A_PAGE);
  }

  boolean ndjson() {
    return switch (text("format")) {
      case null -> false;
      case "json" -> false;
      case "ndjson" -> true;
      default -> {
        fault("format", "not-a-format");
        yield false;
      }
    };
  }

  boolean flag(String name) {
    return switch (text(name)) {
      case null -> false;
      case "false" -> false;
      case "true" -> true;
      default -> {
        fault(name, "not-true-or-false");
        yield false;
      }
    };
  }

  @Nullable UUID id(String name) {
    String text = text(name);
    Optional<UUID> id = text == null ? Optional.empty() : PublicId.read(text);
    if (text != null && id.isEmpty()) {
      fault(name, "not-a-uuid");
    }
    return id.orElse(null);
  }

  ServiceFilter filter() {
    return new ServiceFilter(
        search(),
        id("taxonomy_term_id"),
        id("taxonomy_id"),
        id("organization_id"),
        modifiedAfter(),
        null);
  }

  ServiceFilter filterWithAreas(PostcodeAreas postcodes) {
    ServiceFilter filter = filter();
    return new ServiceFilter(
        filter.search(),
        filter.term(),
        filter.taxonomy(),
        filter.organization(),
        filter.modifiedAfter(),
        areas(postcodes));
  }

  void notBoth(boolean minimal, boolean full) {
    if (minimal && full) {
      fault("minimal", "minimal-or-full");
    }
  }

  private @Nullable Set<LocalAuthority> areas(PostcodeAreas postcodes) {
    String text = text("postcode");
    if (text("proximity") != null && text == null) {
      fault("proximity", "needs-postcode");
    }
    number("proximity", 0, FARTHEST, 0);
    if (text == null) {
      return null;
    }
    Matcher postcode = POSTCODE.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!postcode.matches()) {
      fault("postcode", "not-a-postcode");
      return null;
    }
    Optional<Set<LocalAuthority>> areas = postcodes.of(postcode.group(1));
    if (areas.isEmpty()) {
      fault("postcode", "unknown-postcode");
    }
    return areas.orElse(null);
  }

  private @Nullable Instant modifiedAfter() {
    String text = text("modified_after");
    if (text == null) {
      return null;
    }
    try {
      return text.length() == "2026-11-23".length()
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      fault("modified_after", "not-a-time");
      return null;
    }
  }

  private int number(String name, int least, int most, int otherwise) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    if (!NUMBER.matcher(text).matches()) {
      fault(name, "not-a-whole-number");
      return otherwise;
    }
    long number = Long.parseLong(text);
    if (number < least || number > most) {
      fault(name, "out-of-range");
      return otherwise;
    }
    return (int) number;
  }

  private @Nullable String text(String name) {
    String[] values = values(name);
    if (values == null) {
      return null;
    }
    if (values.length > 1) {
      fault(name, "given-twice");
      return null;
    }
    if (values[0].length() > LONGEST) {
      fault(name, "too-long");
      return null;
    }
    return values[0];
  }

  private String @Nullable [] values(String name) {
    try {
      return request.getParameterValues(name);
    } catch (IllegalStateException wronglyEncoded) {
      // Not passed on: the server would log what was asked.
      fault("", "unreadable");
      return null;
    }
  }

  private void fault(String name, String code) {
    FieldFault fault = new FieldFault(name, code);
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }
}
