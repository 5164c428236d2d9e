package org.safepathway.referral.link;

import org.safepathway.kernel.Command;

/** The commands of a Link stream. */
public sealed interface LinkCommand extends Command
    permits OfferLink, AskLink, TakeUpLink, CloseLink {

  /** Which. */
  LinkId link();

  @Override
  default String stream() {
    return "link-" + link();
  }
}
