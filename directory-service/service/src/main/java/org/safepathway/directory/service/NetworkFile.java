package org.safepathway.directory.service;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.safepathway.directory.service.NetworkFault.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a {@link Network} from JSON, strictly: what is not understood is refused, never skipped. A
 * kind of organisation outside the closed set cannot be decoded (DOMAIN.md rule 1).
 */
public final class NetworkFile {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfigDefaults(
              coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .changeDefaultNullHandling(handling -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
          .build();

  private NetworkFile() {}

  /**
   * Reads a file.
   *
   * @throws NetworkFaultException if it holds no usable network; every fault names its JSON path
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Network read(Path file) {
    try {
      return decode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The invented network of the demo. */
  public static Network demo() {
    try (InputStream resource = NetworkFile.class.getResourceAsStream("demo-network.json")) {
      if (resource == null) {
        throw new IllegalStateException("demo-network.json is missing from the build");
      }
      return decode(resource.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Decodes JSON in UTF-8.
   *
   * @throws NetworkFaultException if it holds no usable network
   */
  public static Network decode(byte[] json) {
    try {
      return STRICT.readValue(json, NetworkDocument.class).network();
    } catch (JacksonException e) {
      throw new NetworkFaultException(
          List.of(new NetworkFault(path(e), Code.MALFORMED, e.getOriginalMessage())));
    }
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
}
