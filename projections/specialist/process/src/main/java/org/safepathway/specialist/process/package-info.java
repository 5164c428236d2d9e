/**
 * The specialists’ desk as a process of its own, outside: it has this room’s pages, its databases
 * to read, and the ports that its certificate opens. Nothing that runs inside may ever enter.
 */
@NullMarked
package org.safepathway.specialist.process;

import org.jspecify.annotations.NullMarked;
