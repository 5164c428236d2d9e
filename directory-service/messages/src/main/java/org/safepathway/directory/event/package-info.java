/**
 * What happened in the directory: the events of organisations and of their offers, a public
 * contract. They stand in a log of their own, beside that of the victims. The face of an offer that
 * only specialists match on may never enter.
 */
@NullMarked
package org.safepathway.directory.event;

import org.jspecify.annotations.NullMarked;
