package org.safepathway.directory.event;

import org.safepathway.kernel.Stamp;

/** Something that happened in the directory. A public contract: versioned, with golden files. */
public sealed interface DirectoryEvent permits OrganisationEvent, OfferEvent {

  /** When, by whom, for which request. */
  Stamp stamp();
}
