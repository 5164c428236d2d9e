package org.safepathway.hsds.importing;

import java.util.Locale;
import org.safepathway.kernel.RefusalReason;

/** Why a document or a record is not taken. */
public enum ImportFault implements RefusalReason {
  /** The whole document is longer than is read. */
  DOCUMENT_TOO_LONG,
  /** It is no JSON in UTF-8, or names a field twice, or is nested too deep. */
  NOT_JSON,
  /** No services are in it: neither a page, a list, lines nor a service. */
  NO_SERVICES,
  /** More records than are read at once. */
  TOO_MANY_RECORDS,
  /** The record is no JSON object, or the line no JSON. */
  NOT_A_RECORD,
  /** A field that must be there is not. */
  MISSING,
  /** A field has another type than the standard says. */
  WRONG_TYPE,
  /** An id is no UUID. */
  NOT_A_UUID,
  /** An earlier record has the same id. */
  DUPLICATE_ID,
  /** A text is too long. */
  TOO_LONG,
  /** HTML or script stands in a text. It is refused, not taken out: what is left could mislead. */
  MARKUP,
  /** A character that nobody types: it could show a text as another than it is. */
  CONTROL_CHARACTER,
  /**
   * A text speaks of immigration status or a proxy of it (DOMAIN.md rule 5): that is not for this
   * face of the offer.
   */
  SPEAKS_OF_STATUS,
  /** A term that neither we nor the crosswalk know. */
  UNKNOWN_TERM,
  /** No term says what kind of service it is. */
  NO_KIND,
  /** Terms say that it is of several kinds. */
  SEVERAL_KINDS,
  /** It serves no area that we or the crosswalk know. */
  NO_KNOWN_AREA,
  /** Its status is none of the standard’s. */
  UNKNOWN_STATUS,
  /** It is inactive or defunct. */
  NOT_OFFERED,
  /** A date is no date. */
  NOT_A_DATE,
  /** A period ends before it begins. */
  ENDS_BEFORE_IT_BEGINS,
  /** It was assured on a day that lies ahead. */
  IN_THE_FUTURE,
  /** Ages are no whole numbers from 0 to 120, the youngest first. */
  AGES_OUT_OF_RANGE,
  /** An organisation or a term is above itself. */
  CYCLE,
  /** No email address. */
  NOT_AN_EMAIL,
  /** No phone number. */
  NOT_A_PHONE,
  /** No http or https address of a page. */
  NOT_A_WEBSITE;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
