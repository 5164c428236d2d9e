/**
 * What the operator of a process may measure, and where: numbers about the process, how many acts
 * and openings it did, how far its projectors are behind. No person, no organisation, no referral,
 * no kind of act and no address of a page may ever enter: how often statuses were recorded tells as
 * much as a status.
 */
@NullMarked
package org.safepathway.operating;

import org.jspecify.annotations.NullMarked;
