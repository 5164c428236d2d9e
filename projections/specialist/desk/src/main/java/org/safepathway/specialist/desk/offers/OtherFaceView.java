package org.safepathway.specialist.desk.offers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.safepathway.desk.Choice;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.status.IaaLevel;
import org.safepathway.status.OtherFace;
import org.safepathway.status.SaidFace;

/**
 * The face of one’s own offer that only specialist services see.
 *
 * @param offer its id
 * @param name its name
 * @param face what it can do now
 * @param history what it said, newest first
 */
record OtherFaceView(OfferId offer, String name, OtherFace face, List<Line> history) {

  OtherFaceView {
    history = List.copyOf(history);
  }

  static OtherFaceView of(Offer offer, List<SaidFace> said) {
    return new OtherFaceView(
        offer.id(),
        offer.name(),
        said.isEmpty() ? OtherFace.NOTHING : said.getFirst().face(),
        said.stream().map(one -> new Line(Days.text(one.at()), one.face())).toList());
  }

  /**
   * What it said.
   *
   * @param at the day
   * @param face what
   */
  record Line(String at, OtherFace face) {}

  /** For the form. */
  @JsonIgnore
  public List<Choice> levels() {
    return Choice.of("specialist.adviser", IaaLevel.values());
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> yesNo() {
    return Choice.yesNo();
  }
}
