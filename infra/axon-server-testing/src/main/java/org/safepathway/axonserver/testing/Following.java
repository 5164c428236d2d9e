package org.safepathway.axonserver.testing;

import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** Somebody who follows the events: gets as many as they permit, and new ones as they come. */
final class Following implements StreamObserver<GetEventsRequest> {

  private final Log log;
  private final StreamObserver<EventWithToken> answer;
  private final Runnable more = this::send;
  private long next;
  private long permits;
  private boolean begun;
  private boolean ended;

  Following(Log log, StreamObserver<EventWithToken> answer) {
    this.log = log;
    this.answer = answer;
    if (answer instanceof ServerCallStreamObserver<EventWithToken> call) {
      call.setOnCancelHandler(this::end);
    }
  }

  @Override
  public void onNext(GetEventsRequest request) {
    synchronized (this) {
      if (!begun) {
        begun = true;
        next = Math.max(0, request.getTrackingToken());
        log.listen(more);
      }
      permits += request.getNumberOfPermits();
    }
    send();
  }

  private synchronized void send() {
    while (!ended && permits > 0) {
      EventWithToken event = log.at(next);
      if (event == null) {
        return;
      }
      answer.onNext(event);
      next++;
      permits--;
    }
  }

  private synchronized void end() {
    ended = true;
    log.forget(more);
  }

  @Override
  public void onError(Throwable gone) {
    end();
  }

  @Override
  public void onCompleted() {
    end();
    answer.onCompleted();
  }
}
