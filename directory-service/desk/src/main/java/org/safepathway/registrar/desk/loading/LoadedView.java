package org.safepathway.registrar.desk.loading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OfferId;

/**
 * What became of a directory that was sent, record by record.
 *
 * @param records in their order; none before anything was sent
 */
record LoadedView(List<Line> records) {

  /** Nothing was sent yet. */
  static final LoadedView NOTHING = new LoadedView(List.of());

  LoadedView {
    records = List.copyOf(records);
  }

  /** What became of a record. */
  enum Became {
    /** A new service, which takes nobody before its manager says so. */
    MADE,
    /** A service that we had is described anew. */
    CHANGED,
    /** It says what we had already. */
    SAME,
    /** It was not taken: the faults say why. */
    REFUSED
  }

  /**
   * One record.
   *
   * @param number which, from 1
   * @param source its id where it came from, or null if it has none
   * @param became what became of it
   * @param offer ours, or null
   * @param notKept fields that said something for which we have no room
   * @param faults what is wrong with it
   */
  record Line(
      int number,
      @Nullable String source,
      Became became,
      @Nullable OfferId offer,
      List<String> notKept,
      List<Wrong> faults) {

    Line {
      notKept = List.copyOf(notKept);
      faults = List.copyOf(faults);
    }
  }

  /**
   * What is wrong. It never repeats what was sent.
   *
   * @param field which, or empty for the record as a whole
   * @param code what
   */
  record Wrong(String field, String code) {}

  /** Whether anything was sent. */
  @JsonIgnore
  public boolean isLoaded() {
    return !records.isEmpty();
  }

  /** How many became this. */
  public long count(Became became) {
    return records.stream().filter(line -> line.became() == became).count();
  }

  /** Those that were not taken. */
  @JsonIgnore
  public List<Line> refused() {
    return records.stream().filter(line -> line.became() == Became.REFUSED).toList();
  }
}
