/**
 * The register of requests for information that an organisation received (DOMAIN.md rules 14 and
 * 22): who asked, when, under which number, and what was answered. It knows no victim, no referral
 * and no fact, and nothing here can ask about one.
 */
@NullMarked
package org.safepathway.directory.requests;

import org.jspecify.annotations.NullMarked;
