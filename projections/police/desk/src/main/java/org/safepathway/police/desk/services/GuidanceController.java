package org.safepathway.police.desk.services;

import org.safepathway.desk.Page;
import org.safepathway.directory.StaffRole;
import org.safepathway.police.desk.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What officers need to know about status: it is not theirs to ask, and insecure or uncertain
 * status is not immigration offending (<em>Safe to share?</em>).
 */
@Controller
@AllowedTo({StaffRole.OFFICER, StaffRole.SUPERVISOR})
final class GuidanceController {

  @GetMapping("/police/guidance")
  Page<GuidanceView> guidance() {
    return new Page<>("police/guidance", new GuidanceView("/police/services"));
  }

  /**
   * The guidance; its text is on the page.
   *
   * @param services where the services are listed
   */
  record GuidanceView(String services) {}
}
