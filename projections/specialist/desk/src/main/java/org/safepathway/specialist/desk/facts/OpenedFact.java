package org.safepathway.specialist.desk.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.specialist.desk.EnglishTime;

/**
 * A fact in clear, for one answer.
 *
 * @param id the fact, to correct it
 * @param factClass its class
 * @param recordedBy the organisation that entered it, or null where it is another service of which
 *     the reader’s has not been told that it supports her too (DOMAIN.md rule 23)
 * @param recordedAt when
 * @param superseded whether a later fact corrects it
 * @param content what it says
 * @param recordedByName the organisation’s name, for the page, or null
 * @param own whether that is the reader’s own organisation, for the page: what others recorded
 *     cannot be corrected
 */
record OpenedFact(
    FactId id,
    @JsonProperty("class") FactClass factClass,
    @Nullable OrganisationId recordedBy,
    Instant recordedAt,
    boolean superseded,
    Fact content,
    @JsonIgnore @Nullable String recordedByName,
    @JsonIgnore boolean own) {

  /** What kind of fact it is, for the page. */
  public FactKind kind() {
    return FactKind.of(content);
  }

  /** What it says line by line, for the page. */
  public List<FactRow> rows() {
    return FactRows.of(content);
  }

  /** For the page. */
  public String recordedText() {
    return EnglishTime.of(recordedAt);
  }
}
