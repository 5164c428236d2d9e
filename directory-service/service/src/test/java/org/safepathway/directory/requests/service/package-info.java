@NullMarked
package org.safepathway.directory.requests.service;

import org.jspecify.annotations.NullMarked;
