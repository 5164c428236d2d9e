import java.io.IOException;
import java.lang.classfile.Attribute;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.attribute.SignatureAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the annotations off the components of those compiled records that are mutated. A JVM
 * exchanges no loaded record whose components are annotated for one that another tool wrote (PIT
 * 1285), so PIT could not change it. Fields, accessors and constructors keep theirs.
 */
final class PlainRecords {

  private static final String CLASS = ".class";

  private PlainRecords() {}

  /**
   * For {@code infra/mutations}.
   *
   * @param said a folder of classes, and which of them, as PIT is told
   */
  public static void main(String[] said) throws IOException {
    Path folder = Path.of(said[0]);
    List<Pattern> those = Stream.of(said[1].split(",")).map(PlainRecords::pattern).toList();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> isOneOf(those, folder.relativize(one))).toList()) {
        rewrite(file);
      }
    }
  }

  private static Pattern pattern(String glob) {
    return Pattern.compile(Pattern.quote(glob).replace("*", "\\E.*\\Q") + "(\\$.*)?");
  }

  private static boolean isOneOf(List<Pattern> those, Path file) {
    String name = file.toString().replace('/', '.');
    return name.endsWith(CLASS)
        && those.stream()
            .map(one -> one.matcher(name.substring(0, name.length() - CLASS.length())))
            .anyMatch(Matcher::matches);
  }

  private static void rewrite(Path file) throws IOException {
    ClassModel read = ClassFile.of().parse(file);
    if (read.findAttribute(Attributes.record()).filter(PlainRecords::isAnnotated).isPresent()) {
      Files.write(
          file,
          ClassFile.of().transformClass(read, (written, element) -> written.with(plain(element))));
    }
  }

  private static boolean isAnnotated(RecordAttribute record) {
    return record.components().stream().anyMatch(one -> !plain(one).equals(one.attributes()));
  }

  private static ClassElement plain(ClassElement element) {
    return element instanceof RecordAttribute record
        ? RecordAttribute.of(
            record.components().stream()
                .map(one -> RecordComponentInfo.of(one.name(), one.descriptor(), plain(one)))
                .toList())
        : element;
  }

  private static List<Attribute<?>> plain(RecordComponentInfo component) {
    return component.attributes().stream().filter(SignatureAttribute.class::isInstance).toList();
  }
}
