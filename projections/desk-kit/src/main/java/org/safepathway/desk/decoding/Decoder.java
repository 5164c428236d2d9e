package org.safepathway.desk.decoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a caller sent into a record, strictly, and finds every fault in one go.
 *
 * <p>The record declares everything: a field is required unless it is {@code @Nullable}, a list or
 * set may be absent and is then empty, text has one line and 200 characters unless
 * {@code @MultiLine} and {@code @Size} say otherwise, and Jakarta Validation's annotations give the
 * rest. Text loses the blanks around it; blank text is absent. Numbers and truths are not taken
 * from JSON text. Known types are String, int, long, boolean, LocalDate, LocalTime, LocalDateTime,
 * Instant, enums, records, records that wrap one {@code @JsonValue}, and List and Set of these;
 * another is an error of the programmer, thrown at the first use.
 *
 * <p>No fault ever carries what was sent, except the name of an unknown field that looks like one.
 */
public final class Decoder {

  /** The most bytes that a body may have. */
  public static final int MAX_BYTES = 256 * 1024;

  private static final int MAX_DEPTH = 24;

  private final JsonMapper mapper;
  private final Shapes shapes;
  private final Constraints constraints;

  /**
   * A decoder, which is expensive to make and safe for many threads.
   *
   * @param clock says what the past and the future are; its zone says what today is
   */
  public Decoder(Clock clock) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_BYTES)
                    .maxNumberLength(40)
                    .build())
            .build();
    this.mapper =
        JsonMapper.builder(factory)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    this.shapes = new Shapes(mapper);
    this.constraints = new Constraints(clock);
  }

  /** Reads a JSON body in UTF-8. */
  public <T extends Record> Decoding<T> json(byte[] body, Class<T> type) {
    if (body.length > MAX_BYTES) {
      return malformed(FaultCode.TOO_BIG);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return mapper.readTree(text) instanceof ObjectNode tree
          ? read(tree, type, false)
          : malformed(FaultCode.WRONG_TYPE);
    } catch (StreamConstraintsException tooMuch) {
      return malformed(FaultCode.TOO_DEEP);
    } catch (DatabindException duplicate) {
      return malformed(FaultCode.DUPLICATE_FIELD);
    } catch (CharacterCodingException | JacksonException unreadable) {
      return malformed(FaultCode.UNREADABLE);
    }
  }

  /** Reads a form's fields: see {@link FormTree} for the names. */
  public <T extends Record> Decoding<T> form(Map<String, List<String>> fields, Class<T> type) {
    Optional<ObjectNode> tree = FormTree.of(fields);
    return tree.isPresent() ? read(tree.get(), type, true) : malformed(FaultCode.UNREADABLE);
  }

  private <T extends Record> Decoding<T> read(ObjectNode tree, Class<T> type, boolean form) {
    Reading reading = new Reading(constraints, form);
    Object value = reading.record(shapes.of(type), tree, "");
    List<FieldFault> faults = reading.faults();
    return value == null || !faults.isEmpty()
        ? new Decoding.Refused<>(new Refusal(DeskRefusal.FIELDS_AT_FAULT.code(), faults))
        : new Decoding.Read<>(type.cast(value));
  }

  private static <T> Decoding<T> malformed(String code) {
    return new Decoding.Refused<>(
        new Refusal(CommonRefusal.MALFORMED.code(), List.of(new FieldFault("", code))));
  }

  /** Whether a tree's node stands for nothing. */
  static boolean absent(JsonNode node) {
    return node.isMissingNode()
        || node.isNull()
        || (node.isString() && node.stringValue().isBlank());
  }
}
