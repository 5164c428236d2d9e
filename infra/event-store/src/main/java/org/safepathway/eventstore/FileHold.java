package org.safepathway.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hold of a process on a file of events, by a lock on a file beside it that the operating
 * system drops when the process ends, however it ends. One process has it alone, or some of one
 * machine share it; never both.
 */
final class FileHold implements AutoCloseable {

  /**
   * What this process has a hold on. The system’s lock is a whole process’s, and is lost when any
   * channel to its file is closed: so there is one channel to each.
   */
  private static final Map<Path, Held> HELD = new HashMap<>();

  /** The lock, and how many have it here. */
  private static final class Held {

    private final FileChannel channel;
    private final boolean shared;
    private int holders = 1;

    private Held(FileChannel channel, boolean shared) {
      this.channel = channel;
      this.shared = shared;
    }
  }

  private final Path lockFile;
  private boolean closed;

  private FileHold(Path lockFile) {
    this.lockFile = lockFile;
  }

  /**
   * Takes hold.
   *
   * @throws CannotOpenEventsException if there is a hold that does not go with it
   */
  static FileHold on(Path file, boolean shared) {
    Path lockFile = file.toAbsolutePath().resolveSibling(file.getFileName() + ".lock");
    synchronized (HELD) {
      Held held = HELD.get(lockFile);
      if (held == null) {
        HELD.put(lockFile, new Held(locked(file, lockFile, shared), shared));
      } else if (shared && held.shared) {
        held.holders++;
      } else {
        throw new CannotOpenEventsException(file, "this process has it open already", null);
      }
    }
    return new FileHold(lockFile);
  }

  private static FileChannel locked(Path file, Path lockFile, boolean shared) {
    FileChannel channel = null;
    try {
      EventsFile.createPrivate(lockFile);
      channel = FileChannel.open(lockFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock(0, Long.MAX_VALUE, shared) != null) {
        return channel;
      }
      channel.close();
      throw new CannotOpenEventsException(file, "another process has it open", null);
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      throw new CannotOpenEventsException(file, "this process has it open already", e);
    } catch (IOException e) {
      closeQuietly(channel);
      throw new CannotOpenEventsException(file, "its folder cannot be written to", e);
    }
  }

  /** Gives it up; again does nothing. */
  @Override
  public void close() {
    synchronized (HELD) {
      Held held = HELD.get(lockFile);
      if (closed || held == null) {
        return;
      }
      closed = true;
      held.holders--;
      if (held.holders == 0) {
        HELD.remove(lockFile);
        closeQuietly(held.channel);
      }
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException("the lock of the event store cannot be closed", e);
    }
  }
}
