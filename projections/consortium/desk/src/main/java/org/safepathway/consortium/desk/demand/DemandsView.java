package org.safepathway.consortium.desk.demand;

import java.util.List;

/**
 * Needs that nobody took.
 *
 * @param demands the most urgent first
 */
record DemandsView(List<DemandView> demands) {

  DemandsView {
    demands = List.copyOf(demands);
  }
}
