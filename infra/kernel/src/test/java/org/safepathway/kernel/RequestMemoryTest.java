package org.safepathway.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

  private static Issued issued(String organisation, String request, String body) {
    return new Issued(
        new Actor(new OrganisationId(organisation), new PersonId("someone")),
        new RequestId(request),
        body);
  }
}
