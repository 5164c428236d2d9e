package org.safepathway.desk.testdesk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.MultiLine;

/** What an enquiry asks. */
record SendEnquiry(
    Identity identity,
    @NotEmpty Set<Need> needs,
    boolean interpreter,
    List<Child> children,
    Contact contact,
    @Nullable @MultiLine @Size(max = 500) String notes) {

  record Identity(@Size(max = 60) String familyName, @PastOrPresent LocalDate born) {}

  record Child(@Min(0) @Max(17) int age) {}

  enum Need {
    REFUGE,
    ADVICE,
    COUNSELLING
  }

  enum Contact {
    TELEPHONE,
    LETTER,
    NONE
  }
}
