/**
 * Immigration status, every proxy of it (DOMAIN.md rule 5) and a specialist's own notes, in clear.
 * Only the consent service, the specialist room and the victim's room may depend on this module;
 * police, consortium, commissioner and auditor cannot even name its types.
 */
@NullMarked
package org.safepathway.status;

import org.jspecify.annotations.NullMarked;
