package org.safepathway.police.desk.awareness;

import java.util.List;
import java.util.function.Function;
import org.safepathway.directory.UnitId;
import org.safepathway.directory.awareness.Shown;
import org.safepathway.directory.awareness.UnitWeek;
import org.safepathway.police.desk.EnglishTime;

/**
 * How often the units of a force looked and referred.
 *
 * @param weeks newest first
 */
record AwarenessView(List<Row> weeks) {

  AwarenessView {
    weeks = List.copyOf(weeks);
  }

  static AwarenessView of(List<UnitWeek> weeks, Function<UnitId, String> name) {
    return new AwarenessView(weeks.stream().map(week -> Row.of(week, name)).toList());
  }

  /**
   * A unit in a week.
   *
   * @param week the day on which it begins, in words
   * @param unit its name
   * @param listed how often the list of services was read, in words as all that follow: a few are
   *     not told apart, since one more would tell of one victim
   * @param found how often services were found for a situation
   * @param sheets how often a sheet was read
   * @param cards how often a guidance card was read
   * @param referred how many referrals were sent
   */
  record Row(
      String week,
      String unit,
      String listed,
      String found,
      String sheets,
      String cards,
      String referred) {

    private static final int STEP = 5;

    static Row of(UnitWeek one, Function<UnitId, String> name) {
      return new Row(
          EnglishTime.day(one.week()),
          name.apply(one.unit()),
          told(one.shown(Shown.LIST)),
          told(one.shown(Shown.FOUND)),
          told(one.shown(Shown.SHEET)),
          told(one.shown(Shown.CARD)),
          told(one.referred()));
    }

    /** Rounded down to fives; below that it says no number, nought included. */
    private static String told(int times) {
      return times < STEP ? "0–4" : String.valueOf(times / STEP * STEP);
    }
  }
}
