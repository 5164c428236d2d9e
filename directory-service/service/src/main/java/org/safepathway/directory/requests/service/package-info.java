/**
 * The register of requests as it runs, in a file of its own that nothing about a victim is ever in
 * (DOMAIN.md rules 14 and 22). No part that knows a victim may be depended on.
 */
@NullMarked
package org.safepathway.directory.requests.service;

import org.jspecify.annotations.NullMarked;
