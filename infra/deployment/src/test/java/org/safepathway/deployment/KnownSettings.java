package org.safepathway.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every setting that there is: ours by our records and what else our code asks for, others by
 * Spring Boot’s own lists.
 */
final class KnownSettings {

  private static final String OURS = "safe-pathway";

  private static final Pattern ASKED_FOR =
      Pattern.compile("\"(?:\\$\\{|#\\{)?(safe-pathway(?:\\.[a-z-]+)+)(?=[:}\"])");

  private static final Pattern BUNDLE =
      Pattern.compile(
          "spring\\.ssl\\.bundle\\.(?:jks\\.[a-z]+\\.(?:keystore|truststore)\\.(?:location|password|type)"
              + "|pem\\.[a-z]+\\.keystore\\.(?:certificate|private-key))");

  private final List<Class<?>> records = new ArrayList<>();
  private final Set<String> exact = new TreeSet<>();
  private final Set<String> beginnings = new HashSet<>();

  private KnownSettings() {
    ours();
    askedFor();
    springs();
  }

  static KnownSettings read() {
    return new KnownSettings();
  }

  /** Our records of settings. */
  List<Class<?>> records() {
    return Collections.unmodifiableList(records);
  }

  /** Our own, by name. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(exact);
    names.removeIf(name -> !name.startsWith(OURS));
    return names;
  }

  boolean has(String name) {
    return exact.contains(name)
        || beginnings.stream().anyMatch(beginning -> name.startsWith(beginning + "."))
        || BUNDLE.matcher(name).matches();
  }

  /** Those of a list of arguments ({@code --name=value}). */
  static Map<String, String> of(List<String> arguments) {
    Map<String, String> settings = new TreeMap<>();
    for (String argument : arguments) {
      String[] pair = argument.split("=", 2);
      if (pair.length != 2 || !pair[0].startsWith("--")) {
        throw new IllegalArgumentException("no setting: " + argument);
      }
      if (settings.put(pair[0].substring(2), pair[1]) != null) {
        throw new IllegalArgumentException("twice: " + argument);
      }
    }
    return settings;
  }

  private void ours() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    scanner.findCandidateComponents("org.safepathway").stream()
        .map(found -> type(String.valueOf(found.getBeanClassName())))
        .filter(Class::isRecord)
        .forEach(this::add);
  }

  private void add(Class<?> type) {
    records.add(type);
    String prefix = type.getAnnotation(ConfigurationProperties.class).value();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + "." + dashed(component.getName());
      if (Map.class.isAssignableFrom(component.getType())) {
        beginnings.add(name);
      } else {
        exact.add(name);
      }
    }
  }

  private void askedFor() {
    Root.mainSources().stream()
        .flatMap(source -> ASKED_FOR.matcher(Root.text(source)).results())
        .forEach(found -> exact.add(found.group(1)));
  }

  private void springs() {
    JsonMapper json = JsonMapper.builder().build();
    try {
      for (URL list :
          Collections.list(
              KnownSettings.class
                  .getClassLoader()
                  .getResources("META-INF/spring-configuration-metadata.json"))) {
        try (var stream = list.openStream()) {
          for (JsonNode one : json.readTree(stream).path("properties")) {
            exact.add(one.path("name").asString());
            if (one.path("type").asString("").startsWith("java.util.Map")) {
              beginnings.add(one.path("name").asString());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }
}
