package org.safepathway.desk.requests;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.safepathway.directory.requests.Asker;
import org.safepathway.directory.requests.RequestNumber;

/**
 * A request that came in. There is no field for whom it is about, and no free text.
 *
 * @param number the organisation’s own number of it
 * @param asker who asks
 * @param receivedOn the day on which it came
 */
public record RegisterRequest(
    RequestNumber number, Asker asker, @PastOrPresent LocalDate receivedOn) {}
