package org.safepathway.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.axonserver.testing.TestingAxonServer;

/** What a log promises holds where it is on a server. */
class TheLogIsOnTheServerTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private TestingAxonServer server;
  private Node node;

  @BeforeEach
  void start() {
    server = TestingAxonServer.start();
    node = Node.asking(server, folder);
  }

  @AfterEach
  void stop() {
    node.close();
    server.close();
  }

  @Test
  void aStreamIsReadBackInItsOrder() {
    IntStream.range(0, 5)
        .forEach(
            i -> {
              append("counter-1", i);
              append("counter-2", i);
            });

    assertThat(store().readEvents("counter-1").asStream())
        .extracting(DomainEventMessage::getPayload)
        .isEqualTo(
            IntStream.range(0, 5).mapToObj(i -> (Object) new Counted("counter-1", i)).toList());
    assertThat(store().readEvents("counter-3").asStream()).isEmpty();
    assertThat(store().lastSequenceNumberFor("counter-2")).contains(4L);
  }

  @Test
  void ofTwoThatAppendTheSameOneIsRefused() {
    append("counter-1", 0);

    assertRefused(() -> append("counter-1", 0));
    assertRefused(() -> append("counter-1", 2));
    assertThat(server.events()).isEqualTo(1);
  }

  @Test
  void whatIsAppendedTogetherIsThereTogetherOrNotAtAll() {
    append("counter-1", 0);

    assertRefused(() -> store().publish(event("counter-2", 0), event("counter-1", 0)));
    assertThat(store().readEvents("counter-2").asStream()).isEmpty();
  }

  @Test
  void streamsAreFoundByTheTypeOfAnEvent() {
    append("counter-1", 0);
    append("counter-2", 0);

    assertThat(node.log().streamsWith(Counted.class))
        .containsExactlyInAnyOrder("counter-1", "counter-2");
    assertThat(node.log().streamsWith(Count.class)).isEmpty();
  }

  @Test
  void whoeverFollowsSeesEachEventOnceAndInOrder() {
    Heard heard = new Heard();
    IntStream.range(0, 300).forEach(i -> append("counter-1", i));
    PooledStreamingEventProcessor following = follow(heard);
    IntStream.range(300, 600).forEach(i -> append("counter-1", i));

    await().atMost(SOON).until(() -> heard.all.size() >= 600);
    following.shutDown();

    // Begun again, it goes on behind its position.
    append("counter-1", 600);
    PooledStreamingEventProcessor again = follow(heard);
    await().atMost(SOON).until(() -> heard.all.size() >= 601);
    again.shutDown();
    assertThat(heard.all).isEqualTo(IntStream.range(0, 601).boxed().toList());
  }

  @Test
  void whoeverFollowsGoesOnWhenTheServerIsBack() {
    Heard heard = new Heard();
    PooledStreamingEventProcessor following = follow(heard);
    append("counter-1", 0);
    await().atMost(SOON).until(() -> heard.all.size() == 1);

    server.stop();
    assertThatThrownBy(() -> append("counter-1", 1)).isInstanceOf(RuntimeException.class);
    server.startAgain();
    await().atMost(SOON).ignoreExceptions().until(() -> appended("counter-1", 1));

    await().atMost(SOON).until(() -> heard.all.size() == 2);
    following.shutDown();
    assertThat(heard.all).containsExactly(0, 1);
  }

  /** The connector passes on what the server says. */
  private static void assertRefused(ThrowingCallable append) {
    assertThatThrownBy(append)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused ->
                assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.OUT_OF_RANGE));
  }

  /** Whether it is there: what could not be acknowledged may have happened or not. */
  private boolean appended(String stream, int to) {
    if (store().lastSequenceNumberFor(stream).orElse(-1L) < to) {
      append(stream, to);
    }
    return true;
  }

  private EventStore store() {
    return node.axon().eventStore();
  }

  private void append(String stream, int to) {
    store().publish(event(stream, to));
  }

  private static DomainEventMessage<?> event(String stream, int to) {
    return new GenericDomainEventMessage<>("Counter", stream, to, new Counted(stream, to));
  }

  private PooledStreamingEventProcessor follow(Heard heard) {
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    PooledStreamingEventProcessor processor =
        PooledStreamingEventProcessor.builder()
            .name("heard")
            .eventHandlerInvoker(
                SimpleEventHandlerInvoker.builder().eventHandlers(List.of(heard)).build())
            .messageSource(store())
            .tokenStore(node.log().tokenStore())
            .transactionManager(NoTransactionManager.instance())
            .coordinatorExecutor(threads)
            .workerExecutor(threads)
            .initialSegmentCount(1)
            .initialToken(StreamableMessageSource::createTailToken)
            .build();
    processor.start();
    return processor;
  }

  /** Whoever follows. */
  static final class Heard {

    private final List<Integer> all = new CopyOnWriteArrayList<>();

    @EventHandler
    void on(Counted event) {
      all.add(event.to());
    }
  }
}
