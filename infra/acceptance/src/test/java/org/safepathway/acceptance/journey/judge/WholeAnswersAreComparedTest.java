package org.safepathway.acceptance.journey.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.acceptance.journey.judge.Seeing.faults;
import static org.safepathway.acceptance.journey.judge.Seeing.json;
import static org.safepathway.acceptance.journey.judge.Seeing.ok;
import static org.safepathway.acceptance.journey.judge.Seeing.problem;
import static org.safepathway.acceptance.journey.judge.Seeing.seen;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.acceptance.journey.http.Reply;

@Tag("firewall")
class WholeAnswersAreComparedTest {

  private static final String UNKNOWN = "officer.hale,theft,detail,equals-unknown,21";
  private static final Reply NOT_FOUND = problem(404, "{\"status\":404}");

  @Test
  void anAnswerEqualsThatAboutAnUnknownReferralOnlyByteForByte() {
    assertThat(faults(theft(NOT_FOUND, problem(404, "{\"status\":404}")), UNKNOWN)).isEmpty();
    assertThat(faults(theft(NOT_FOUND, problem(404, "{\"status\":404 }")), UNKNOWN)).hasSize(1);
    assertThat(
            faults(
                theft(
                    NOT_FOUND, new Reply(404, NOT_FOUND.type(), Set.of("etag"), NOT_FOUND.body())),
                UNKNOWN))
        .hasSize(1);
    assertThat(faults(theft(problem(403, "{}"), problem(403, "{}")), UNKNOWN)).hasSize(1);
    assertThat(faults(theft(ok("{}"), ok("{}")), UNKNOWN)).hasSize(1);
    assertThat(faults(theft(NOT_FOUND, null), UNKNOWN)).hasSize(1);
  }

  private static Observation theft(Reply reply, @Nullable Reply unknown) {
    return seen("theft", "detail", reply, unknown, null, Map.of(), List.of());
  }

  @Test
  void aLikeAnswerDiffersInReferencesAndTimesOnly() {
    Observation declined =
        seen("declined", "detail", ok("{\"reference\":\"a\",\"stateAt\":\"1\",\"state\":\"X\"}"));
    Observation alike =
        seen("redirected", "detail", ok("{\"reference\":\"b\",\"stateAt\":\"2\",\"state\":\"X\"}"));
    Observation other =
        seen("redirected", "detail", ok("{\"reference\":\"b\",\"stateAt\":\"2\",\"state\":\"Y\"}"));
    Observation ordered =
        seen("redirected", "detail", ok("{\"reference\":\"b\",\"state\":\"X\",\"stateAt\":\"2\"}"));
    String row = "officer.hale,redirected,detail,like:declined/detail,14";

    assertThat(faults(List.of(declined), alike, row)).isEmpty();
    assertThat(faults(List.of(declined), other, row)).hasSize(1);
    assertThat(faults(List.of(declined), ordered, row)).hasSize(1);
    assertThat(faults(List.of(), alike, row)).hasSize(1);
  }

  @Test
  void theSameAnswerIsTheSameByteForByte() {
    Observation first = seen("sent", "answer", ok("{\"reference\":\"a\"}"));
    String row = "officer.hale,repeated,answer,same:sent/answer,9";

    assertThat(faults(List.of(first), seen("repeated", "answer", ok("{\"reference\":\"a\"}")), row))
        .isEmpty();
    assertThat(faults(List.of(first), seen("repeated", "answer", ok("{\"reference\":\"b\"}")), row))
        .hasSize(1);
  }

  @Test
  void aRefusalIsAProblemWithAClientsStatusAndNamesTheFieldThatIsAskedFor() {
    String body =
        "{\"type\":\"urn:x:fields-at-fault\",\"status\":422,\"fields\":[{\"path\":\"support.needs[1]\"}]}";

    assertThat(refusedAs(problem(422, body), "refused")).isEmpty();
    assertThat(refusedAs(problem(422, body), "refused#fields-at-fault@support.needs")).isEmpty();
    assertThat(refusedAs(problem(422, body), "refused@identity")).hasSize(1);
    assertThat(refusedAs(problem(422, body), "refused:400|404")).hasSize(1);
    assertThat(refusedAs(problem(404, "{\"status\":404}"), "refused")).hasSize(1);
    assertThat(refusedAs(problem(500, "{\"status\":500}"), "refused")).hasSize(1);
    assertThat(refusedAs(problem(422, "{\"status\":400}"), "refused")).hasSize(1);
    assertThat(refusedAs(ok(body), "refused")).hasSize(1);
    assertThat(refusedAs(new Reply(422, "application/json", Set.of(), body), "refused")).hasSize(1);
  }

  private static List<String> refusedAs(Reply reply, String expected) {
    return faults(seen("bad", "answer", reply), "officer.hale,bad,answer,%s,9".formatted(expected));
  }

  @Test
  void anOpenedFactIsWhatWasSentNoMoreAndNoLess() {
    String rows = "officer.hale,opened,opened[IDENTITY].content,as-sent,7";
    String http = "officer.hale,*,opened.http,200,25";

    assertThat(faults(opened("{\"a\":\"1\",\"b\":[\"x\",\"y\"]}"), http, rows)).isEmpty();
    assertThat(faults(opened("{\"b\":[\"y\",\"x\"],\"a\":\"1\",\"c\":null}"), http, rows))
        .isEmpty();
    assertThat(faults(opened("{\"a\":\"1\"}"), http, rows)).hasSize(1);
    assertThat(faults(opened("{\"a\":\"2\",\"b\":[\"x\",\"y\"]}"), http, rows)).hasSize(1);
    assertThat(faults(opened("{\"a\":\"1\",\"b\":[\"x\",\"y\"],\"c\":0}"), http, rows)).hasSize(1);
  }

  private static Observation opened(String content) {
    return seen(
        "opened",
        "opened",
        ok("{\"facts\":[{\"class\":\"IDENTITY\",\"content\":%s}]}".formatted(content)),
        null,
        "facts",
        Map.of("IDENTITY", json("{\"a\":\"1\",\"b\":[\"x\",\"y\"]}")),
        List.of());
  }
}
