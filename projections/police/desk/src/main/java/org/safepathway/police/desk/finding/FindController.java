package org.safepathway.police.desk.finding;

import java.util.ArrayList;
import java.util.List;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.awareness.Shown;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * “Find a service”. What is asked travels in the body and never in an address, which would end up
 * in histories and logs.
 */
@Controller
@AllowedTo({StaffRole.OFFICER, StaffRole.SUPERVISOR})
final class FindController {

  private final Finding finding;
  private final FindForms forms;
  private final SpeakingOfStatus speaking;
  private final Awareness awareness;

  FindController(Finding finding, FindForms forms, SpeakingOfStatus speaking, Awareness awareness) {
    this.finding = finding;
    this.forms = forms;
    this.speaking = speaking;
    this.awareness = awareness;
  }

  @GetMapping("/police/find")
  Page<FindView> form() {
    return new Page<>("police/find", forms.empty());
  }

  @PostMapping("/police/find")
  Outcome find(SignedIn who, Act<FindService> act) {
    return switch (act) {
      case Act.Refused<FindService>(Refusal refusal) -> Outcome.refused(refusal, this::form);
      case Act.Read<FindService>(var _, FindService asked) -> find(who, asked);
    };
  }

  private Outcome find(SignedIn who, FindService asked) {
    List<FieldFault> faults = new ArrayList<>();
    if (asked.words() != null) {
      speaking
          .faults("words", asked.words())
          .forEach(fault -> faults.add(new FieldFault("words", fault.code())));
    }
    if (asked.saysABoyAndNoChild()) {
      faults.add(new FieldFault("oldestBoy", "no-children-no-boy"));
    }
    int compared = asked.compare().size();
    if (compared != 0 && compared != FindForms.BESIDE_EACH_OTHER) {
      faults.add(new FieldFault("compare", "choose-two"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(new Refusal(CommonRefusal.MALFORMED.code(), faults), this::form);
    }
    return switch (Where.of(asked)) {
      case Where.Said.Asked(Refusal refusal) -> Outcome.refused(refusal, this::form);
      case Where.Said.In(LocalAuthority area) -> {
        awareness.shown(who.actor(), Shown.FOUND);
        yield new Page<>(
            "police/find", forms.found(area, finding.of(asked.situation(area)), asked));
      }
    };
  }
}
