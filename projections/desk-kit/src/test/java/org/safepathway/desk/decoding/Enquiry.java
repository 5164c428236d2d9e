package org.safepathway.desk.decoding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.MultiLine;

/** A form with a field of every kind. */
record Enquiry(
    Person person,
    Tool tool,
    boolean repeat,
    @Nullable Score score,
    Set<Need> needs,
    @Size(max = 3) List<Child> children,
    List<@Size(max = 10) String> aliases,
    @Nullable @MultiLine @Size(max = 300) String notes,
    @Nullable LocalTime after,
    @Nullable Instant reported,
    @Nullable Long estimate,
    @Nullable Long most) {

  @AssertTrue(message = "estimate-over-most")
  boolean isEstimateWithinMost() {
    Long low = estimate;
    Long high = most;
    return low == null || high == null || low <= high;
  }

  record Person(
      @Size(max = 40) String familyName,
      @Nullable @PastOrPresent LocalDate born,
      @Nullable @Pattern(regexp = "E\\d{8}") String authority) {}

  record Child(@Min(0) @Max(17) int age, @Nullable String name) {}

  enum Tool {
    DASH,
    DARA
  }

  enum Need {
    REFUGE,
    ADVICE,
    COUNSELLING
  }

  record Score(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Score {
      if (!value.matches("[A-C]")) {
        throw new IllegalArgumentException("not a Score");
      }
    }
  }
}
