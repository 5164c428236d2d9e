/**
 * What the files by which Safe Pathway is deployed must hold: the walls between processes, the
 * guards on each, and that all they name exists. Nothing here starts anything but Helm, a shell and
 * Node.js.
 */
@NullMarked
package org.safepathway.deployment;

import org.jspecify.annotations.NullMarked;
