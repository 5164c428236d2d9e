package org.safepathway.standalone.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.desk.Act;
import org.safepathway.desk.Upload;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a link or a picture of another site can make a browser ask for changes nothing. */
@Tag("firewall")
class GetChangesNothingTest {

  private static final DescribedPredicate<JavaMethod> TAKES_AN_ACT =
      DescribedPredicate.describe(
          "take an act or a document",
          method ->
              method.getRawParameterTypes().stream()
                  .anyMatch(
                      type -> type.isEquivalentTo(Act.class) || type.isEquivalentTo(Upload.class)));

  private final JavaClasses packaged =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.safepathway");

  @Test
  void everyActIsAPost() {
    methods()
        .that(TAKES_AN_ACT)
        .and()
        .areNotPrivate()
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Controller.class)
        .should()
        .beAnnotatedWith(PostMapping.class)
        .check(packaged);
    // Without a method of HTTP an address would take every one; the error page has nothing to do.
    methods()
        .that()
        .areDeclaredInClassesThat()
        .doNotHaveSimpleName("ErrorPage")
        .should()
        .notBeAnnotatedWith(RequestMapping.class)
        .check(packaged);
  }
}
