/**
 * The register of requests for information, for an organisation’s managers alone (DOMAIN.md rules
 * 14 and 22). Nothing that knows a referral may be used here.
 */
@NullMarked
package org.safepathway.specialist.desk.requests;

import org.jspecify.annotations.NullMarked;
