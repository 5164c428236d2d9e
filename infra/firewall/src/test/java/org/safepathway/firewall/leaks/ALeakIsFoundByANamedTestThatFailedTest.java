package org.safepathway.firewall.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.firewall.leaks.Judging.Outcome.BROKEN;
import static org.safepathway.firewall.leaks.Judging.Outcome.FOUND;
import static org.safepathway.firewall.leaks.Judging.Outcome.NOT_FOUND;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.safepathway.firewall.leaks.Judging.Judgement;

/**
 * A leak is found by a test method of a named test that failed by itself, and by nothing else: what
 * ends without an end is broken.
 */
class ALeakIsFoundByANamedTestThatFailedTest {

  private static final String NAMED = "NothingIsToldTest";

  @Test
  void aMethodOfTheNamedTestThatFailedFindsIt() {
    assertThat(judged(0, "red NothingIsToldTest#noWord"))
        .isEqualTo(new Judgement(FOUND, "NothingIsToldTest#noWord"));
    assertThat(judged(0, "red NothingIsToldTest$OfPolice#noWord").outcome()).isEqualTo(FOUND);
  }

  @Test
  void aNamedTestThatStaysGreenDoesNotFindIt() {
    assertThat(judged(0, "green 4").outcome()).isEqualTo(NOT_FOUND);
  }

  @Test
  void aNamedTestThatDoesNotRunDoesNotFindIt() {
    assertThat(judged(0, "green 0").outcome()).isEqualTo(NOT_FOUND);
  }

  @Test
  void aRunWithoutAnEndIsBroken() {
    assertThat(judged(0, "")).isEqualTo(broken("broke off in here with exit code 0"));
    assertThat(judged(1, "Exception in thread \"main\" java.lang.OutOfMemoryError"))
        .isEqualTo(broken("broke off in here with exit code 1"));
    assertThat(judged(137, "green 4")).isEqualTo(broken("broke off in here with exit code 137"));
    assertThat(judged(134, "red NothingIsToldTest#noWord").outcome()).isEqualTo(BROKEN);
    assertThat(Judging.of(NAMED, new Report.Broken("no end in here in 30 minutes")))
        .isEqualTo(broken("no end in here in 30 minutes"));
  }

  @Test
  void aTestThatDiedOfTheMachineIsBroken() {
    assertThat(afterFailing(new OutOfMemoryError("Java heap space")).outcome()).isEqualTo(BROKEN);
    assertThat(afterFailing(new NoSuchMethodError("of a class that was not compiled")).outcome())
        .isEqualTo(BROKEN);
    assertThat(afterFailing(new IllegalStateException(new StackOverflowError())))
        .isEqualTo(
            broken(
                "%s#noWord died of java.lang.IllegalStateException: java.lang.StackOverflowError in"
                        .formatted(getClass().getSimpleName())
                    + " here"));
    assertThat(afterFailing(new TimeoutException("after ten seconds")).outcome()).isEqualTo(BROKEN);
  }

  @Test
  void aTestThatFailedByAnAssertionOrItsOwnExceptionFindsIt() {
    assertThat(afterFailing(new AssertionError("a word")).outcome()).isEqualTo(FOUND);
    assertThat(afterFailing(new IllegalStateException("refused")).outcome()).isEqualTo(FOUND);
  }

  @Test
  void aTestThatHadNotBegunIsBroken() {
    Throwable elsewhere = new IllegalStateException("the application does not start");
    elsewhere.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("org.example.Context", "load", null, 1)});

    assertThat(afterFailing(elsewhere).outcome()).isEqualTo(BROKEN);
  }

  @Test
  void whatFailedAroundTheTestsIsBroken() {
    Ending ending = new Ending();
    ending.failed("org.example." + NAMED, new IllegalStateException("in what comes before all"));

    assertThat(judged(0, ending.line()).outcome()).isEqualTo(BROKEN);
  }

  @Test
  void aRunThatJunitItselfGaveUpIsBroken() {
    Ending ending = new Ending();
    ending.ran();
    ending.broke(new OutOfMemoryError("Java heap space"));

    assertThat(judged(0, ending.line()))
        .isEqualTo(broken("died of java.lang.OutOfMemoryError: Java heap space in here"));
  }

  @Test
  void anotherTestThatFailsDoesNotFindIt() {
    assertThat(judged(0, "red NothingIsToldTestToo#noWord").outcome()).isEqualTo(BROKEN);
    assertThat(
            Judging.unnamed(
                judged(0, "green 4"), new Report.Red(List.of("SomethingElseTest#aWord"))))
        .isEqualTo(
            new Judgement(
                NOT_FOUND, "NothingIsToldTest stays green, but not SomethingElseTest#aWord"));
  }

  @Test
  void ofSeveralNamedTestsOneIsEnoughAndABrokenOneLeavesItOpen() {
    Judgement green = judged(0, "green 4");
    Judgement found = judged(0, "red NothingIsToldTest#noWord");
    Judgement broken = judged(1, "");

    assertThat(Judging.of(List.of(green, broken, found)).outcome()).isEqualTo(FOUND);
    assertThat(Judging.of(List.of(green, broken)).outcome()).isEqualTo(BROKEN);
    assertThat(Judging.of(List.of(green)).outcome()).isEqualTo(NOT_FOUND);
  }

  @Test
  void ordinaryTestsThatBrokeOffAreNotSaidToFail() {
    assertThat(Together.Ordinary.of(new Report.Broken("no end")).isBroken()).isTrue();
    assertThat(Together.Ordinary.of(new Report.Red(List.of("JourneyTest#works"))).isBroken())
        .isFalse();
    assertThat(Together.Ordinary.of(new Report.Red(List.of("JourneyTest#works"))).fault())
        .isEqualTo("an ordinary test fails: JourneyTest#works");
    assertThat(Together.Ordinary.of(new Report.Green(3)).fault()).isEmpty();
  }

  private static Judgement judged(int exit, String said) {
    return Judging.of(NAMED, Ending.read("here", exit, said));
  }

  private Judgement afterFailing(Throwable thrown) {
    Ending ending = new Ending();
    ending.ran();
    ending.failed(getClass(), "noWord", thrown);
    return Judging.of(getClass().getSimpleName(), Ending.read("here", 0, ending.line()));
  }

  private static Judgement broken(String reason) {
    return new Judgement(BROKEN, reason);
  }
}
