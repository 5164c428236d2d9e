package org.safepathway.projections.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.projections.store.ReadStoreContract;
import org.safepathway.projections.store.ReadStores;

class SqliteReadStoreTest extends ReadStoreContract {

  @TempDir Path folder;

  @Override
  protected ReadStores openStores() {
    return SqliteReadStores.open(folder.resolve("read"), 2);
  }
}
