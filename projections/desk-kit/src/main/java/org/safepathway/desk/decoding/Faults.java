package org.safepathway.desk.decoding;

import java.util.ArrayList;
import java.util.List;
import org.safepathway.kernel.Refusal.FieldFault;

/** Collects faults in the order of the record's fields, and not without end. */
final class Faults {

  private static final int MAX = 100;

  private final List<FieldFault> found = new ArrayList<>();
  private int count;

  void add(String path, String code) {
    count++;
    if (found.size() < MAX) {
      found.add(new FieldFault(path, code));
    }
  }

  /** How many were found so far, to see whether a step added one. */
  int count() {
    return count;
  }

  List<FieldFault> found() {
    return List.copyOf(found);
  }
}
