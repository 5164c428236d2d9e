package org.safepathway.frontdoor;

import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Fact;

/** A fact of any class for tests: a few words. */
record Said(FactClass factClass, String words) implements Fact {}
