package org.safepathway.specialist.desk.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.safepathway.specialist.desk.cases.CaseView;

/**
 * What an opening answers.
 *
 * @param facts in clear, in the order recorded
 * @param held the case around them, for the page
 */
record OpenedView(List<OpenedFact> facts, @JsonIgnore CaseView held) {

  OpenedView {
    facts = List.copyOf(facts);
  }

  /** What can be chosen when a fact is corrected, for the page. */
  public FactChoices choices() {
    return FactChoices.ALL;
  }

  /** Those that stand. */
  public List<OpenedFact> standing() {
    return facts.stream().filter(fact -> !fact.superseded()).toList();
  }

  /** Those that a later fact corrects. */
  public List<OpenedFact> superseded() {
    return facts.stream().filter(OpenedFact::superseded).toList();
  }
}
