/**
 * The embedded event store and token store: one SQLite file behind one writer thread that commits
 * many callers' writes together and releases each only when its own is durable. It stores what Axon
 * hands it and knows of an event that it has a stamp; a log beside the victims’ runs on it as well,
 * and lines that outlive a restore lie beside it; no event, command or rule of the domain may ever
 * enter.
 */
@NullMarked
package org.safepathway.eventstore;

import org.jspecify.annotations.NullMarked;
