package org.safepathway.axonserver.testing;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls about events. */
final class EventCalls extends EventStoreGrpc.EventStoreImplBase {

  private static final Confirmation DONE = Confirmation.newBuilder().setSuccess(true).build();

  private final Log log;

  EventCalls(Log log) {
    this.log = log;
  }

  @Override
  public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
    List<Event> together = new ArrayList<>();
    return new StreamObserver<>() {
      @Override
      public void onNext(Event event) {
        together.add(event);
      }

      @Override
      public void onError(Throwable givenUp) {
        together.clear();
      }

      @Override
      public void onCompleted() {
        try {
          log.append(together);
          answered(answer, DONE);
        } catch (StatusRuntimeException refused) {
          answer.onError(refused);
        }
      }
    };
  }

  @Override
  public void appendSnapshot(Event snapshot, StreamObserver<Confirmation> answer) {
    log.snapshot(snapshot);
    answered(answer, DONE);
  }

  @Override
  public void listAggregateEvents(GetAggregateEventsRequest request, StreamObserver<Event> answer) {
    long from = request.getInitialSequence();
    Optional<Event> snapshot =
        request.getAllowSnapshots()
            ? log.snapshotOf(request.getAggregateId())
            : Optional.<Event>empty();
    if (snapshot.isPresent() && snapshot.get().getAggregateSequenceNumber() >= from) {
      answer.onNext(snapshot.get().toBuilder().setSnapshot(true).build());
      from = snapshot.get().getAggregateSequenceNumber() + 1;
    }
    long to = request.getMaxSequence() > 0 ? request.getMaxSequence() : Long.MAX_VALUE;
    log.of(request.getAggregateId(), from).stream()
        .filter(event -> event.getAggregateSequenceNumber() <= to)
        .forEach(answer::onNext);
    answer.onCompleted();
  }

  @Override
  public void listAggregateSnapshots(
      GetAggregateSnapshotsRequest request, StreamObserver<Event> answer) {
    log.snapshotOf(request.getAggregateId())
        .filter(
            snapshot ->
                snapshot.getAggregateSequenceNumber() >= request.getInitialSequence()
                    && snapshot.getAggregateSequenceNumber() <= request.getMaxSequence())
        .ifPresent(answer::onNext);
    answer.onCompleted();
  }

  @Override
  public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answer) {
    return new Following(log, answer);
  }

  @Override
  public void readHighestSequenceNr(
      ReadHighestSequenceNrRequest request, StreamObserver<ReadHighestSequenceNrResponse> answer) {
    answered(
        answer,
        ReadHighestSequenceNrResponse.newBuilder()
            .setToSequenceNr(log.highest(request.getAggregateId()))
            .build());
  }

  @Override
  public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> answer) {
    answered(answer, token(0));
  }

  @Override
  public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> answer) {
    answered(answer, token(log.last()));
  }

  @Override
  public void getTokenAt(GetTokenAtRequest request, StreamObserver<TrackingToken> answer) {
    answered(answer, token(log.last() < 0 ? -1 : log.since(request.getInstant())));
  }

  private static TrackingToken token(long position) {
    return TrackingToken.newBuilder().setToken(position).build();
  }

  private static <T> void answered(StreamObserver<T> answer, T value) {
    answer.onNext(value);
    answer.onCompleted();
  }
}
