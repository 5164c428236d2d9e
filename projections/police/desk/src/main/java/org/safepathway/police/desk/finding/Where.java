package org.safepathway.police.desk.finding;

import java.util.List;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.matching.postcode.Place;
import org.safepathway.directory.matching.postcode.Postcodes;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;

/** In which area to look: never guessed, since a wrong one can send her to where she is unsafe. */
final class Where {

  private static final Postcodes POSTCODES = Postcodes.builtIn();

  private Where() {}

  /** An area or a question. */
  sealed interface Said {

    /**
     * It is known.
     *
     * @param area where
     */
    record In(LocalAuthority area) implements Said {}

    /**
     * It is asked back.
     *
     * @param refusal what is to be said
     */
    record Asked(Refusal refusal) implements Said {}
  }

  static Said of(FindService asked) {
    LocalAuthority area = asked.areaSaid();
    if (asked.postcode() == null) {
      return area == null ? asked("area", "required") : new Said.In(area);
    }
    return switch (POSTCODES.find(asked.postcode())) {
      case Place.Known(LocalAuthority known) ->
          area == null || area == known ? new Said.In(known) : notThere();
      case Place.Ambiguous place when area != null ->
          place.elsewhere() || place.authorities().contains(area) ? new Said.In(area) : notThere();
      case Place.Unknown _ when area != null -> new Said.In(area);
      case Place.Ambiguous _ -> asked("area", "which-authority");
      case Place.Unknown _ -> asked("area", "which-authority");
      case Place.NotAPostcode() -> asked("postcode", "not-a-postcode");
    };
  }

  /** One of the two is of somebody else, or of an earlier search. */
  private static Said notThere() {
    return asked("area", "not-of-this-postcode");
  }

  private static Said asked(String field, String code) {
    return new Said.Asked(
        new Refusal(CommonRefusal.MALFORMED.code(), List.of(new FieldFault(field, code))));
  }
}
