package org.safepathway.specialist.desk.services;

import java.util.List;
import java.util.Map;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.status.OtherFace;
import org.safepathway.status.OtherFaces;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The services to refer on to: all, or those that fit. What is asked travels in the body and never
 * in an address, which would end up in histories and logs.
 */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER, StaffRole.DUTY_MANAGER})
final class ServicesController {

  private static final String PATH = "/specialist/services";

  private static final Refusal NO_BOY =
      new Refusal(
          CommonRefusal.MALFORMED.code(),
          List.of(new FieldFault("oldestBoy", "no-children-no-boy")));

  private final OtherServices services;
  private final Seeking seeking;
  private final OtherFaces faces;

  ServicesController(OtherServices services, Seeking seeking, OtherFaces faces) {
    this.services = services;
    this.seeking = seeking;
    this.faces = faces;
  }

  @GetMapping(PATH)
  Page<ServicesView> list(SignedIn who) {
    Map<OfferId, OtherFace> known = faces.read(who.actor());
    return page(
        new ServicesView(
            services.of(who).stream()
                .map(
                    one ->
                        ServicesView.Row.of(
                            one, known.getOrDefault(one.offer().id(), OtherFace.NOTHING)))
                .toList(),
            List.of(),
            null));
  }

  @PostMapping(PATH)
  Outcome seek(SignedIn who, Act<SeekService> act) {
    return switch (act) {
      case Act.Refused<SeekService> refused -> Outcome.refused(refused.refusal(), () -> list(who));
      case Act.Read<SeekService> read when read.body().saysABoyAndNoChild() ->
          Outcome.refused(NO_BOY, () -> list(who));
      case Act.Read<SeekService> read -> page(seeking.found(who, read.body()));
    };
  }

  private static Page<ServicesView> page(ServicesView view) {
    return new Page<>("specialist/services", view);
  }
}
