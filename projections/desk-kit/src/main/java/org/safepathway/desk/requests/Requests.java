package org.safepathway.desk.requests;

import java.util.List;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.requests.GivenAnswer;
import org.safepathway.directory.requests.ReceivedRequest;
import org.safepathway.directory.requests.RequestNumber;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.directory.requests.RequestRegister.Registered;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;

/**
 * The page of the register and what is sent from it; a desk’s controller says for whom it is there.
 *
 * @param register the register
 * @param path where the desk has it
 */
public record Requests(RequestRegister register, String path) {

  /** The page; not found for whom there is no register. */
  public Outcome list(SignedIn who) {
    return register
        .of(who.actor())
        .<Outcome>map(found -> new Page<>("desk/requests", RequestsView.of(found, path)))
        .orElseGet(Outcome::notFound);
  }

  /** Registers one. */
  public Outcome register(SignedIn who, Act<RegisterRequest> act) {
    return switch (act) {
      case Act.Refused<RegisterRequest>(Refusal refusal) -> refused(who, refusal);
      case Act.Read<RegisterRequest>(RequestId id, RegisterRequest body) -> {
        ReceivedRequest request =
            new ReceivedRequest(body.number(), body.asker(), body.receivedOn());
        yield switch (register.register(who.actor(), id, request)) {
          case Registered.Done(GivenAnswer answer) ->
              Outcome.created(path, new Answered(body.number(), answer))
                  .saying("desk.requests.answer." + answer.name());
          case Registered.Refused(Refusal refusal) -> refused(who, refusal);
        };
      }
    };
  }

  private Outcome refused(SignedIn who, Refusal refusal) {
    return refusal.code().equals(CommonRefusal.NOT_FOUND.code())
        ? Outcome.notFound()
        : Outcome.refused(refusal, () -> page(who));
  }

  private Page<RequestsView> page(SignedIn who) {
    return new Page<>(
        "desk/requests", RequestsView.of(register.of(who.actor()).orElse(List.of()), path));
  }

  /**
   * What the asker is to be answered.
   *
   * @param number of which request
   * @param answer one of the closed set
   */
  public record Answered(RequestNumber number, GivenAnswer answer) {}
}
