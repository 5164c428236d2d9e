package org.safepathway.desk.testdesk;

import java.util.List;
import org.safepathway.desk.Choice;
import org.safepathway.desk.Slice;

/** What the test desk's pages show. */
final class Views {

  private Views() {}

  record Enquiries(Slice<Row> enquiries) {}

  record Row(String reference, String state) {}

  record OneEnquiry(String reference, String state) {}

  record NewEnquiry(List<Choice> needs, List<Choice> contacts, List<Choice> yesNo) {}

  record Sent(String reference) {}

  record Start() {}
}
