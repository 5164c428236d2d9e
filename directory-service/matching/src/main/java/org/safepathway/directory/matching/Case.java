package org.safepathway.directory.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.Offer;

/** One offer in one situation: the judges say what they find. */
final class Case {

  private final Sought sought;
  private final Listed listed;
  private final KindRules.Kind kind;
  private final LocalDate today;
  private final List<Reason> found = new ArrayList<>();

  Case(Sought sought, Listed listed, KindRules.Kind kind, LocalDate today) {
    this.sought = sought;
    this.listed = listed;
    this.kind = kind;
    this.today = today;
  }

  Situation situation() {
    return sought.situation();
  }

  Sought sought() {
    return sought;
  }

  Listed listed() {
    return listed;
  }

  Offer offer() {
    return listed.offer();
  }

  KindRules.Kind kind() {
    return kind;
  }

  LocalDate today() {
    return today;
  }

  void say(ReasonCode code, Argument... arguments) {
    found.add(Reason.of(code, arguments));
  }

  /** What was found, in the order in which it was said. */
  List<Reason> found() {
    return found;
  }
}
