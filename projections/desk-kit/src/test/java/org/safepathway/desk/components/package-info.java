/**
 * The fragments against GOV.UK Frontend's own fixtures: a change of version that we miss goes red.
 */
@NullMarked
package org.safepathway.desk.components;

import org.jspecify.annotations.NullMarked;
