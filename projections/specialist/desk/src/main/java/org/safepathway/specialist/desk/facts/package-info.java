/**
 * Facts in clear, between a form and the seal and between the vault and one page: openings, notes,
 * declines, status and corrections. Nothing here is kept, logged or put into an address.
 */
@NullMarked
package org.safepathway.specialist.desk.facts;

import org.jspecify.annotations.NullMarked;
