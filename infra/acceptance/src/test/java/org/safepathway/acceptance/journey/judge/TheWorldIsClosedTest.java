package org.safepathway.acceptance.journey.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.acceptance.journey.judge.Seeing.faults;
import static org.safepathway.acceptance.journey.judge.Seeing.ok;
import static org.safepathway.acceptance.journey.judge.Seeing.seen;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.acceptance.journey.http.Reply;

@Tag("firewall")
class TheWorldIsClosedTest {

  private static final String HTTP = "officer.hale,*,detail.http,200,api";
  private static final String STATE = "officer.hale,sent,detail.state,SENT,14";

  @Test
  void anAnswerWithExactlyTheListedFieldsHolds() {
    Observation seen = seen("sent", "detail", ok("{\"state\":\"SENT\"}"));

    assertThat(faults(seen, HTTP, STATE)).isEmpty();
  }

  @Test
  void aWrongValueIsAFailure() {
    Observation seen = seen("sent", "detail", ok("{\"state\":\"RECEIVED\"}"));

    assertThat(faults(seen, HTTP, STATE))
        .containsExactly("detail.state: expected SENT, saw RECEIVED");
  }

  @Test
  void aFieldThatNoRowListsIsAFailure() {
    Observation seen = seen("sent", "detail", ok("{\"state\":\"SENT\",\"reason\":\"X\"}"));

    assertThat(faults(seen, HTTP, STATE))
        .containsExactly("detail.reason: the table does not list it, and it is there: X");
  }

  @Test
  void aFieldThatNoRowListsIsAFailureThoughItIsNullOrDeepInAnotherOne() {
    Observation seen =
        seen("sent", "detail", ok("{\"state\":\"SENT\",\"a\":null,\"b\":{\"c\":[{\"d\":1}]}}"));

    assertThat(faults(seen, HTTP, STATE)).hasSize(2).anyMatch(fault -> fault.contains("b.c.d"));
  }

  @Test
  void aMissingRowIsAFailure() {
    Observation seen = seen("sent", "detail", ok("{\"state\":\"SENT\"}"));

    assertThat(faults(seen, HTTP)).singleElement().asString().startsWith("detail.state");
  }

  @Test
  void aRowForAnotherObserverOrStepDoesNotHelp() {
    Observation seen = seen("sent", "detail", ok("{\"state\":\"SENT\"}"));

    assertThat(
            faults(
                seen,
                HTTP,
                "officer.brook,sent,detail.state,SENT,14",
                "officer.hale,received,detail.state,SENT,14"))
        .hasSize(3);
  }

  @Test
  void aRowForWhichNothingWasSeenIsAFailure() {
    Observation seen = seen("sent", "detail", ok("{\"state\":\"SENT\"}"));

    assertThat(faults(seen, HTTP, STATE, "officer.hale,sent,list.http,200,api"))
        .containsExactly("list.http: nobody looked, or there was nothing of the kind");
  }

  @Test
  void aFieldThatIsNotThereIsAFailureUnlessItIsExpectedToBeAbsent() {
    Observation seen = seen("sent", "detail", ok("{}"));

    assertThat(faults(seen, HTTP, STATE))
        .containsExactly("detail.state: expected SENT, saw nothing");
    assertThat(faults(seen, HTTP, "officer.hale,sent,detail.state,absent,14")).isEmpty();
  }

  @Test
  void anEntryThatNobodyExpectedInAListIsAFailure() {
    Observation seen =
        seen(
            "sent",
            "list",
            ok("{\"referrals\":[{\"reference\":\"main\"},{\"reference\":\"unexpected\"}]}"),
            null,
            "referrals",
            Map.of(),
            List.of());

    assertThat(
            faults(
                seen,
                "officer.hale,*,list.http,200,api",
                "officer.hale,sent,list[main].reference,present,14"))
        .singleElement()
        .asString()
        .startsWith("list[unexpected].reference");
    assertThat(faults(seen, "officer.hale,*,list,empty,14"))
        .singleElement()
        .asString()
        .startsWith("list: expected an empty list");
  }

  @Test
  void anAnswerOfAnotherContentTypeIsAFailure() {
    Observation seen = seen("sent", "detail", new Reply(200, "text/html", Set.of(), "<p>SENT"));

    assertThat(faults(seen, HTTP)).containsExactly("detail.http: expected 200, saw 200 text/html");
  }

  @Test
  void aTextThatWasSentAsAFactIsAFailureWhereverItAppearsButInAnOpening() {
    Observation seen =
        seen(
            "sent",
            "detail",
            ok("{\"state\":\"SENT\"}"),
            null,
            null,
            Map.of(),
            List.of("Kesterleigh", "SENT"));

    assertThat(faults(seen, HTTP, STATE))
        .containsExactly("detail: the answer contains 1 texts that were sent as facts");
  }
}
