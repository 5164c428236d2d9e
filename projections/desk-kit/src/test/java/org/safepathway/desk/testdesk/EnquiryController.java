package org.safepathway.desk.testdesk;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.safepathway.desk.Act;
import org.safepathway.desk.Choice;
import org.safepathway.desk.Cursor;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.Paging;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.Slice;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Away;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RequestId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Enquiries, as a desk's author would write them. */
@Controller
class EnquiryController {

  private final Set<RequestId> sent = ConcurrentHashMap.newKeySet();

  @GetMapping("/test/enquiries")
  Page<Views.Enquiries> list(SignedIn who, Paging paging) {
    var rows = List.of(new Views.Row("E-1", "sent"), new Views.Row("E-2", "received"));
    Cursor next = paging.cursor() == null ? new Cursor("page-2") : null;
    return new Page<>("test/enquiries", new Views.Enquiries(new Slice<>(rows, null, next)));
  }

  @GetMapping("/test/enquiries/{reference}")
  Outcome one(SignedIn who, @PathVariable String reference) {
    return reference.equals("E-1")
        ? new Page<>("test/enquiry", new Views.OneEnquiry(reference, "sent"))
        : Outcome.notFound();
  }

  @GetMapping("/test/enquiries/new")
  Page<Views.NewEnquiry> form(SignedIn who) {
    return new Page<>(
        "test/new-enquiry",
        new Views.NewEnquiry(
            Choice.of("test.need", SendEnquiry.Need.values()),
            Choice.of("test.contact", SendEnquiry.Contact.values()),
            Choice.yesNo()));
  }

  @PostMapping("/test/enquiries")
  Outcome send(SignedIn who, Act<SendEnquiry> act) {
    return switch (act) {
      case Act.Refused(var refusal) -> Outcome.refused(refusal, () -> form(who));
      case Act.Read(var request, var body) ->
          switch (inside(request, body)) {
            case Answer.Refused(var refusal) -> Outcome.refused(refusal, () -> form(who));
            case Answer.Done(var reference) ->
                Outcome.created("/test/enquiries/" + reference, new Views.Sent(reference))
                    .saying("test.sent");
            case Answer.Vouched _, Answer.HangsOn _, Answer.Changes _ ->
                throw new IllegalStateException("nobody asked");
          };
    };
  }

  @GetMapping("/test/broken")
  Outcome broken(SignedIn who) {
    throw new IllegalStateException("Canary Wharf 7");
  }

  @GetMapping("/test/away")
  Outcome away(SignedIn who) {
    throw new IllegalStateException("Canary Wharf 7", new DoesNotAnswer());
  }

  /** Answers what comes a second time. */
  @PostMapping("/test/away")
  Outcome sendsAway(SignedIn who, Act<SendEnquiry> act) {
    return switch (act) {
      case Act.Refused(var refusal) -> Outcome.refused(refusal);
      case Act.Read(var request, _) when sent.add(request) -> throw new DoesNotAnswer();
      case Act.Read<SendEnquiry> _ -> Outcome.created("/test/enquiries/E-1", new Views.Sent("E-1"));
    };
  }

  private static final class DoesNotAnswer extends RuntimeException implements Away {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean isAway() {
      return true;
    }
  }

  @GetMapping("/test/half-a-page")
  Outcome halfAPage(SignedIn who) {
    return new Page<>("test/half-a-page", new Views.Start());
  }

  @GetMapping("/test/numbers/{number}")
  Outcome number(SignedIn who, @PathVariable int number) {
    return Outcome.notFound();
  }

  @GetMapping("/sign-in")
  Page<Views.Start> signIn() {
    return new Page<>("test/sign-in", new Views.Start());
  }

  /** Stands for the port to the inside. */
  private static Answer inside(RequestId request, SendEnquiry body) {
    return switch (body.contact()) {
      case NONE -> Answer.refused(() -> "service-paused");
      case LETTER -> Answer.refused(CommonRefusal.REQUEST_ID_REUSED);
      case TELEPHONE -> new Answer.Done("E-1");
    };
  }
}
