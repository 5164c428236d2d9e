package org.safepathway.projections.store.sqlite;

/** When a write is on the disk. */
enum Durability {
  /**
   * At each commit. The projectors' order of writing (organisations, then working documents, then
   * token) must survive a power cut, and files do not keep an order among themselves.
   */
  AT_COMMIT("FULL"),
  /** When the file is closed; enough for a rebuild, which is begun again after a crash. */
  AT_CLOSE("NORMAL");

  private final String synchronous;

  Durability(String synchronous) {
    this.synchronous = synchronous;
  }

  String synchronous() {
    return synchronous;
  }
}
