/**
 * The rules of disclosure as data: one readable table of who may open what on which ground, read
 * strictly and asked by everything that decides. No fact and no person may ever enter.
 */
@NullMarked
package org.safepathway.consent.policy;

import org.jspecify.annotations.NullMarked;
