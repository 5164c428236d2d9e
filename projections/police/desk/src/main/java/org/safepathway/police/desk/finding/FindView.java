package org.safepathway.police.desk.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.matching.Excluded;

/**
 * What was found, or the empty form.
 *
 * @param area where it was looked, or null if nothing was asked yet
 * @param found the best first
 * @param compared two of them, or none
 * @param leftOut what does not fit, by id
 * @param asked what was asked, for the form, or null
 * @param choices of the form
 */
record FindView(
    @Nullable LocalAuthority area,
    List<Found> found,
    List<Found> compared,
    List<LeftOut> leftOut,
    @JsonIgnore @Nullable FindService asked,
    @JsonIgnore FindChoices choices) {

  FindView {
    found = List.copyOf(found);
    compared = List.copyOf(compared);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A service that does not fit.
   *
   * @param offer its id
   * @param name its name
   * @param why not
   */
  record LeftOut(OfferId offer, String name, List<String> why) {

    LeftOut {
      why = List.copyOf(why);
    }

    static LeftOut of(Excluded excluded) {
      var offer = excluded.listed().offer();
      return new LeftOut(offer.id(), offer.name(), Found.texts(excluded.why()));
    }
  }
}
