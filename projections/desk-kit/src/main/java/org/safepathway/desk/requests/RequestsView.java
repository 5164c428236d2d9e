package org.safepathway.desk.requests;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.safepathway.desk.Choice;
import org.safepathway.directory.requests.Asker;
import org.safepathway.directory.requests.GivenAnswer;
import org.safepathway.directory.requests.RegisteredRequest;
import org.safepathway.directory.requests.RequestNumber;

/**
 * The requests that the organisation received.
 *
 * @param requests newest first
 * @param refusedToEnforcement how many of them an enforcement body made
 * @param path where the form is sent, for the page
 */
public record RequestsView(List<Row> requests, long refusedToEnforcement, @JsonIgnore String path) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

  /** Copies the list. */
  public RequestsView {
    requests = List.copyOf(requests);
  }

  static RequestsView of(List<RegisteredRequest> registered, String path) {
    return new RequestsView(
        registered.stream().map(Row::of).toList(),
        registered.stream().filter(one -> one.request().asker() == Asker.ENFORCEMENT_BODY).count(),
        path);
  }

  /** Who can ask. */
  public List<Choice> askers() {
    return Choice.of("desk.asker", Asker.values());
  }

  /** The answers to read out or send, each with a text. */
  public List<GivenAnswer> answers() {
    return List.of(GivenAnswer.values());
  }

  /**
   * One of them.
   *
   * @param number its number
   * @param asker who asked
   * @param receivedOn when it came
   * @param answer what was answered
   * @param registeredAt when it was registered
   */
  public record Row(
      RequestNumber number,
      Asker asker,
      LocalDate receivedOn,
      GivenAnswer answer,
      Instant registeredAt) {

    static Row of(RegisteredRequest one) {
      return new Row(
          one.request().number(),
          one.request().asker(),
          one.request().receivedOn(),
          one.answer(),
          one.at());
    }

    /** For the page. */
    public String receivedText() {
      return DAY.format(receivedOn);
    }
  }
}
