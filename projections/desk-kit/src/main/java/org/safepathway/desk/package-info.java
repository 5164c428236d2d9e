/**
 * What the author of a desk uses: pages, acts, who is signed in, paging. A desk is one audience's
 * pages and API. No audience's own words, no fact about a person and no Axon may ever enter.
 */
@NullMarked
package org.safepathway.desk;

import org.jspecify.annotations.NullMarked;
