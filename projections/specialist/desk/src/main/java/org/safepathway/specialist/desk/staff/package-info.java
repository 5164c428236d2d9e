/**
 * Who works for the organisation: its managers say so, and nobody else. Nothing about a victim may
 * ever enter.
 */
@NullMarked
package org.safepathway.specialist.desk.staff;

import org.jspecify.annotations.NullMarked;
