package org.safepathway.kernel;

import java.util.List;

/**
 * A typed refusal. It never echoes what was sent.
 *
 * @param code a {@link RefusalReason#code()}
 * @param fields which fields are at fault, empty when none in particular is
 */
public record Refusal(String code, List<FieldFault> fields) {

  /** Copies the fields. */
  public Refusal {
    fields = List.copyOf(fields);
  }

  /** A refusal that is not about a field. */
  public static Refusal of(RefusalReason reason) {
    return new Refusal(reason.code(), List.of());
  }

  /**
   * One field at fault.
   *
   * @param path where, for example {@code identity.dateOfBirth}
   * @param code what is wrong, for example {@code too-long}
   */
  public record FieldFault(String path, String code) {}
}
