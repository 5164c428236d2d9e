package org.safepathway.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Randomness;

/**
 * Inside, keys, nonces and ids come from the injected {@link Randomness} and times from the
 * injected clock, and production injects the JDK's secure generator (decision 0006).
 */
@Tag("firewall")
class RandomnessIsInjectedTest {

  private static final String[] INSIDE = {
    "org.safepathway.kernel",
    "org.safepathway.eventstore..",
    "org.safepathway.directory..",
    "org.safepathway.consent..",
    "org.safepathway.status..",
    "org.safepathway.vault..",
    "org.safepathway.referral..",
    "org.safepathway.frontdoor..",
    "org.safepathway.due..",
    "org.safepathway.standalone.engine.."
  };

  private static final String GENERATOR = "org.safepathway.kernel.SecureRandomness";

  private final JavaClasses production =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-testing/"))
          .importPackages("org.safepathway");

  @Test
  void onlyTheOneGeneratorMakesRandomness() {
    assertThat(production.contain(GENERATOR)).isTrue();
    noClasses()
        .that()
        .resideInAnyPackage(INSIDE)
        .and()
        .doNotHaveFullyQualifiedName(GENERATOR)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.util.random.RandomGenerator.class)
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("com\\.google\\.crypto\\.tink\\.(subtle|internal)\\.Random")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .check(production);
  }

  @Test
  void nothingEncryptsWithANonceThatItMakesItself() {
    noClasses()
        .that()
        .resideInAnyPackage(INSIDE)
        .should()
        .callMethodWhere(target(name("encrypt")).and(target(owner(assignableTo(Aead.class)))))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javax.crypto.Cipher")
        .check(production);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.safepathway.vault.Gcm")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("InsecureNonceAesGcmJce")
        .check(production);
  }

  @Test
  void nothingAsksTheSystemWhatTimeItIs() {
    noClasses()
        .that()
        .resideInAnyPackage(INSIDE)
        .should()
        .callMethodWhere(
            describe(
                "ask the system for the time",
                (JavaMethodCall call) ->
                    call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                        || call.getTargetOwner().isEquivalentTo(System.class)
                            && call.getName().equals("currentTimeMillis")))
        .check(production);
  }

  @Test
  void productionKnowsNoOtherRandomnessThanTheSecureOne() {
    assertThat(Randomness.SECURE.getClass().getName()).isEqualTo(GENERATOR);
    classes()
        .that()
        .areAssignableTo(Randomness.class)
        .should()
        .haveNameMatching("org\\.safepathway\\.kernel\\.(Secure)?Randomness")
        .check(production);
    classes()
        .that()
        .haveSimpleName("EngineConfiguration")
        .should()
        .accessField(Randomness.class, "SECURE")
        .check(production);
  }
}
