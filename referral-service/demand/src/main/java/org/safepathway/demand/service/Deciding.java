package org.safepathway.demand.service;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.DemandChange;
import org.safepathway.demand.DemandId;
import org.safepathway.demand.DemandRefusal;
import org.safepathway.demand.HolderAnswer;
import org.safepathway.demand.event.DemandAllocated;
import org.safepathway.demand.event.DemandAnswered;
import org.safepathway.demand.event.DemandNotCounted;
import org.safepathway.demand.event.DemandNoted;
import org.safepathway.demand.event.DemandWithdrawn;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.Stamp;

/**
 * What a need’s stream decides. Whoever asked is answered alike whether she agreed to be counted or
 * not, and whether she took that back.
 */
final class Deciding {

  private Deciding() {}

  static Decision decide(
      DemandId demand, @Nullable Course course, DemandChange change, Stamp stamp) {
    return switch (change) {
      case DemandChange.Note note -> note(demand, course, note, stamp);
      case DemandChange.Suggest suggest -> suggest(demand, course, suggest, stamp);
      case DemandChange.Say say ->
          course != null
                  && course.stands(stamp.at())
                  && course.suggestion() != null
                  && course.suggestion().number() == say.suggestion()
                  && course.answer() == null
              ? new Decision.Happens(
                  new DemandAnswered(demand, say.suggestion(), say.answer(), stamp))
              : refuses(DemandRefusal.NOTHING_TO_ANSWER);
      case DemandChange.Withdraw _ ->
          course != null && course.told() != null && course.withdrawnAt() == null
              ? new Decision.Happens(new DemandWithdrawn(demand, stamp))
              : refuses(DemandRefusal.NOTHING_CHANGES);
    };
  }

  private static Decision note(
      DemandId demand, @Nullable Course course, DemandChange.Note note, Stamp stamp) {
    if (course != null && course.stands(stamp.at())) {
      return refuses(DemandRefusal.ASKED_ALREADY);
    }
    return new Decision.Happens(
        note.need() == null
            ? new DemandNotCounted(demand, stamp)
            : new DemandNoted(
                demand,
                note.need(),
                Weeks.of(stamp.at()),
                note.shown(),
                note.agreement(),
                note.agreedAt(),
                note.tried(),
                stamp));
  }

  private static Decision suggest(
      DemandId demand, @Nullable Course course, DemandChange.Suggest suggest, Stamp stamp) {
    Instant now = stamp.at();
    if (course == null || !course.isShown(now)) {
      return refuses(CommonRefusal.NOT_FOUND);
    }
    boolean waits = course.suggestion() != null && course.answer() == null;
    if (course.answer() == HolderAnswer.REFERRED
        || (waits && Objects.equals(course.named(), suggest.asked()))) {
      return refuses(DemandRefusal.NOTHING_CHANGES);
    }
    return new Decision.Happens(
        new DemandAllocated(demand, suggest.asked(), suggest.member(), suggest.offers(), stamp));
  }

  private static Decision refuses(RefusalReason reason) {
    return new Decision.Refuses(reason);
  }
}
