/**
 * What caseworkers and managers of a specialist organisation see and do: pages and API in one. It
 * reads only its own organisation’s database, and facts in clear pass through it from the vault to
 * one answer. No event, no other organisation’s document and no fact that outlives an answer may
 * ever enter.
 */
@NullMarked
package org.safepathway.specialist.desk;

import org.jspecify.annotations.NullMarked;
