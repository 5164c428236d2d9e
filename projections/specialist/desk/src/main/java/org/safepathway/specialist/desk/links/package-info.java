/**
 * Letting two organisations know of each other, at her wish and by her hand (DOMAIN.md rule 23):
 * the other organisation’s name is all that is ever shown. No fact may enter.
 */
@NullMarked
package org.safepathway.specialist.desk.links;

import org.jspecify.annotations.NullMarked;
