/**
 * What a specialist organisation's own database holds: its cases, the sealed facts that a live
 * consent names for it, and overrides that its duty managers may decide. Facts are sealed, names
 * are references; no platform id, no event and no other organisation's consent may ever enter.
 */
@NullMarked
package org.safepathway.specialist.documents;

import org.jspecify.annotations.NullMarked;
