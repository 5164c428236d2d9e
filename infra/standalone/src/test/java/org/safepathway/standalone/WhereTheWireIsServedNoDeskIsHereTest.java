package org.safepathway.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** Which desks are in the process of the inside. */
class WhereTheWireIsServedNoDeskIsHereTest {

  @Configuration(proxyBeanMethods = false)
  @DeskHere("safe-pathway.desks.police")
  static class Desk {}

  @Test
  void inOneProcessTheyAreAllHere() {
    assertThat(isHere(Map.of())).isTrue();
    assertThat(isHere(Map.of("safe-pathway.wire.port", "0"))).isTrue();
  }

  @Test
  void withTheWireNoneIs() {
    assertThat(isHere(Map.of("safe-pathway.wire.port", "9443"))).isFalse();
  }

  @Test
  void aSettingSaysOtherwise() {
    assertThat(
            isHere(Map.of("safe-pathway.wire.port", "9443", "safe-pathway.desks.police", "true")))
        .isTrue();
    assertThat(isHere(Map.of("safe-pathway.desks.police", "false"))).isFalse();
    assertThat(
            isHere(
                Map.of("safe-pathway.wire.port", "9443", "safe-pathway.desks.specialist", "true")))
        .isFalse();
  }

  @Test
  void everyDeskOfThisProcessGoesByIt() {
    assertThat(PeopleConfiguration.class.getDeclaredClasses())
        .hasSize(4)
        .allMatch(desk -> desk.isAnnotationPresent(DeskHere.class));
    assertThat(
            Arrays.stream(PeopleConfiguration.class.getDeclaredClasses())
                .map(desk -> desk.getAnnotation(DeskHere.class).value()))
        .doesNotHaveDuplicates();
  }

  private static boolean isHere(Map<String, Object> settings) {
    try (var context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("settings", settings));
      context.register(Desk.class);
      context.refresh();
      return context.getBeanProvider(Desk.class).getIfAvailable() != null;
    }
  }
}
