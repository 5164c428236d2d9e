package org.safepathway.standalone.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;

/** Every class that the application is made of, read once, and every name in it. */
final class Everything {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.safepathway");

  private Everything() {}

  static JavaClasses classes() {
    return CLASSES;
  }

  /** The names of all types, fields and methods, each with where it is: {@code Type.member}. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
      names.add(name);
      type.getFields().forEach(field -> names.add(name + "." + field.getName()));
      type.getMethods().forEach(method -> names.add(name + "." + method.getName()));
      if (type.isEnum()) {
        for (JavaEnumConstant constant : type.getEnumConstants()) {
          names.add(name + "." + constant.name());
        }
      }
    }
    return names;
  }
}
