package org.safepathway.firewall.history;

import static org.safepathway.firewall.history.Bodies.list;
import static org.safepathway.firewall.history.Bodies.object;
import static org.safepathway.referral.ContactResult.NO_ANSWER;
import static org.safepathway.referral.ContactResult.NUMBER_WRONG;
import static org.safepathway.referral.ContactResult.REACHED;
import static org.safepathway.referral.ContactResult.SOMEONE_ELSE_ANSWERED;

import java.util.Arrays;
import java.util.List;
import org.safepathway.firewall.history.Move.Kind;
import org.safepathway.firewall.history.Move.Other;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralState;
import tools.jackson.databind.node.ObjectNode;

/** What a service does about a referral that it was sent, from receipt to closing. */
final class Casework extends Acts {

  /** One more than a service has to make. */
  private static final int ATTEMPTS = 4;

  /** That she cannot be reached is refused before it was tried often enough; these never are. */
  private static final List<Closure> ANY_TIME =
      Arrays.stream(Closure.values())
          .filter(closure -> closure != Closure.UNABLE_TO_CONTACT)
          .toList();

  /** So few that no consent of a history is over before the history is. */
  private static final int MOST_LEAPS = 3;

  private final Passing passing;

  Casework(Script script, Bodies bodies, Her her, Passing passing) {
    super(script, bodies, her);
    this.passing = passing;
  }

  /** One edge that is open to it now. */
  void along(Situation at) {
    switch (at.state) {
      case SENT -> take(Edge.RECEIVE, at, "receive");
      case RECEIVED, TRIAGED, WAITING_LIST -> decideAbout(at);
      case ACCEPTED, ENGAGED -> work(at);
      case CLOSED -> take(Edge.REOPEN, at, "reopen");
      case DECLINED, REDIRECTED, RETURNED -> passing.consortium(at);
      case RECALLED -> openAny(at);
    }
  }

  private void decideAbout(Situation at) {
    if (at.state == ReferralState.WAITING_LIST && (at.apart || chance(60))) {
      waiting(at);
      return;
    }
    int way = script.number(10);
    if (way < 3) {
      triage(at);
    } else if (way < 7) {
      accept(at);
    } else if (way < 8) {
      decline(at);
    } else if (way < 9) {
      returned(at);
    } else {
      passing.onward(at);
    }
  }

  /** Meanwhile she is kept in touch with, or it is found that she no longer waits. */
  private void waiting(Situation at) {
    if (at.apart && chance(40)) {
      // Where it is accepted already, that is refused: from then on it is in both.
      take(Edge.ACCEPT, at, "accept");
      at.apart = false;
    } else if (!at.apart && chance(50)) {
      passing.consortium(at);
    } else if (chance(60)) {
      contact(at);
    } else {
      close(at);
    }
  }

  private void accept(Situation at) {
    if (at.state == ReferralState.TRIAGED && chance(30)) {
      await(at);
    } else {
      take(Edge.ACCEPT, at, "accept");
    }
  }

  /** Here it waits, and there it is accepted at once at times: the referrer sees the same. */
  private void await(Situation at) {
    at.apart = chance(50);
    script.add(
        "waiting-list",
        kind(at, at.apart ? Kind.FINE : Kind.COMMON),
        who(at),
        path("waiting-list"),
        at.slot,
        object(),
        at.apart ? new Other(path("accept"), object().toString()) : null);
    move(Edge.WAIT, at);
  }

  private void work(Situation at) {
    int way = script.number(10);
    if (way < 5) {
      contact(at);
    } else if (way < 7) {
      takeOnceReached(Edge.ENGAGE, at, "engage");
    } else if (way < 9) {
      close(at);
    } else {
      takeOnceReached(Edge.UNDO_ACCEPTANCE, at, "undo-acceptance");
    }
  }

  void take(Edge edge, Situation at, String act) {
    script.add(act, kind(at, Kind.COMMON), who(at), path(act), at.slot, object());
    if (edge.from().contains(at.state)) {
      at.state = edge.after(at.state);
    }
  }

  void triage(Situation at) {
    String[] all = {"A", "B", "C"};
    int one = script.number(3);
    script.add(
        "triage",
        kind(at, Kind.FINE),
        who(at),
        path("triage"),
        at.slot,
        object().put("triage", all[one]),
        new Other(path("triage"), object().put("triage", all[(one + 1) % 3]).toString()));
    move(Edge.TRIAGE, at);
  }

  private void decline(Situation at) {
    script.add(
        "decline",
        kind(at, Kind.SEALED_KEPT),
        who(at),
        path("decline"),
        at.slot,
        bodies.decline(),
        new Other(path("decline"), bodies.decline().toString()));
    move(Edge.DECLINE, at);
  }

  /** Returned as incomplete, or declined: the referrer cannot tell. */
  private void returned(Situation at) {
    // Nothing can be returned from the waiting list, and what one side refuses the other may not
    // do.
    boolean possible = Edge.RETURN.from().contains(at.state);
    script.add(
        "return",
        kind(at, possible ? Kind.FINE : Kind.COMMON),
        who(at),
        path("return"),
        at.slot,
        object(),
        possible ? new Other(path("decline"), bodies.decline().toString()) : null);
    move(Edge.RETURN, at);
  }

  private void contact(Situation at) {
    if (at.unsafe) {
      // Without a note there is no further attempt, so this note may not be left out.
      note(at);
    }
    acknowledge(at);
    ContactResult result = chance(50) ? REACHED : chance(50) ? NO_ANSWER : SOMEONE_ELSE_ANSWERED;
    ContactResult other =
        switch (result) {
          case REACHED -> chance(40) ? NO_ANSWER : REACHED;
          case NO_ANSWER -> chance(40) ? REACHED : NUMBER_WRONG;
          case NUMBER_WRONG, SOMEONE_ELSE_ANSWERED -> result;
        };
    attempt(at, result, other);
    at.reachedApart |= (result == REACHED) != (other == REACHED);
    at.unsafe = result == SOMEONE_ELSE_ANSWERED;
  }

  private void attempt(Situation at, ContactResult result, ContactResult other) {
    script.add(
        "contact",
        kind(at, result == other ? Kind.COMMON : Kind.FINE),
        who(at),
        path("contacts"),
        at.slot,
        object().put("result", result.name()),
        result == other
            ? null
            : new Other(path("contacts"), object().put("result", other.name()).toString()));
  }

  /**
   * Only whom somebody has spoken with takes a service up, which the referrer sees; and of her an
   * acceptance is not undone. From here on she was reached in both.
   */
  private void takeOnceReached(Edge edge, Situation at, String act) {
    if (at.reachedApart) {
      script.together(
          () -> {
            nothingInTheWay(at);
            attempt(at, REACHED, REACHED);
          });
      at.reachedApart = false;
    }
    take(edge, at, act);
  }

  /** Without it there is no further attempt, so where both histories owe it neither lacks it. */
  void acknowledge(Situation at) {
    if (at.changed || at.changedAbove) {
      ObjectNode body = object();
      body.set("facts", list("{alerts}"));
      script.add(
          "acknowledge",
          at.changed ? kind(at, Kind.COMMON) : Kind.HIGH,
          who(at),
          path("acknowledgements"),
          at.slot,
          body);
      at.changed = false;
      at.changedAbove = false;
    }
  }

  private void close(Situation at) {
    if (chance(15)) {
      script.together(() -> unreachable(at));
    } else if (chance(5) && !at.reachedApart) {
      // Mostly too early, and then refused whatever else is so.
      close(at, Closure.UNABLE_TO_CONTACT, Closure.UNABLE_TO_CONTACT);
    } else {
      int one = script.number(ANY_TIME.size());
      close(at, ANY_TIME.get(one), ANY_TIME.get((one + 1) % ANY_TIME.size()));
    }
  }

  /** One attempt more than it takes, and nothing that stands in the way of an attempt. */
  private void unreachable(Situation at) {
    nothingInTheWay(at);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      attempt(at, NO_ANSWER, NO_ANSWER);
    }
    close(at, Closure.UNABLE_TO_CONTACT, script.one(ANY_TIME.toArray(Closure[]::new)));
  }

  /** Of an attempt. */
  private void nothingInTheWay(Situation at) {
    at.unsafe = true;
    note(at);
    at.changed = true;
    acknowledge(at);
  }

  private void close(Situation at, Closure one, Closure other) {
    script.add(
        "close",
        kind(at, one == other ? Kind.COMMON : Kind.FINE),
        who(at),
        path("close"),
        at.slot,
        object().put("closure", one.name()),
        one == other
            ? null
            : new Other(path("close"), object().put("closure", other.name()).toString()));
    if (one != other) {
      move(Edge.CLOSE, at);
      at.apart = false;
    }
  }
}
