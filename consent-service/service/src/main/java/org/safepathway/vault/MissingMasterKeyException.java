package org.safepathway.vault;

/**
 * The file of a master key that has wrapped something is not there: it has to be put back, or given
 * up for good by the operator (infra/docs/restore-drill.md). Nothing was sealed and nothing lost.
 */
public final class MissingMasterKeyException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  MissingMasterKeyException(KeyHolder holder) {
    super("the master key of " + holder.label() + " is missing: put its file back");
  }
}
