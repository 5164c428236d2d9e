package org.safepathway.directory.change;

import org.safepathway.kernel.Command;
import org.safepathway.kernel.Issued;

/**
 * The command behind every change of an organisation.
 *
 * @param change what is to change
 * @param issued by whom
 */
public record ChangeOrganisation(Change.OfOrganisation change, Issued issued) implements Command {

  @Override
  public String stream() {
    return change.stream();
  }
}
