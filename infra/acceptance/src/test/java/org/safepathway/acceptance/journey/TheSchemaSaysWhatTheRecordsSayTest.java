package org.safepathway.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.facts.Address;
import org.safepathway.consent.facts.Child;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.Perpetrator;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
import tools.jackson.databind.JsonNode;

class TheSchemaSaysWhatTheRecordsSayTest {

  private static final JsonNode SCHEMA = ReferralSchema.document();
  private static final Map<String, Class<? extends Record>> RECORDS =
      Map.of(
          "identity", Identity.class,
          "address", Address.class,
          "safeContact", SafeContact.class,
          "risk", Risk.class,
          "perpetrator", Perpetrator.class,
          "support", Support.class,
          "child", Child.class,
          "consent", ConsentRecord.class,
          "overrideReason", OverrideReason.class);

  @Test
  void everyDefinitionOfTheSchemaIsARecord() {
    assertThat(SCHEMA.path("$defs").propertyNames())
        .containsExactlyInAnyOrderElementsOf(RECORDS.keySet());
  }

  @Test
  void theLawfulBasesAreThoseOfTheReferral() {
    assertThat(texts(SCHEMA.path("properties").path("lawfulBasis").path("enum")))
        .containsExactlyElementsOf(Stream.of(LawfulBasis.values()).map(Enum::name).toList());
  }

  @TestFactory
  Stream<DynamicTest> aDefinitionHasTheFieldsOfItsRecordWithTheirLimits() {
    return RECORDS.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> agree(entry.getKey(), entry.getValue())));
  }

  private static void agree(String name, Class<? extends Record> type) {
    JsonNode definition = SCHEMA.path("$defs").path(name);
    RecordComponent[] components = type.getRecordComponents();
    assertThat(definition.path("additionalProperties").asBoolean(true)).isFalse();
    assertThat(definition.path("properties").propertyNames())
        .containsExactlyElementsOf(
            Arrays.stream(components).map(RecordComponent::getName).toList());
    assertThat(texts(definition.path("required")))
        .containsExactlyElementsOf(
            Arrays.stream(components)
                .filter(one -> !one.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList());
    for (RecordComponent component : components) {
      agree(
          name + "." + component.getName(),
          definition.path("properties").path(component.getName()),
          component.getAnnotatedType(),
          component.getAccessor());
    }
  }

  private static void agree(
      String path, JsonNode property, AnnotatedType annotated, AnnotatedElement limits) {
    Type type = annotated.getType();
    if (type instanceof ParameterizedType list) {
      assertThat(property.path("type").asString("")).as(path).isEqualTo("array");
      assertThat(property.has("uniqueItems")).as(path).isEqualTo(list.getRawType() == Set.class);
      Size size = limits.getAnnotation(Size.class);
      number(path, property, "maxItems", size == null ? Integer.MAX_VALUE : size.max());
      AnnotatedType item =
          ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
      agree(path + "[]", property.path("items"), item, item);
      return;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      assertThat(texts(property.path("enum")))
          .as(path)
          .containsExactlyElementsOf(
              Arrays.stream(plain.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList());
    } else if (plain.isRecord()) {
      String definition = property.path("$ref").asString("").replace("#/$defs/", "");
      assertThat(RECORDS.get(definition)).as(path).isEqualTo(plain);
    } else if (plain == boolean.class) {
      assertThat(property.path("type").asString("")).as(path).isEqualTo("boolean");
    } else if (plain == int.class || plain == Integer.class) {
      assertThat(property.path("type").asString("")).as(path).isEqualTo("integer");
      number(path, property, "minimum", limits.getAnnotation(Min.class).value());
      number(path, property, "maximum", limits.getAnnotation(Max.class).value());
    } else if (plain == LocalDate.class) {
      JsonNode day = property.has("anyOf") ? property.path("anyOf").path(0) : property;
      assertThat(day.path("format").asString("")).as(path).isEqualTo("date");
    } else {
      assertThat(plain).as(path).isEqualTo(String.class);
      text(path, property, limits);
    }
  }

  private static void text(String path, JsonNode property, AnnotatedElement limits) {
    assertThat(property.path("type").asString("")).as(path).isEqualTo("string");
    Pattern pattern = limits.getAnnotation(Pattern.class);
    Size size = limits.getAnnotation(Size.class);
    assertThat(pattern != null || size != null).as(path + " has a limit").isTrue();
    if (size != null) {
      number(path, property, "maxLength", size.max());
      if (size.min() > 1) {
        number(path, property, "minLength", size.min());
      }
    }
    if (limits.isAnnotationPresent(NotBlank.class)) {
      assertThat(property.path("minLength").asInt(0)).as(path).isPositive();
    }
    if (pattern != null) {
      assertThat(property.path("pattern").asString(""))
          .as(path)
          .isEqualTo("^" + pattern.regexp() + "$");
    }
  }

  private static void number(String path, JsonNode property, String keyword, long limit) {
    if (limit == Integer.MAX_VALUE) {
      assertThat(property.has(keyword)).as(path).isFalse();
    } else {
      assertThat(property.path(keyword).asLong(-1)).as(path).isEqualTo(limit);
    }
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
