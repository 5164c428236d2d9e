/**
 * The read API of the service offer by the Open Referral UK standard, at {@code /hsds/3.0}: open to
 * all, without a key. It keeps and logs nothing of what somebody asks. An officer’s search never
 * comes here, since what is asked stands in the address.
 */
@NullMarked
package org.safepathway.hsds.web;

import org.jspecify.annotations.NullMarked;
