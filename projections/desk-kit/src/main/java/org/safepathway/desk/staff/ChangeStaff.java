package org.safepathway.desk.staff;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;

/**
 * Says anew what somebody on the staff may do. The fields have names of their own, since the form
 * stands on a page with that of joining.
 *
 * @param changed who
 * @param mayNow all that they may do from now on
 * @param unitNow where a police officer works from now on, or null: as before
 */
public record ChangeStaff(
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}") String changed,
    @NotEmpty Set<StaffRole> mayNow,
    @Nullable @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String unitNow) {

  /** The member of staff that they become. */
  public Staff of(Staff before) {
    return new Staff(
        before.person(),
        before.organisation(),
        before.name(),
        mayNow,
        unitNow == null ? before.unit() : new UnitId(unitNow));
  }

  /** The directory says where in a member of staff something is wrong; this form, in its fields. */
  public static Answer ofTheForm(Answer answer) {
    return answer instanceof Answer.Refused(Refusal refusal)
        ? new Answer.Refused(
            new Refusal(
                refusal.code(),
                refusal.fields().stream()
                    .map(fault -> new FieldFault(field(fault.path()), fault.code()))
                    .toList()))
        : answer;
  }

  private static String field(String path) {
    return switch (path) {
      case "roles" -> "mayNow";
      case "unit" -> "unitNow";
      default -> path;
    };
  }
}
