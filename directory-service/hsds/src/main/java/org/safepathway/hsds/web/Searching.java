package org.safepathway.hsds.web;

import java.util.List;
import org.safepathway.hsds.Entry;
import org.safepathway.hsds.PublicDirectory;
import org.safepathway.hsds.ServiceFilter;
import org.safepathway.hsds.ServiceSearch;

/** Searches only for a question that was understood. */
final class Searching {

  private Searching() {}

  static List<Entry> in(
      PublicDirectory directory, Query query, ServiceFilter filter, ServiceSearch search) {
    return query.faults().isEmpty() ? directory.services(filter, search) : List.of();
  }
}
