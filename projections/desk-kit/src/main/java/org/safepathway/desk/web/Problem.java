package org.safepathway.desk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem for an API caller (RFC 9457).
 *
 * @param fields the fields at fault, in the order of the record
 * @param correlationId only for a fault of ours, so that two refusals stay alike
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<Field> fields,
    @Nullable String correlationId) {

  record Field(String path, String code, String message) {}
}
