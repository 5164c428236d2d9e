/**
 * The typed content of the facts that police may enter: identity, safe contact, risk, support. Held
 * in clear only between a form and the seal, and between the vault and a page. No status and no
 * proxy of it (DOMAIN.md rule 5) may ever enter here.
 */
@NullMarked
package org.safepathway.consent.facts;

import org.jspecify.annotations.NullMarked;
