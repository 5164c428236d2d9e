package org.safepathway.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The module graph is a wall (ARCHITECTURE.md invariant 2). Each module declares its side as {@code
 * wall.side}: {@code shared} (anybody may use it, it can name no status), {@code low} (police and
 * the like), {@code high} (may name a status), {@code inside} (runs behind the port), {@code whole}
 * (puts everything together).
 */
@Tag("firewall")
class WallTest {

  private static final Set<String> SIDES = Set.of("shared", "low", "high", "inside", "whole");
  private static final Set<String> MAY_NAME_A_STATUS = Set.of("high", "whole");

  private final Repository repository = Repository.read();

  @TestFactory
  Stream<DynamicTest> everyModuleDeclaresItsSideOfTheWall() {
    return each(module -> assertThat(module.side()).as("wall.side in its pom").isIn(SIDES));
  }

  @TestFactory
  Stream<DynamicTest> onlyTheHighSideReachesTheStatusModule() {
    return each(
        module -> {
          if (!MAY_NAME_A_STATUS.contains(module.side())) {
            assertThat(repository.reachableFrom(module))
                .extracting(Repository.Module::artifact)
                .doesNotContain("consent-status");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> onlyTheConsentServiceAndTheRoomsOfSpecialistAndVictimAreHigh() {
    return each(
        module -> {
          if (module.side().equals("high")) {
            assertThat(module.folder())
                .matches("(consent-service|projections/specialist|projections/victim)/.*");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> nothingThatIsNotWholeReachesWhatPutsEverythingTogether() {
    return each(
        module -> {
          if (!module.side().equals("whole")) {
            assertThat(repository.reachableFrom(module))
                .extracting(Repository.Module::side)
                .doesNotContain("whole");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> noDeskReachesAxon() {
    return each(
        module -> {
          if (module.folder().endsWith("/desk") || module.folder().endsWith("/documents")) {
            assertThat(repository.reachableFrom(module))
                .allSatisfy(
                    reached ->
                        assertThat(reached.frameworks())
                            .noneMatch(name -> name.startsWith("org.axonframework")));
          }
        });
  }

  @Test
  void noClassOfThePoliceRoomKnowsAStatusTypeOrAStatusClassOfFact() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.safepathway.police");
    assertThat(classes).isNotEmpty();
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.safepathway.status..", "org.safepathway.vault..")
        .check(classes);
    noClasses()
        .should()
        .accessField(org.safepathway.consent.FactClass.class, "STATUS")
        .check(classes);
  }

  @Test
  void domainPackagesKnowNoSpring() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                "org.safepathway.kernel",
                "org.safepathway.freetext",
                "org.safepathway.directory",
                "org.safepathway.consent",
                "org.safepathway.status",
                "org.safepathway.vault",
                "org.safepathway.referral",
                "org.safepathway.frontdoor",
                "org.safepathway.due",
                "org.safepathway.police.documents",
                "org.safepathway.police.projector",
                "org.safepathway.specialist.documents",
                "org.safepathway.specialist.projector");
    assertThat(classes).isNotEmpty();
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(classes);
  }

  private Stream<DynamicTest> each(java.util.function.Consumer<Repository.Module> check) {
    return repository.modules().values().stream()
        .map(module -> DynamicTest.dynamicTest(module.folder(), () -> check.accept(module)));
  }
}
