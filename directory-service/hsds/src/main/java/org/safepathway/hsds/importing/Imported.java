package org.safepathway.hsds.importing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a document. */
public sealed interface Imported {

  /**
   * It was read.
   *
   * @param results one for each record, in their order
   */
  record Read(List<Result> results) implements Imported {

    /** Copies the results. */
    public Read {
      results = List.copyOf(results);
    }

    /** Those that were good. */
    public List<Accepted> accepted() {
      return results.stream().filter(Accepted.class::isInstance).map(Accepted.class::cast).toList();
    }

    /** Those that were not. */
    public List<Rejected> rejected() {
      return results.stream().filter(Rejected.class::isInstance).map(Rejected.class::cast).toList();
    }
  }

  /**
   * It could not be read at all.
   *
   * @param why why
   */
  record Unreadable(ImportFault why) implements Imported {}

  /** What became of one record. */
  sealed interface Result {

    /** Which record, from 0. */
    int position();
  }

  /**
   * A good record.
   *
   * @param source its id where it came from
   * @param draft the offer that it makes
   * @param notKept the fields that said something for which an offer has no room, sorted
   */
  record Accepted(int position, UUID source, Draft draft, List<String> notKept) implements Result {

    /** Copies the names. */
    public Accepted {
      notKept = List.copyOf(notKept);
    }
  }

  /**
   * A record that is not taken.
   *
   * @param source its id where it came from, or null if it has none that is a UUID
   * @param faults all that is wrong, at least one
   */
  record Rejected(int position, @Nullable UUID source, List<Fault> faults) implements Result {

    /** Copies the faults. */
    public Rejected {
      faults = List.copyOf(faults);
    }
  }
}
