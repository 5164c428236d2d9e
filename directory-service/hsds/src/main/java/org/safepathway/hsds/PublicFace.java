package org.safepathway.hsds;

import org.safepathway.directory.Catalogue.Listed;

/**
 * Takes off what is not for everybody, before anything else here sees an offer: neither the search
 * nor an answer can tell of what is not there.
 */
final class PublicFace {

  private PublicFace() {}

  static Listed of(Listed listed) {
    return new Listed(listed.offer().published(), listed.organisation(), listed.modified());
  }
}
