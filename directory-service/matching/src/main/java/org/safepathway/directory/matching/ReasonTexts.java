package org.safepathway.directory.matching;

import java.util.List;
import org.safepathway.directory.matching.text.Labels;

/** Reasons and answers as sentences in plain English. */
public final class ReasonTexts {

  private ReasonTexts() {}

  /** A reason, for example “It speaks Urdu and English.” */
  public static String of(Reason reason) {
    return Labels.text(
        "reason." + reason.code().name(),
        reason.arguments().stream().map(ReasonTexts::of).toList());
  }

  /** How soon it answers, for example “First contact within 24 hours.” */
  public static String of(Answer answer) {
    return Labels.text(
        answer.urgent() ? "answer.urgent" : "answer",
        List.of(answer.hours(), answer.receiptWorkingDays()));
  }

  /** A part of a referral, for example “how to contact her safely”. */
  public static String of(SharedPart part) {
    return Labels.of(part);
  }

  private static Object of(Argument argument) {
    return switch (argument) {
      case Argument.Words words -> Labels.of(words.values());
      case Argument.Number number -> number.value();
      case Argument.Day day -> Labels.of(day.value());
    };
  }
}
