/**
 * A server in memory that speaks the protocol of Axon Server, so that what needs one runs in every
 * build. It is for tests alone: it keeps nothing on disk, has one context, asks nobody who they are
 * and answers only what this project calls. It never says what a payload holds. Nothing that runs
 * outside a test may ever depend on it.
 */
@NullMarked
package org.safepathway.axonserver.testing;

import org.jspecify.annotations.NullMarked;
