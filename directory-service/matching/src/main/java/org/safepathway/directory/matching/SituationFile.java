package org.safepathway.directory.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Gender;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.matching.SituationFault.Code;
import org.safepathway.kernel.OrganisationId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a {@link Situation} from JSON, strictly: what is not understood is refused, never skipped,
 * since a constraint that was skipped could send her to where she is unsafe.
 */
public final class SituationFile {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfigDefaults(
              coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .changeDefaultNullHandling(handling -> JsonSetter.Value.construct(Nulls.SET, Nulls.FAIL))
          .build();

  private SituationFile() {}

  /** What came of reading. */
  public sealed interface Reading {

    /**
     * It was understood.
     *
     * @param situation it
     */
    record Understood(Situation situation) implements Reading {}

    /**
     * It was not.
     *
     * @param faults at least one, each with its field
     */
    record Refused(List<SituationFault> faults) implements Reading {

      /** Copies the list. */
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }

  /**
   * Decodes JSON in UTF-8: an object with the fields of {@link Situation}, of which it needs only
   * the area.
   */
  public static Reading decode(byte[] json) {
    if (new String(json, StandardCharsets.UTF_8).isBlank()) {
      return new Reading.Refused(
          List.of(new SituationFault("$", Code.NOT_JSON, "There is nothing in it.")));
    }
    Document document;
    try {
      document = STRICT.readValue(json, Document.class);
    } catch (JacksonException e) {
      return new Reading.Refused(List.of(fault(e)));
    }
    if (document == null || document.area() == null) {
      return new Reading.Refused(
          List.of(new SituationFault("$.area", Code.MISSING, "Say in which area she lives.")));
    }
    List<SituationFault> faults =
        SituationFault.of(
            document.age(), document.children(), document.oldestBoy(), document.words());
    return faults.isEmpty()
        ? new Reading.Understood(document.situation(document.area()))
        : new Reading.Refused(faults);
  }

  private static SituationFault fault(JacksonException e) {
    String path = path(e);
    if (e instanceof UnrecognizedPropertyException) {
      return new SituationFault(path, Code.UNKNOWN_FIELD, "A situation has no such field.");
    }
    if (e instanceof StreamReadException) {
      String where =
          e.getLocation() == null
              ? ""
              : " It stops to be JSON in line " + e.getLocation().getLineNr() + ".";
      return new SituationFault(path, Code.NOT_JSON, "This is not well-formed JSON." + where);
    }
    return new SituationFault(
        path, Code.NOT_UNDERSTOOD, "This value has another type, or is no word of the directory.");
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder("$");
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() != null) {
        path.append('.').append(step.getPropertyName());
      } else {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    return path.toString();
  }

  private record Document(
      @JsonProperty @Nullable LocalAuthority area,
      @Nullable Set<Language> languages,
      @Nullable Set<Dialect> dialects,
      @Nullable Boolean interpreter,
      @Nullable Set<Need> needs,
      @Nullable Boolean highRisk,
      @Nullable Integer age,
      @Nullable Gender gender,
      @Nullable Integer children,
      @Nullable Integer oldestBoy,
      @Nullable Set<AccessNeed> access,
      @Nullable Set<LocalAuthority> unsafe,
      @Nullable Boolean mustLeave,
      @Nullable Set<OrganisationId> leaveOut,
      @Nullable Urgency urgency,
      @Nullable String words) {

    Situation situation(LocalAuthority known) {
      return new Situation(
          known,
          orNone(languages),
          orNone(dialects),
          interpreter,
          orNone(needs),
          highRisk,
          age,
          gender,
          children,
          oldestBoy,
          orNone(access),
          orNone(unsafe),
          mustLeave != null && mustLeave,
          orNone(leaveOut),
          urgency,
          words);
    }

    private static <T> Set<T> orNone(@Nullable Set<T> values) {
      return values == null ? Set.of() : values;
    }
  }
}
