package org.safepathway.standalone.engine;

import org.safepathway.frontdoor.Ids;
import org.safepathway.frontdoor.References;
import org.safepathway.kernel.Randomness;

/**
 * What handles and ids are derived with: the platform’s own keys.
 *
 * @param references for the handles of an organisation
 * @param ids for ids inside
 */
record Handled(References references, Ids ids) {

  private static final String REFERENCES = "references";
  private static final int BYTES = 32;

  /**
   * Of a folder’s keys.
   *
   * @param isNew whether there is no event yet: then keys are made where they are missing
   * @throws IllegalStateException if one is missing and there are events
   */
  static Handled of(DataFolder data, Randomness randomness, boolean isNew) {
    PlatformKeys platform = new PlatformKeys(data.platformKeys(), randomness);
    return new Handled(references(platform, isNew), new Ids(platform.key("ids", BYTES, isNew)));
  }

  /**
   * What a projector needs of them.
   *
   * @throws IllegalStateException if its key is missing
   */
  static References references(DataFolder data, Randomness randomness) {
    return references(new PlatformKeys(data.platformKeys(), randomness), false);
  }

  private static References references(PlatformKeys platform, boolean isNew) {
    return new References(platform.key(REFERENCES, BYTES, isNew));
  }
}
