/**
 * What she agrees to and takes back: consents for this organisation, and the consent that goes with
 * each referral to another service. Each question stands alone and may be refused without detriment
 * (DOMAIN.md rule 7).
 */
@NullMarked
package org.safepathway.specialist.desk.consents;

import org.jspecify.annotations.NullMarked;
