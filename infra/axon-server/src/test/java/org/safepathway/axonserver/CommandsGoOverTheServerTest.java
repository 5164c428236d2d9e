package org.safepathway.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.axonserver.testing.TestingAxonServer;
import org.safepathway.kernel.Answer;

/** Commands find the process that decides for their stream. */
class CommandsGoOverTheServerTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private TestingAxonServer server;
  private Node asking;

  @BeforeEach
  void start() {
    server = TestingAxonServer.start();
    asking = Node.asking(server, folder);
  }

  @AfterEach
  void stop() {
    asking.close();
    server.close();
  }

  @Test
  void aCommandReachesTheProcessThatDecides() {
    try (Node counting = Node.counting(server, folder)) {
      await().atMost(SOON).until(() -> isDone(asking, "counter-1"));

      assertThat(asking.send(Count.on("counter-1"))).isEqualTo(new Answer.Done("counter-1"));
      assertThat(counting.heard()).contains("counter-1");
      assertThat(asking.heard()).isEmpty();
      assertThat(server.events()).isEqualTo(counting.heard().size());
    }
  }

  @Test
  void thoseThatDecideForTheSameShareByStreamWhoeverAsks() {
    try (Node one = Node.counting(server, folder);
        Node other = Node.counting(server, folder)) {
      List<String> streams = IntStream.range(0, 40).mapToObj(i -> "counter-" + i).toList();
      await()
          .atMost(SOON)
          .until(
              () -> {
                streams.forEach(stream -> isDone(asking, stream));
                return !one.heard().isEmpty() && !other.heard().isEmpty();
              });
      one.heard().clear();
      other.heard().clear();

      for (Node sender : List.of(asking, one, other)) {
        streams.forEach(stream -> sender.send(Count.on(stream)));
      }

      Set<String> both = new HashSet<>(one.heard());
      both.retainAll(other.heard());
      assertThat(both).isEmpty();
      assertThat(one.heard()).isNotEmpty();
      assertThat(other.heard()).isNotEmpty();
      assertThat(one.heard().size() + other.heard().size()).isEqualTo(3 * streams.size());
    }
  }

  @Test
  void whatNobodyDecidesIsAFaultUntilSomebodyDoes() {
    assertThatThrownBy(() -> asking.send(Count.on("counter-1")))
        .isInstanceOf(RuntimeException.class);
    assertThat(server.events()).isZero();

    try (Node counting = Node.counting(server, folder)) {
      await().atMost(SOON).until(() -> isDone(asking, "counter-1"));
      assertThat(counting.heard()).isNotEmpty();
    }
  }

  @Test
  void whereOneHasGoneAnotherDecides() {
    try (Node stays = Node.counting(server, folder)) {
      Node goes = Node.counting(server, folder);
      IntStream.range(0, 20)
          .forEach(i -> await().atMost(SOON).until(() -> isDone(asking, "counter-" + i)));
      goes.close();
      stays.heard().clear();

      IntStream.range(0, 20)
          .forEach(i -> await().atMost(SOON).until(() -> isDone(asking, "counter-" + i)));

      assertThat(stays.heard()).hasSizeGreaterThanOrEqualTo(20);
    }
  }

  @Test
  void whileTheServerIsAwayACommandIsAFaultAndAfterwardsItIsDecided() {
    try (Node counting = Node.counting(server, folder)) {
      await().atMost(SOON).until(() -> isDone(asking, "counter-1"));
      long before = server.events();
      server.stop();

      assertThatThrownBy(() -> asking.send(Count.on("counter-1")))
          .isInstanceOf(RuntimeException.class);

      server.startAgain();
      await().atMost(SOON).until(() -> isDone(asking, "counter-1"));
      assertThat(server.events()).isGreaterThan(before);
      assertThat(counting.heard()).isNotEmpty();
    }
  }

  @Test
  void theWordsOfAFaultStayWhereItWas() {
    try (Node counting = Node.counting(server, folder)) {
      await().atMost(SOON).until(() -> isDone(asking, "counter-1"));

      assertThatThrownBy(() -> asking.send(Count.fault("counter-bluebell")))
          .isInstanceOf(RuntimeException.class)
          .satisfies(
              fault ->
                  assertThat(everythingOf(fault))
                      .contains("IllegalStateException")
                      .doesNotContain("bluebell", "what the caller said"));
      assertThat(counting.heard()).contains("counter-bluebell");
    }
  }

  private static String everythingOf(Throwable fault) {
    StringWriter text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static boolean isDone(Node node, String stream) {
    try {
      return node.send(Count.on(stream)) instanceof Answer.Done;
    } catch (RuntimeException notYet) {
      return false;
    }
  }
}
