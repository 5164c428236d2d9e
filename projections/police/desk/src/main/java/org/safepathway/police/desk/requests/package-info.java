/**
 * The register of requests for information, for a force’s supervisors alone (DOMAIN.md rules 14 and
 * 22). Nothing that knows a referral may be used here.
 */
@NullMarked
package org.safepathway.police.desk.requests;

import org.jspecify.annotations.NullMarked;
