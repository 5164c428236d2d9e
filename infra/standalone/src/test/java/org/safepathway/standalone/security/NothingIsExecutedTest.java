package org.safepathway.standalone.security;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.http.Part;
import java.io.ObjectInputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing that is packaged runs, evaluates or looks up what a caller could have sent. */
@Tag("firewall")
class NothingIsExecutedTest {

  private final JavaClasses packaged =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-testing/"))
          .importPackages("org.safepathway");

  @Test
  void noProcessIsStarted() {
    assertThat(packaged.size()).isGreaterThan(500);
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Runtime.class)
        .check(packaged);
  }

  @Test
  void nothingIsEvaluated() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.script..", "javax.tools..", "org.springframework.expression..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .orShould()
        .callMethodWhere(
            describe(
                "load a class by a name",
                (JavaMethodCall call) ->
                    call.getTargetOwner().isEquivalentTo(Class.class)
                        && call.getName().equals("forName")
                        && !call.getOriginOwner().getPackageName().contains("eventstore")))
        .check(packaged);
  }

  @Test
  void nothingIsLookedUpByJndi() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.naming..", "org.springframework.jndi..", "org.springframework.ldap..")
        .check(packaged);
  }

  /** Patterns are made once, of constants; a list of an operator’s is read at the start. */
  @Test
  void noPatternIsMadeOfWhatACallerSent() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            // A list of an operator’s, and programs that call us and serve nobody.
            "org.safepathway.freetext..",
            "org.safepathway.acceptance..",
            "org.safepathway.identity.client..")
        .should()
        .callMethodWhere(
            describe(
                "make a pattern while serving",
                (JavaMethodCall call) ->
                    call.getTargetOwner().isEquivalentTo(Pattern.class)
                        && call.getName().equals("compile")
                        && !call.getOrigin().getName().equals("<clinit>")))
        .check(packaged);
  }

  @Test
  void noFileNameOfACallerIsRead() {
    noClasses()
        .should()
        .callMethod(Part.class, "getSubmittedFileName")
        .orShould()
        .callMethod(Part.class, "write", String.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.web.multipart.MultipartFile")
        .check(packaged);
  }
}
