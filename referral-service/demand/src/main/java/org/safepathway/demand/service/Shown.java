package org.safepathway.demand.service;

import org.jspecify.annotations.Nullable;
import org.safepathway.demand.LanguageGroup;
import org.safepathway.directory.LocalAuthority;

/**
 * What of where and which languages may be shown.
 *
 * @param area if enough others share it, else null
 * @param languages if enough others share them too, else null
 */
record Shown(@Nullable LocalAuthority area, @Nullable LanguageGroup languages) {

  /** Neither. */
  static final Shown NOTHING = new Shown(null, null);
}
