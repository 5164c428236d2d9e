package org.safepathway.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.axonserver.testing.TestingAxonServer;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.UnreadableStreamException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may reach the server, or runs it, says yes to nobody: an answer is believed where the part
 * that decides has signed it for this very command, and else it is not known what happened.
 */
@Tag("firewall")
class AnswersAreSignedTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String STREAM = "counter-1";
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private static Path folder;

  private static Signers signers;

  private TestingAxonServer server;
  private CommandSignatures asking;
  private Node referral;
  private @Nullable Node deciding;

  @BeforeAll
  static void certificates() throws Exception {
    signers = Signers.in(folder);
  }

  @BeforeEach
  void start() throws Exception {
    server = TestingAxonServer.start();
    asking = signers.of("referral");
    referral = Node.asking(server, folder, asking);
  }

  @AfterEach
  void stop() {
    referral.close();
    if (deciding != null) {
      deciding.close();
    }
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"consent", "consent-by-rsa"})
  void whatThePartThatDecidesHasSignedIsBelieved(String signer) throws Exception {
    decidesAs(signers.of(signer));

    assertThat(referral.send(Count.on(STREAM))).isEqualTo(new Answer.Done(STREAM));
    assertThat(referral.send(CountTwice.on(STREAM))).isEqualTo(new Answer.Done(STREAM));
    assertThat(asking.refused()).isZero();
  }

  @Test
  void ofAFailureItsTypeIsSigned() throws Exception {
    decidesAs(signers.of("consent"));

    assertThatThrownBy(() -> referral.send(Count.fault(STREAM)))
        .satisfies(
            fault ->
                assertThat(everythingOf(fault))
                    .contains("a handler met java.lang.IllegalStateException")
                    .doesNotContain(STREAM));
    assertThat(asking.refused()).isZero();
  }

  /** Where a stream cannot be read others go on without it: nobody else says so of one. */
  @Test
  void howACommandFailedIsNotBelievedOfAnybodyElse() throws Exception {
    decidesAs(signers.of("consent"));
    String said = "a handler met " + UnreadableStreamException.class.getName();
    server.onTheWayBack(
        response ->
            response.toBuilder()
                .clearPayload()
                .setErrorCode("AXONIQ-4002")
                .setErrorMessage(ErrorMessage.newBuilder().setMessage(said).addDetails(said))
                .build());

    assertThatThrownBy(() -> referral.send(Count.on(STREAM)))
        .satisfies(
            fault ->
                assertThat(everythingOf(fault))
                    .contains(UnsignedFailureException.class.getName())
                    .doesNotContain("UnreadableStream", "a handler met"));
  }

  @Test
  void whatCannotBeReadAtAllIsNotBelievedAtOnce() throws Exception {
    decidesAs(signers.of("consent"));
    for (String json : List.of("{", "{}", "{\"type\":\"x\"}", "[]", "null", "{\"more\":1}")) {
      server.onTheWayBack(response -> with(response, response.getPayload().getType(), json));
      long before = asking.refused(Why.NOT_SIGNED);

      assertThatThrownBy(() -> referral.send(Count.on(STREAM)))
          .as(json)
          .satisfies(
              fault ->
                  assertThat(everythingOf(fault))
                      .containsAnyOf("UnsignedFailureException", "ForeignAnswerException")
                      .doesNotContain("SerializationException", "TimeoutException"));
      assertThat(asking.refused(Why.NOT_SIGNED)).as(json).isEqualTo(before + 1);
    }
  }

  /** Whoever has a token of the server can say that it decides. */
  @ParameterizedTest
  @ValueSource(strings = {"projectors", "police", "referral", "referral-and-more"})
  void whoeverMayNotDecideIsNotBelieved(String signer) throws Exception {
    decidesAs(signers.of(signer));

    assertNotBelieved(Why.MAY_NOT_DECIDE_IT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"foreign", "over", "to-come", "server", "by-a-part"})
  void whoeverHasACertificateThatIsNotGoodIsNotBelieved(String signer) throws Exception {
    decidesAs(signers.of(signer));

    assertNotBelieved(Why.NOT_OUR_CERTIFICATE);
  }

  @Test
  void whatIsNotSignedIsNotBelieved() {
    decidesAs(null);

    assertNotBelieved(Why.NOT_SIGNED);
  }

  @Test
  void whatIsChangedOnTheWayBackIsNoticed() throws Exception {
    decidesAs(signers.of("consent"));
    List<Consumer<ObjectNode>> changes =
        List.of(
            answer -> data(answer, data(answer).replace("counter-1", "counter-2")),
            answer -> data(answer, data(answer) + " "),
            answer -> answer.put("type", Answer.Refused.class.getName()),
            answer -> answer.put("revision", "2"),
            answer -> answer.put("signature", text("none of this")),
            answer -> answer.put("signature", ""));
    for (Consumer<ObjectNode> change : changes) {
      server.onTheWayBack(response -> changed(response, change));
      assertNotBelieved(Why.CHANGED);
    }
  }

  /** Before it is known whether it is signed, nothing that it names is made. */
  @Test
  void whatIsNoSignedAnswerIsNotRead() throws Exception {
    decidesAs(signers.of("consent"));
    server.onTheWayBack(
        response -> with(response, Answer.Done.class.getName(), "{\"stream\":\"counter-1\"}"));
    assertNotBelieved(Why.NOT_SIGNED);

    server.onTheWayBack(response -> with(response, Made.class.getName(), "{}"));
    assertNotBelieved(Why.NOT_SIGNED);

    MetaDataValue made =
        MetaDataValue.newBuilder()
            .setBytesValue(
                SerializedObject.newBuilder()
                    .setType(Made.class.getName())
                    .setData(ByteString.copyFromUtf8("{}")))
            .build();
    server.onTheWayBack(response -> response.toBuilder().putMetaData("more", made).build());
    assertNotBelieved(Why.NOT_SIGNED);
    assertThat(Made.times).isZero();
  }

  @Test
  void whatIsNoTextOfASignatureIsNotBelieved() throws Exception {
    decidesAs(signers.of("consent"));
    for (String piece : List.of("data", "signature")) {
      server.onTheWayBack(response -> changed(response, answer -> answer.put(piece, "?")));
      assertNotBelieved(Why.NOT_SIGNED);
    }
    for (String shown : List.of("", "MAA=", "?", "AAAA", "A".repeat(20_000))) {
      server.onTheWayBack(response -> changed(response, answer -> answer.put("signedBy", shown)));
      assertNotBelieved(Why.NOT_OUR_CERTIFICATE);
    }
  }

  /** A yes to one question is none to the next, though both are of the same kind. */
  @Test
  void theAnswerToAnotherCommandIsNotBelieved() throws Exception {
    decidesAs(signers.of("consent"));
    AtomicReference<SerializedObject> kept = new AtomicReference<>();
    server.onTheWayBack(
        response -> {
          kept.set(response.getPayload());
          return response;
        });
    assertThat(referral.send(Count.on(STREAM))).isInstanceOf(Answer.Done.class);

    server.onTheWayBack(response -> response.toBuilder().setPayload(kept.get()).build());

    assertNotBelieved(Why.CHANGED);
  }

  /** What it says of itself counts for nothing if another’s certificate is shown with it. */
  @Test
  void whoShowsTheCertificateOfWhoeverDecidesIsNotBelieved() throws Exception {
    decidesAs(signers.of("consent"));
    AtomicReference<String> shown = new AtomicReference<>();
    server.onTheWayBack(
        response -> changed(response, answer -> shown.set(answer.path("signedBy").asString())));
    assertThat(referral.send(Count.on(STREAM))).isInstanceOf(Answer.Done.class);
    decidesAs(signers.of("projectors"));

    server.onTheWayBack(
        response -> changed(response, answer -> answer.put("signedBy", shown.get())));

    assertNotBelieved(Why.CHANGED);
  }

  private void decidesAs(@Nullable CommandSignatures signatures) {
    if (deciding != null) {
      deciding.close();
    }
    Node decides = Node.counting(server, folder, signatures);
    deciding = decides;
    server.onTheWayBack(UnaryOperator.identity());
    await().atMost(SOON).until(() -> decides.isHeard(referral, "counter-of-the-start"));
  }

  /** It may have happened: whoever asked is told that it is not known. */
  private void assertNotBelieved(Why why) {
    long before = asking.refused(why);
    long all = asking.refused();

    assertThatThrownBy(() -> referral.send(Count.on(STREAM)))
        .satisfies(
            fault ->
                assertThat(everythingOf(fault))
                    .containsAnyOf("ForeignAnswerException", "UnsignedFailureException")
                    .doesNotContain(STREAM, why.name(), "CN="));
    assertThat(asking.refused(why)).isEqualTo(before + 1);
    assertThat(asking.refused()).isEqualTo(all + 1);
  }

  private static CommandResponse changed(CommandResponse response, Consumer<ObjectNode> change) {
    ObjectNode answer = (ObjectNode) JSON.readTree(response.getPayload().getData().toStringUtf8());
    change.accept(answer);
    return with(response, response.getPayload().getType(), answer.toString());
  }

  private static CommandResponse with(CommandResponse response, String type, String json) {
    return response.toBuilder()
        .setPayload(
            response.getPayload().toBuilder().setType(type).setData(ByteString.copyFromUtf8(json)))
        .build();
  }

  private static String data(ObjectNode answer) {
    return new String(
        Base64.getDecoder().decode(answer.path("data").asString()), StandardCharsets.UTF_8);
  }

  private static void data(ObjectNode answer, String json) {
    answer.put("data", text(json));
  }

  private static String text(String plain) {
    return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static String everythingOf(Throwable fault) {
    StringWriter text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  /** Counts how often it was made. */
  static final class Made {
    private static int times;

    Made() {
      times++;
    }
  }
}
