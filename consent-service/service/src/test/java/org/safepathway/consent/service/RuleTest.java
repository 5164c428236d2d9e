package org.safepathway.consent.service;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test of a rule a scenario of its own. */
abstract class RuleTest {

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  protected Scenario scenario;

  @BeforeEach
  void start() {
    scenario = new Scenario(folder);
  }

  /** A scenario with nothing of the first one. */
  Scenario another() {
    return new Scenario(folder);
  }
}
