/**
 * How the desk kit works inside Spring MVC and Spring Security. A desk needs nothing from here by
 * name: the auto-configuration puts it in place.
 */
@NullMarked
package org.safepathway.desk.web;

import org.jspecify.annotations.NullMarked;
