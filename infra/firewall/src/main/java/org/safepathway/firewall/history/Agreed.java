package org.safepathway.firewall.history;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What she has surely agreed to with each service, in the history that has every act. She is
 * redirected only where that is sure: in the other history a decline stands for it, and what is
 * refused in one may not happen in the other.
 */
final class Agreed {

  /** What each service agreed with her itself. */
  private final Map<Service, Validity> own = new EnumMap<>(Service.class);

  /** What police, another service or an override had her agree to last. */
  private final Map<Service, Validity> others = new EnumMap<>(Service.class);

  /** Those that she told no, or took a consent back from: only they ask her anew. */
  private final Set<Service> no = EnumSet.noneOf(Service.class);

  /**
   * By police or by another service, or as good as agreed by an override; of one that she told no
   * nothing comes of it.
   */
  void toOthers(Service service, Validity validity) {
    if (mayBeAsked(service)) {
      others.put(service, validity);
    } else {
      perhapsToOthers(service);
    }
  }

  /** By another service, where it is not sure whether that was refused. */
  void perhapsToOthers(Service service) {
    others.remove(service);
  }

  /** With the service itself, which ends whatever was agreed before. */
  void withItself(Service service, Validity validity, LocalDate day) {
    others.remove(service);
    own.put(service, validity);
    if (validity.surelyHolds(day)) {
      no.remove(service);
    }
  }

  /** Refused, or taken back: also an override is over. */
  void no(Service service) {
    own.remove(service);
    others.remove(service);
    no.add(service);
  }

  /** Whether something surely holds. */
  boolean holds(Service service, LocalDate day) {
    return surely(own.get(service), day) || surely(others.get(service), day);
  }

  /** Whether another service may ask her about this one. */
  boolean mayBeAsked(Service service) {
    return !no.contains(service);
  }

  private static boolean surely(
      @org.jspecify.annotations.Nullable Validity validity, LocalDate day) {
    return validity != null && validity.surelyHolds(day);
  }
}
