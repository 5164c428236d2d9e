/**
 * Forms of who works for an organisation: for its managers and for the registrar. Nothing about a
 * victim may ever enter.
 */
@NullMarked
package org.safepathway.desk.staff;

import org.jspecify.annotations.NullMarked;
