package org.safepathway.desk.decoding;

/**
 * The codes of faults that the decoder finds. A record adds its own by the {@code message} of a
 * constraint. Each has a text in {@code messages_desk.properties} ({@code fault.<code>}).
 */
public final class FaultCode {

  /** Nothing was sent where something must be. */
  public static final String REQUIRED = "required";

  /** The record has no such field. */
  public static final String UNKNOWN_FIELD = "unknown-field";

  /** For example text where a number must be. */
  public static final String WRONG_TYPE = "wrong-type";

  /** None of the choices. */
  public static final String UNKNOWN_CHOICE = "unknown-choice";

  /** The same choice twice in a set. */
  public static final String DUPLICATE = "duplicate";

  /** A control character, or one that changes the direction of what follows. */
  public static final String CONTROL_CHARACTERS = "control-characters";

  /** More characters than allowed. */
  public static final String TOO_LONG = "too-long";

  /** Fewer characters than needed. */
  public static final String TOO_SHORT = "too-short";

  /** More items than allowed. */
  public static final String TOO_MANY = "too-many";

  /** Fewer items than needed. */
  public static final String TOO_FEW = "too-few";

  /** A number above the allowed ones. */
  public static final String TOO_LARGE = "too-large";

  /** A number below the allowed ones. */
  public static final String TOO_SMALL = "too-small";

  /** Text of another shape, for example an id. */
  public static final String WRONG_FORMAT = "wrong-format";

  /** No day of the calendar. */
  public static final String NOT_A_DATE = "not-a-date";

  /** No time of day, or no moment. */
  public static final String NOT_A_TIME = "not-a-time";

  /** A date or time that must not be in the future. */
  public static final String IN_THE_FUTURE = "in-the-future";

  /** A date or time that must not be in the past. */
  public static final String IN_THE_PAST = "in-the-past";

  /** The fields do not go together. */
  public static final String NOT_VALID = "not-valid";

  /** The body is no JSON, or no form, or not UTF-8. */
  public static final String UNREADABLE = "unreadable";

  /** The same JSON name twice in one object. */
  public static final String DUPLICATE_FIELD = "duplicate-field";

  /** Nested too deep. */
  public static final String TOO_DEEP = "too-deep";

  /** More bytes than {@link Decoder#MAX_BYTES}, or too many fields. */
  public static final String TOO_BIG = "too-big";

  private FaultCode() {}
}
