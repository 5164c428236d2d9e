package org.safepathway.directory.changes;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;

/**
 * A process of its own with a share in a directory: told to, it lets people join an organisation,
 * and says what was answered to each.
 */
final class JoiningProcess {

  private JoiningProcess() {}

  /** Takes the folder, the organisation, its manager, and how many people. */
  public static void main(String[] arguments) throws IOException {
    PrintStream said =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    OrganisationId organisation = new OrganisationId(arguments[1]);
    Actor manager = new Actor(organisation, new PersonId(arguments[2]));
    try (KeptDirectory directory = Desk.open(Path.of(arguments[0]), true, Clock.systemUTC())) {
      said.println("open");
      var unused = System.in.read();
      for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
        Actor joining = new Actor(organisation, new PersonId("person-" + i + ".joining"));
        said.println(
            Desk.code(
                directory.change(
                    manager,
                    new RequestId("request-" + i),
                    new Change.AddStaff(Desk.staff(joining, StaffRole.CASEWORKER)))));
      }
    }
  }
}
