package org.safepathway.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a {@code -testing} module has (derived randomness above all: whoever knows the seed knows
 * every key) is a dependency of tests alone, and so is never packaged.
 */
@Tag("firewall")
class TestingStaysInTestsTest {

  private final Repository repository = Repository.read();

  @Test
  void theModuleOfDerivedRandomnessIsOneOfThem() {
    assertThat(repository.modules()).containsKeys("kernel-testing", "projection-testing");
  }

  @TestFactory
  Stream<DynamicTest> noOtherModuleReachesATestingModuleOutsideTests() {
    return repository.modules().values().stream()
        .filter(module -> !module.artifact().endsWith("-testing"))
        .map(
            module ->
                DynamicTest.dynamicTest(
                    module.folder(),
                    () ->
                        assertThat(repository.reachableFrom(module))
                            .extracting(Repository.Module::artifact)
                            .noneMatch(artifact -> artifact.endsWith("-testing"))));
  }
}
