/** Measures search and matching: {@code infra/benchmarks/search}. */
@NullMarked
package org.safepathway.directory.matching.benchmark;

import org.jspecify.annotations.NullMarked;
