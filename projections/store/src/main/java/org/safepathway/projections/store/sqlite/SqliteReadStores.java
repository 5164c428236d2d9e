package org.safepathway.projections.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.projections.store.Leases;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.ReadStoreException;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.StoreRebuild;

/**
 * A folder with a SQLite file for each database. A second opening of the same set, by any process,
 * is refused. What a tombstone took away is overwritten in the files when the write returns; what a
 * put replaced, at the latest when its file is closed.
 */
public final class SqliteReadStores implements ReadStores {

  /** How many files are kept open, unless told otherwise. */
  public static final int OPEN_FILES = 64;

  static final String ENDING = ".db";

  private final Folders folders;
  private final @Nullable FileChannel lockFile;
  private final int openFiles;
  private final Leases<StoreName, SqliteFile> files;

  /** Shared by every use of a file, exclusive for the switch to a rebuilt folder. */
  private final ReadWriteLock using = new ReentrantReadWriteLock();

  private boolean closed;

  private SqliteReadStores(
      Folders folders, @Nullable FileChannel lockFile, Durability durability, int openFiles) {
    this.folders = folders;
    this.lockFile = lockFile;
    this.openFiles = openFiles;
    this.files =
        new Leases<>(
            name -> new SqliteFile(folders.live().resolve(name + ENDING), durability), openFiles);
  }

  /**
   * Opens the folder, or makes it, readable by its owner alone.
   *
   * @throws ReadStoreException if it is in use, by this process or another, or on a fault
   */
  public static SqliteReadStores open(Path folder) {
    return open(folder, OPEN_FILES);
  }

  /**
   * Opens the folder, or makes it, and keeps at most so many files open.
   *
   * @throws ReadStoreException if it is in use, by this process or another, or on a fault
   */
  public static SqliteReadStores open(Path folder, int openFiles) {
    if (openFiles < 1) {
      throw new IllegalArgumentException("openFiles");
    }
    Folders folders = new Folders(folder);
    try {
      // Not the folder itself: that it is missing tells recover() of an interrupted switch.
      Path parent = folders.live().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      FileChannel lockFile = lock(folders.lock());
      folders.recover();
      return new SqliteReadStores(folders, lockFile, Durability.AT_COMMIT, openFiles);
    } catch (IOException e) {
      throw new ReadStoreException("cannot open the read stores", e);
    }
  }

  @Override
  public ReadStore open(StoreName name) {
    return new SqliteReadStore(name, this);
  }

  @Override
  public SortedSet<StoreName> names() {
    using.readLock().lock();
    try (Stream<Path> paths = Files.list(folders.live())) {
      SortedSet<StoreName> names = new TreeSet<>();
      paths
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> new StoreName(name.substring(0, name.length() - ENDING.length())))
          .forEach(names::add);
      return Collections.unmodifiableSortedSet(names);
    } catch (IOException e) {
      throw new ReadStoreException("cannot list the read stores", e);
    } finally {
      using.readLock().unlock();
    }
  }

  @Override
  public StoreRebuild beginRebuild() {
    Folders fresh = new Folders(folders.fresh());
    try {
      Folders.delete(fresh.live());
      Folders.make(fresh.live());
    } catch (IOException e) {
      throw new ReadStoreException("cannot begin a rebuild", e);
    }
    return new Rebuilding(new SqliteReadStores(fresh, null, Durability.AT_CLOSE, openFiles));
  }

  /** How many files are open now. */
  public int openFiles() {
    return files.count();
  }

  @Override
  public void close() {
    using.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        files.closeAll();
        if (lockFile != null) {
          lockFile.close();
        }
      }
    } catch (IOException e) {
      throw new ReadStoreException("cannot close the read stores", e);
    } finally {
      using.writeLock().unlock();
    }
  }

  <T> T with(StoreName name, Function<SqliteFile, T> work) {
    using.readLock().lock();
    try {
      if (closed) {
        throw new ReadStoreException("the read stores are closed");
      }
      return files.with(name, work);
    } finally {
      using.readLock().unlock();
    }
  }

  private void switchTo(SqliteReadStores fresh) {
    fresh.close();
    using.writeLock().lock();
    try {
      files.closeAll();
      folders.swap();
    } catch (IOException e) {
      throw new ReadStoreException("cannot switch to the rebuilt read stores", e);
    } finally {
      using.writeLock().unlock();
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      held = null;
    }
    if (held == null) {
      channel.close();
      throw new ReadStoreException("the read stores are in use");
    }
    return channel;
  }

  private final class Rebuilding implements StoreRebuild {

    private final SqliteReadStores fresh;
    private boolean finished;

    Rebuilding(SqliteReadStores fresh) {
      this.fresh = fresh;
    }

    @Override
    public ReadStores stores() {
      return fresh;
    }

    @Override
    public void finish() {
      switchTo(fresh);
      finished = true;
    }

    @Override
    public void close() {
      fresh.close();
      if (!finished) {
        try {
          Folders.delete(fresh.folders.live());
        } catch (IOException e) {
          throw new ReadStoreException("cannot throw a rebuild away", e);
        }
      }
    }
  }
}
