/**
 * Puts the inside together without Spring: event store, aggregates, vault, front door, projectors
 * and the ticker, over one data folder. What runs behind the port is here, and what a page looks
 * like may never enter.
 */
@NullMarked
package org.safepathway.standalone.engine;

import org.jspecify.annotations.NullMarked;
