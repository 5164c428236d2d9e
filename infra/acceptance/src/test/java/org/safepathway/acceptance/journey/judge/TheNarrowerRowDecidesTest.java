package org.safepathway.acceptance.journey.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.acceptance.journey.judge.Seeing.faults;
import static org.safepathway.acceptance.journey.judge.Seeing.ok;
import static org.safepathway.acceptance.journey.judge.Seeing.problem;
import static org.safepathway.acceptance.journey.judge.Seeing.seen;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("firewall")
class TheNarrowerRowDecidesTest {

  @Test
  void aRowForTheStepDecidesOverARowForAllSteps() {
    Observation seen = seen("sent", "answer", ok("{}"));

    assertThat(
            faults(
                seen,
                "officer.hale,*,answer.http,200,api",
                "officer.hale,sent,answer.http,201,api"))
        .contains("answer.http: expected 201, saw 200");
  }

  @Test
  void aRowForARefusedAnswerStandsForAllThatOtherStepsHaveInIt() {
    Observation seen = seen("late", "answer", problem(422, "{\"status\":422}"));

    Judge judge =
        new Judge(
            ExpectationTable.parse(
                Seeing.HEADER
                    + "officer.hale,*,answer.http,200,api\n"
                    + "officer.hale,*,answer.reference,reference,api\n"
                    + "officer.hale,late,answer,refused,14"));

    assertThat(judge.judge(seen, List.of())).allMatch(Verdict::held).hasSize(2);
  }

  @Test
  void aRowForAFieldAtAStepDecidesOverARowForTheWholeAnswerAtAllSteps() {
    Observation seen =
        seen(
            "sent",
            "list",
            ok("{\"referrals\":[{\"reference\":\"main\"}]}"),
            null,
            "referrals",
            Map.of(),
            List.of());

    assertThat(
            faults(
                seen,
                "officer.*,*,list.http,200,api",
                "officer.hale,sent,list[main].reference,main,14"))
        .isEmpty();
    assertThat(
            faults(
                seen,
                "officer.*,*,list.http,200,api",
                "officer.hale,*,list,empty,14",
                "officer.hale,sent,list[main].reference,main,14"))
        .containsExactly("list: nobody looked, or there was nothing of the kind");
  }

  @Test
  void aPatternIsJudgedForEachEntry() {
    Observation seen =
        seen(
            "sent",
            "list",
            ok("{\"referrals\":[{\"reference\":\"a\",\"state\":\"SENT\"},{\"reference\":\"b\"}]}"),
            null,
            "referrals",
            Map.of(),
            List.of());

    assertThat(
            faults(
                seen,
                "officer.hale,*,list.http,200,api",
                "officer.hale,*,list[*].reference,present,api",
                "officer.hale,*,list[*].state,SENT,14"))
        .containsExactly("list[b].state: expected SENT, saw nothing");
  }
}
