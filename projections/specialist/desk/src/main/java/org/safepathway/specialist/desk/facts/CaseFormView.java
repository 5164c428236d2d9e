package org.safepathway.specialist.desk.facts;

import java.util.List;
import org.safepathway.desk.Choice;
import org.safepathway.specialist.documents.Case;

/**
 * A form about a case.
 *
 * @param reference the organisation’s own handle
 * @param shortReference its display form
 * @param choices what can be chosen, empty where there is nothing to choose
 */
record CaseFormView(String reference, String shortReference, List<Choice> choices) {

  CaseFormView {
    choices = List.copyOf(choices);
  }

  static CaseFormView of(Case held, List<Choice> choices) {
    return new CaseFormView(held.reference(), held.shortReference(), choices);
  }
}
