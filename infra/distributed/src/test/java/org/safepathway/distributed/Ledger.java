package org.safepathway.distributed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What was acknowledged, and what should not have been. Safe for many threads. */
final class Ledger {

  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong troubles = new AtomicLong();
  private final List<String> lost = new CopyOnWriteArrayList<>();
  private final List<String> leaked = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicLong> byWorker = new ConcurrentHashMap<>();

  /** An act was answered with yes. */
  void acknowledged(String worker) {
    acknowledged.incrementAndGet();
    byWorker.computeIfAbsent(worker, _ -> new AtomicLong()).incrementAndGet();
  }

  /** An act was not answered, or with a fault: it is sent again. */
  void trouble() {
    troubles.incrementAndGet();
  }

  /** What was acknowledged is not there. */
  void lost(String what) {
    lost.add(what);
  }

  /** What nobody may read was read. */
  void leaked(String what) {
    leaked.add(what);
  }

  long acknowledged() {
    return acknowledged.get();
  }

  long troubles() {
    return troubles.get();
  }

  List<String> lost() {
    return lost;
  }

  List<String> leaked() {
    return leaked;
  }

  /** How many acts of each worker were acknowledged so far. */
  Map<String, Long> each() {
    Map<String, Long> counts = new TreeMap<>();
    byWorker.forEach((worker, count) -> counts.put(worker, count.get()));
    return counts;
  }
}
