package org.safepathway.axonserver;

/**
 * An answer: that whoever decides met a fault. It is signed like any other, since something follows
 * from what kind of fault it was.
 *
 * @param type the name of its class
 */
record Failed(String type) {}
