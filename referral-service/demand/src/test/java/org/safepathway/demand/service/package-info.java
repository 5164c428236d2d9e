@NullMarked
package org.safepathway.demand.service;

import org.jspecify.annotations.NullMarked;
