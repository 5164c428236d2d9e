package org.safepathway.standalone.canaries;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.safepathway.acceptance.canary.Canary;
import org.safepathway.consent.vault.Fact;
import org.safepathway.status.OtherFace;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that can be sealed, found in the classes themselves, with a canary in every field that
 * can carry one. No two sets share a canary, and no two fields of one.
 */
final class CanarySet {

  /** No vowels, so no word of any language. */
  private static final String LETTERS = "bcdfghjklmnpqrstvwxz";

  private static final int LENGTH = 16;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<? extends Class<?>> FACTS =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.safepathway")
              .stream()
              .filter(type -> isSealed(type) && !type.isInterface())
              .map(JavaClass::reflect)
              .sorted(Comparator.comparing(Class::getSimpleName))
              .toList();

  /** A fact about a victim, and what only specialists see of an offer (decision 0018). */
  private static boolean isSealed(JavaClass type) {
    return type.isAssignableTo(Fact.class) || type.isEquivalentTo(OtherFace.class);
  }

  private final String name;
  private final Map<String, Canary> canaries = new LinkedHashMap<>();
  private final Map<String, String> planted = new LinkedHashMap<>();
  private final Set<String> without = new TreeSet<>();
  private final Map<String, ObjectNode> facts = new LinkedHashMap<>();

  /** A set of this name; the same name gives the same canaries. */
  CanarySet(String name) {
    this.name = name;
    for (Class<?> fact : FACTS) {
      String path = decapitalised(fact.getSimpleName());
      facts.put(path, (ObjectNode) JSON.valueToTree(filled(path, fact)));
    }
  }

  /** All of them, by path. */
  Map<String, Canary> canaries() {
    return Map.copyOf(canaries);
  }

  /** The canaries of some facts. */
  List<Canary> canaries(String... facts) {
    return canaries.entrySet().stream()
        .filter(one -> Arrays.stream(facts).anyMatch(fact -> one.getKey().startsWith(fact + ".")))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The path of the field that a canary stands for. */
  static String path(Canary canary) {
    return canary.name().substring(canary.name().indexOf(':') + 1);
  }

  /** All canaries as they were planted. */
  Collection<String> planted() {
    return planted.values();
  }

  /** The paths that carry none. */
  Set<String> without() {
    return without;
  }

  /** A fact as a form of the API has it. */
  ObjectNode fact(String fact) {
    ObjectNode found = facts.get(fact);
    if (found == null) {
      throw new IllegalArgumentException("no such fact: " + fact);
    }
    return found.deepCopy();
  }

  /** An object with these facts as its fields. */
  ObjectNode body(String... facts) {
    ObjectNode body = JSON.createObjectNode();
    for (String fact : facts) {
      body.set(fact, fact(fact));
    }
    return body;
  }

  private Object filled(String path, Class<?> record) {
    RecordComponent[] components = record.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(one -> value(path + "." + one.getName(), one.getGenericType()))
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return record.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private Object value(String path, Type generic) {
    Class<?> type =
        (Class<?>) (generic instanceof ParameterizedType of ? of.getRawType() : generic);
    if (type == List.class) {
      return List.of(value(path + "[0]", argument(generic)));
    }
    if (type == String.class) {
      return text(path);
    }
    if (type == LocalDate.class) {
      return date(path);
    }
    if (type.isRecord()) {
      return filled(path, type);
    }
    without.add(path);
    if (type == Set.class && argument(generic) instanceof Class<?> choice && choice.isEnum()) {
      return Set.of(choice.getEnumConstants()[0]);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[
          path.equals("risk.grade") ? type.getEnumConstants().length - 1 : 0];
    }
    if (type == int.class || type == Integer.class) {
      return 16;
    }
    if (type == boolean.class || type == Boolean.class) {
      return false;
    }
    throw new IllegalStateException("no canary can be made for " + path);
  }

  private static Type argument(Type generic) {
    return ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  private String text(String path) {
    String core = core(path, LETTERS, LENGTH);
    return switch (path) {
      case "safeContact.phone" -> "+" + planted(path, core(path, "0123456789", LENGTH));
      case "safeContact.email" -> planted(path, core) + "@example.org";
      case "identity.address.postcode" -> {
        String capitals = core(path, "BCDFGHJKLM", 5);
        String digits = core(path, "23456789", 2);
        yield planted(
            path,
            "%s%s%s %s%s"
                .formatted(
                    capitals.substring(0, 2),
                    digits.charAt(0),
                    capitals.charAt(2),
                    digits.charAt(1),
                    capitals.substring(3)));
      }
      case "overrideReason.reason" -> "This cannot wait: " + planted(path, core);
      default -> planted(path, core);
    };
  }

  /** Far from any day on which something happens. */
  private LocalDate date(String path) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    int days = Integer.parseInt(core(path, "123456789", 4));
    LocalDate date =
        path.equals("identity.dateOfBirth")
            ? today.minusYears(118).plusDays(days)
            : today.plusYears(70).plusDays(days);
    planted(path, date.toString());
    return date;
  }

  private String planted(String path, String canary) {
    planted.put(path, canary);
    canaries.put(path, Canary.text(name + ":" + path, canary));
    return canary;
  }

  private String core(String path, String letters, int length) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((name + " " + path).getBytes(StandardCharsets.UTF_8));
      StringBuilder core = new StringBuilder();
      for (int i = 0; i < length; i++) {
        core.append(letters.charAt(Byte.toUnsignedInt(digest[i]) % letters.length()));
      }
      return core.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String decapitalised(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
