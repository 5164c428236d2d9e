package org.safepathway.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.axonserver.testing.TestingAxonServer;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;

/**
 * Who may reach the server, or runs it, commands nobody: a command is decided where a part that may
 * send it has signed it, as it was signed, and else nothing happens and nothing is told.
 */
class CommandsAreSignedTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** Of which nothing is ever decided. */
  private static final String STREAM = "counter-bluebell";

  private static final String GOOD = "counter-1";

  @TempDir private static Path folder;

  private static Signers signers;
  private static TestingAxonServer server;
  private static CommandSignatures judging;
  private static Node counting;
  private static Node referral;

  @BeforeAll
  static void start() throws Exception {
    signers = Signers.in(folder);
    server = TestingAxonServer.start();
    judging = signers.of("consent");
    counting = Node.counting(server, folder, judging);
    referral = Node.asking(server, folder, signers.of("referral"));
    await().atMost(SOON).until(() -> isDone(referral, Count.on(GOOD)));
    await().atMost(SOON).until(() -> isDone(referral, CountTwice.on(GOOD)));
  }

  @BeforeEach
  void nobodyLies() {
    server.onTheWay(UnaryOperator.identity());
    counting.heard().clear();
  }

  @AfterAll
  static void stop() {
    referral.close();
    counting.close();
    server.close();
  }

  @Test
  void whatAPartSignedThatMaySendItIsDecided() throws Exception {
    long before = judging.refused();
    assertThat(referral.send(Count.on(GOOD))).isEqualTo(new Answer.Done(GOOD));
    // Also what the one that decides sends itself.
    assertThat(counting.send(Count.on(GOOD))).isEqualTo(new Answer.Done(GOOD));
    try (Node byRsa = Node.asking(server, folder, signers.of("referral-by-rsa"))) {
      assertThat(byRsa.send(Count.on(GOOD))).isEqualTo(new Answer.Done(GOOD));
    }
    assertThat(judging.refused()).isEqualTo(before);
  }

  @Test
  void noEventSaysWhoSignedItsCommand() {
    referral.send(Count.on(GOOD));

    assertThat(counting.axon().eventStore().readEvents(GOOD).asStream())
        .isNotEmpty()
        .extracting(DomainEventMessage::getMetaData)
        .allSatisfy(metaData -> assertThat(metaData).isEmpty());
    assertThat(server.everything())
        .isNotEmpty()
        .noneMatch(
            event ->
                new String(event, StandardCharsets.ISO_8859_1).matches("(?s).*sign(ed|ature).*"));
  }

  @Test
  void whatIsNotSignedIsRefused() {
    long events = server.events();
    long before = judging.refused(Why.NOT_SIGNED);
    try (Node nobody = Node.asking(server, folder)) {
      // It cannot even read what it is answered.
      assertThatThrownBy(() -> nobody.send(Count.on(STREAM)))
          .isInstanceOf(ClassCastException.class);
    }
    assertThat(judging.refused(Why.NOT_SIGNED)).isEqualTo(before + 1);
    assertThat(server.events()).isEqualTo(events);
    assertThat(counting.heard()).doesNotContain(STREAM);
  }

  @Test
  void whatLosesAPieceOfItsSignatureOnTheWayIsRefused() {
    for (String piece : List.of("signature", "signed-by", "signed-at")) {
      assertRefusedOnTheWay(
          Why.NOT_SIGNED, command -> command.toBuilder().removeMetaData(piece).build());
    }
  }

  /**
   * Not even read: a number of the signature, or a type of ours, that the serializer would make.
   */
  @Test
  void whatGoesAlongIsTextAndNothingElseIsRead() {
    MetaDataValue made =
        MetaDataValue.newBuilder()
            .setBytesValue(
                SerializedObject.newBuilder()
                    .setType(Count.class.getName())
                    .setData(ByteString.copyFromUtf8("{}")))
            .build();

    assertRefusedOnTheWay(
        Why.NOT_SIGNED, command -> command.toBuilder().putMetaData("more", made).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"foreign", "over", "to-come", "server", "by-a-part"})
  void whatIsSignedWithACertificateThatIsNotGoodIsRefused(String signer) throws Exception {
    assertRefusedOf(Why.NOT_OUR_CERTIFICATE, signer, Count.on(STREAM));
  }

  @Test
  void whoShowsNoCertificateOrNoneThatCanBeReadIsRefused() {
    for (String shown : List.of("", "MAA=", "?", "AAAA", "A".repeat(20_000))) {
      assertRefusedOnTheWay(Why.NOT_OUR_CERTIFICATE, command -> with(command, "signed-by", shown));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"projectors", "police", "referral-and-more"})
  void whoeverMaySendNothingIsRefused(String signer) throws Exception {
    assertRefusedOf(Why.MAY_NOT_SEND_IT, signer, Count.on(STREAM));
  }

  @Test
  void aPartSendsNoMoreThanIsItsOwn() {
    assertRefused(Why.MAY_NOT_SEND_IT, counting, CountTwice.on(STREAM));
  }

  /** It goes where its name leads, and would be read as what it is. */
  @Test
  void aPartSendsNothingUnderTheNameOfAnother() {
    CommandMessage<?> misnamed =
        new GenericCommandMessage<>(
            new GenericMessage<>(CountTwice.on(STREAM)), Count.class.getName());

    assertRefused(
        Why.CHANGED,
        () -> counting.axon().commandGateway().sendAndWait(misnamed, 20, TimeUnit.SECONDS));
  }

  @Test
  void whoShowsACertificateOfAnotherIsRefused() {
    AtomicReference<MetaDataValue> shown = new AtomicReference<>();
    server.onTheWay(
        command -> {
          shown.set(command.getMetaDataOrThrow("signed-by"));
          return command;
        });
    referral.send(Count.on(GOOD));

    server.onTheWay(command -> command.toBuilder().putMetaData("signed-by", shown.get()).build());
    try (Node projectors = Node.asking(server, folder, of("projectors"))) {
      assertRefused(Why.CHANGED, projectors, Count.on(STREAM));
    }
  }

  @Test
  void whatIsChangedInACommandIsNoticed() {
    assertRefusedOnTheWay(
        Why.CHANGED,
        command ->
            withPayload(
                command,
                command.getPayload().toBuilder()
                    .setData(
                        ByteString.copyFromUtf8(
                            command
                                .getPayload()
                                .getData()
                                .toStringUtf8()
                                .replace("somebody", "somebodY")))
                    .build()));
  }

  /** Also where it means the same: what is compared are the bytes. */
  @Test
  void aBlankMoreIsNoticed() {
    assertRefusedOnTheWay(
        Why.CHANGED,
        command ->
            withPayload(
                command,
                command.getPayload().toBuilder()
                    .setData(command.getPayload().getData().concat(ByteString.copyFromUtf8(" ")))
                    .build()));
  }

  @Test
  void whatIsMadeAnotherCommandIsRefused() {
    String other = CountTwice.class.getName();
    assertRefusedOnTheWay(
        Why.CHANGED,
        command ->
            withPayload(command, command.getPayload().toBuilder().setType(other).build())
                .toBuilder()
                .setName(other)
                .build());
    assertRefusedOnTheWay(
        Why.CHANGED,
        command -> withPayload(command, command.getPayload().toBuilder().setType(other).build()));
    assertRefusedOnTheWay(Why.CHANGED, command -> command.toBuilder().setName(other).build());
    assertRefusedOnTheWay(
        Why.CHANGED,
        command -> withPayload(command, command.getPayload().toBuilder().setRevision("2").build()));
  }

  @Test
  void underAnotherIdItIsRefused() {
    assertRefusedOnTheWay(
        Why.CHANGED,
        command -> command.toBuilder().setMessageIdentifier(UUID.randomUUID().toString()).build());
  }

  @Test
  void whatSomebodyKeptAndSendsLaterIsRefused() throws Exception {
    for (Duration off : List.of(Duration.ofMinutes(-6), Duration.ofMinutes(6))) {
      try (Node earlier =
          Node.asking(
              server, folder, signers.of("referral", Clock.offset(Clock.systemUTC(), off)))) {
        assertRefused(Why.NOT_OF_NOW, earlier, Count.on(STREAM));
      }
    }
    assertRefusedOnTheWay(
        Why.CHANGED,
        command ->
            with(command, "signed-at", Clock.systemUTC().instant().plusMillis(1).toString()));
    assertRefusedOnTheWay(Why.NOT_SIGNED, command -> with(command, "signed-at", "now"));
  }

  /** Clocks of machines are apart, and an answer is waited for. */
  @Test
  void aClockThatIsABitOffCommandsNoLess() throws Exception {
    try (Node ahead =
        Node.asking(
            server,
            folder,
            signers.of("referral", Clock.offset(Clock.systemUTC(), Duration.ofMinutes(4))))) {
      assertThat(ahead.send(Count.on(GOOD))).isEqualTo(new Answer.Done(GOOD));
    }
  }

  /** By a way that nobody has thought of yet: it was not shown as it came. */
  @Test
  void whatDidNotComeOverTheServerIsRefused() {
    CommandMessage<Object> here = GenericCommandMessage.asCommandMessage(Count.on(STREAM));
    CommandMessage<?> signed = of("referral").signed(here, EventSerializer.forMessages());

    long before = judging.refused(Why.NOT_SIGNED);

    assertThatThrownBy(() -> judging.check(signed)).isInstanceOf(ForeignCommandException.class);
    assertThat(judging.refused(Why.NOT_SIGNED)).isEqualTo(before + 1);
  }

  private void assertRefusedOf(Why why, String signer, Command command) throws Exception {
    try (Node sender = Node.asking(server, folder, signers.of(signer))) {
      assertRefused(why, sender, command);
    }
  }

  private void assertRefusedOnTheWay(
      Why why, UnaryOperator<io.axoniq.axonserver.grpc.command.Command> change) {
    server.onTheWay(change);
    assertRefused(why, referral, Count.on(STREAM));
    server.onTheWay(UnaryOperator.identity());
    assertThat(referral.send(Count.on(GOOD))).isInstanceOf(Answer.Done.class);
  }

  /** Nothing is appended, no handler hears of it, and whoever sent it is told its type alone. */
  private void assertRefused(Why why, Node sender, Command command) {
    assertRefused(why, () -> sender.send(command));
  }

  private void assertRefused(Why why, ThrowingCallable sending) {
    long events = server.events();
    long before = judging.refused(why);

    assertThatThrownBy(sending)
        .satisfies(
            fault ->
                assertThat(everythingOf(fault))
                    .containsAnyOf(
                        "a handler met " + ForeignCommandException.class.getName(),
                        // What was refused is not what was asked, so the answer is to nothing.
                        ForeignAnswerException.class.getName())
                    .doesNotContain(STREAM, why.name(), "somebody", "CN="));
    assertThat(judging.refused(why)).isEqualTo(before + 1);
    assertThat(server.events()).isEqualTo(events);
    assertThat(counting.heard()).doesNotContain(STREAM);
  }

  private static CommandSignatures of(String signer) {
    try {
      return signers.of(signer);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static io.axoniq.axonserver.grpc.command.Command with(
      io.axoniq.axonserver.grpc.command.Command command, String name, String text) {
    return command.toBuilder()
        .putMetaData(name, MetaDataValue.newBuilder().setTextValue(text).build())
        .build();
  }

  private static io.axoniq.axonserver.grpc.command.Command withPayload(
      io.axoniq.axonserver.grpc.command.Command command, SerializedObject payload) {
    return command.toBuilder().setPayload(payload).build();
  }

  private static String everythingOf(Throwable fault) {
    StringWriter text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static boolean isDone(Node node, Command command) {
    try {
      return node.send(command) instanceof Answer.Done;
    } catch (RuntimeException notYet) {
      return false;
    }
  }
}
