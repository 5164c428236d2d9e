package org.safepathway.directory.requests;

import java.time.LocalDate;

/**
 * A request that an organisation received.
 *
 * @param number the organisation’s own number of it
 * @param asker who asks
 * @param receivedOn the day on which it came (Europe/London)
 */
public record ReceivedRequest(RequestNumber number, Asker asker, LocalDate receivedOn) {}
