package org.safepathway.directory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Gender;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.matching.table.Table;
import org.safepathway.directory.matching.text.Labels;

/** Every reason and every word of the directory has a text, and no text is left without a use. */
class EverythingHasAPlainTextTest {

  @Property(tries = 300)
  void whateverIsFoundCanBeSaid(@ForAll("situations") Situation situation) {
    Matched matched = Matching.of(situation, Offers.listed(), Offers.TODAY);
    Stream.concat(
            matched.matches().stream()
                .flatMap(
                    each ->
                        Stream.of(each.fits(), each.against(), each.ask())
                            .flatMap(reasons -> reasons.stream())),
            matched.excluded().stream().flatMap(each -> each.why().stream()))
        .forEach(
            reason ->
                assertThat(ReasonTexts.of(reason))
                    .doesNotContain("{", "}", "_")
                    .matches("[“A-Z0-9].*[.?]"));
  }

  @Provide
  net.jqwik.api.Arbitrary<Situation> situations() {
    return Situations.any();
  }

  @Test
  void theWordsOfTheDirectoryAndTheReasonsAreAllThereAndNoOthers() throws IOException {
    Stream<Enum<?>> words =
        Stream.of(
                ServiceKind.values(),
                Need.values(),
                Gender.values(),
                AccessNeed.values(),
                Dialect.values(),
                IntakeState.values(),
                SharedPart.values())
            .flatMap(Stream::of);
    Stream<String> keys =
        Stream.concat(
            words.map(word -> word.getDeclaringClass().getSimpleName() + "." + word.name()),
            Stream.of(ReasonCode.values()).map(code -> "reason." + code.name()));
    assertThat(texts().stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(keys, Stream.of("and", "answer", "answer.urgent")).toList());
  }

  @Test
  void noTextHasAStraightApostrophe() throws IOException {
    assertThat(texts().values()).noneMatch(text -> text.toString().contains("'"));
  }

  @Test
  void severalWordsStandInASentence() {
    assertThat(Labels.of(java.util.List.of(Language.URDU, Language.PANJABI, Language.ENGLISH)))
        .isEqualTo("Urdu, Panjabi and English");
    assertThat(Labels.of(LocalAuthority.DUDLEY)).isEqualTo("Dudley");
    assertThat(ReasonTexts.of(Reason.of(ReasonCode.TOO_MANY_CHILDREN, Argument.of(0))))
        .isEqualTo("It takes no children.");
    assertThat(
            ReasonTexts.of(
                Reason.of(ReasonCode.FREE_PLACES, Argument.of(1), Argument.of(Offers.TODAY))))
        .isEqualTo("One place was free on 23 November 2026.");
  }

  private static Properties texts() throws IOException {
    Properties texts = new Properties();
    texts.load(
        new StringReader(String.join("\n", Table.resource(Labels.class, "matching.properties"))));
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(texts.toString())).isTrue();
    return texts;
  }
}
