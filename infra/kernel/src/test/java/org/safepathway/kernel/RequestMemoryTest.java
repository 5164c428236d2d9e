package org.safepathway.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RequestMemoryTest {

  private final RequestMemory memory = new RequestMemory();

  @Test
  void theSameRequestAgainAnswersTheSame() {
    memory.remember(new Stamp(Instant.EPOCH, issued("force-a", "request-1", "body")));

    assertThat(memory.answerFor("stream", issued("force-a", "request-1", "body")))
        .contains(new Answer.Done("stream"));
  }

  @Test
  void theSameIdWithAnotherBodyIsRefused() {
    memory.remember(new Stamp(Instant.EPOCH, issued("force-a", "request-1", "body")));

    assertThat(memory.answerFor("stream", issued("force-a", "request-1", "other")))
        .contains(Answer.refused(CommonRefusal.REQUEST_ID_REUSED));
  }

  @Test
  void theSameIdOfAnotherOrganisationIsAnotherRequest() {
    memory.remember(new Stamp(Instant.EPOCH, issued("force-a", "request-1", "body")));

    assertThat(memory.answerFor("stream", issued("force-b", "request-1", "body"))).isEmpty();
  }

  @Test
  @Tag("firewall")
  void theSameIdOfAColleagueIsAnotherRequest() {
    Issued mine = issued("force-a", "request-1", "body");
    memory.remember(new Stamp(Instant.EPOCH, mine));
    Actor colleague = new Actor(mine.by().organisation(), new PersonId("someone.else"));

    for (String body : List.of("body", "other")) {
      assertThat(memory.answerFor("stream", new Issued(colleague, mine.request(), body))).isEmpty();
    }
  }

  private static Issued issued(String organisation, String request, String body) {
    return new Issued(
        new Actor(new OrganisationId(organisation), new PersonId("someone")),
        new RequestId(request),
        body);
  }
}
