package org.safepathway.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/**
 * That a list of endings cannot be written tells that something ended: health says it on a port of
 * the operator’s own, and not where people sign in.
 */
class FailuresAreToldOnTheOperatorsPortTest {

  // Lazy: whether it is there is decided by the port; the engine behind it is not wanted here.
  private final WebApplicationContextRunner running =
      new WebApplicationContextRunner()
          .withInitializer(
              context ->
                  context.addBeanFactoryPostProcessor(
                      new LazyInitializationBeanFactoryPostProcessor()))
          .withUserConfiguration(ProcessesHealth.class);

  @Test
  void wherePeopleSignInHealthDoesNotKnowThem() {
    running.run(context -> assertThat(context.containsBeanDefinition("processes")).isFalse());
    running
        .withPropertyValues("server.port=8080", "management.server.port=8080")
        .run(context -> assertThat(context.containsBeanDefinition("processes")).isFalse());
  }

  @Test
  void onAPortOfTheOperatorsOwnHealthTellsThem() {
    running
        .withPropertyValues("server.port=8080", "management.server.port=9090")
        .run(context -> assertThat(context.containsBeanDefinition("processes")).isTrue());
  }
}
