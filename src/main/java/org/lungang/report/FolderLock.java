package org.lungang.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;

/**
 * Lets one run of the program at a time write to a folder. The lock is the operating system's, on a
 * small file beside the folder that says who writes; it ends with the process that holds it,
 * however that ends, and the file is taken away.
 *
 * <p>A thread that has it may take it again.
 */
public final class FolderLock implements AutoCloseable {

  private static final int PAUSE_MILLIS = 100;

  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final ReentrantLock threads;
  private final @Nullable Path file;
  private final @Nullable FileChannel channel;

  private FolderLock(ReentrantLock threads, @Nullable Path file, @Nullable FileChannel channel) {
    this.threads = threads;
    this.file = file;
    this.channel = channel;
  }

  /**
   * Waits until nobody else writes to a folder.
   *
   * @param patienceSeconds how long to wait at most
   * @throws OutputException if somebody else still writes then, with who it is
   */
  public static FolderLock of(Path folder, int patienceSeconds) throws OutputException {
    Path whole = FolderNames.real(folder);
    Path file = FolderNames.lock(whole);
    ReentrantLock threads = THREADS.computeIfAbsent(whole, path -> new ReentrantLock());
    threads.lock();
    boolean taken = false;
    try {
      if (threads.getHoldCount() > 1 || !Files.isWritable(FolderNames.parent(whole))) {
        // Where no file can be put beside the folder, other runs are not kept out.
        taken = true;
        return new FolderLock(threads, null, null);
      }
      FileChannel channel = await(whole, file, patienceSeconds);
      taken = true;
      return new FolderLock(threads, file, channel);
    } finally {
      if (!taken) {
        threads.unlock();
      }
    }
  }

  private static FileChannel await(Path folder, Path file, int patienceSeconds)
      throws OutputException {
    int tries = patienceSeconds * 1000 / PAUSE_MILLIS;
    try {
      for (int i = 0; i <= tries; i++) {
        FileChannel channel = find(file);
        if (channel != null) {
          return channel;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      throw new OutputException(
          Message.of(FolderLock.class, "output.locked", folder.toString(), holder(file)),
          new IOException("locked"));
    } catch (IOException e) {
      throw new OutputException(
          Message.of(FolderLock.class, "output.failed", folder.toString(), FolderNames.reason(e)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException(
          Message.of(FolderLock.class, "output.locked", folder.toString(), holder(file)),
          new IOException(e));
    }
  }

  /** The lock, if nobody has it. */
  private static @Nullable FileChannel find(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean kept = false;
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        return null;
      }
      byte[] who = who();
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(who), 0);
      // Whoever had it before may have taken away the file that this channel is of.
      kept = Files.exists(file) && Arrays.equals(Files.readAllBytes(file), who);
      return kept ? channel : null;
    } catch (OverlappingFileLockException e) {
      return null;
    } finally {
      if (!kept) {
        channel.close();
      }
    }
  }

  private static byte[] who() {
    return (ProcessHandle.current().pid() + " " + System.getProperty("user.name", "") + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String holder(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      // Windows lets nobody read a locked file.
      return "?";
    }
  }

  @Override
  public void close() {
    if (channel != null && file != null) {
      boolean gone = false;
      try {
        Files.deleteIfExists(file);
        gone = true;
      } catch (IOException e) {
        // Windows takes nothing away that is open.
      }
      try {
        channel.close();
        if (!gone) {
          // Where the file is gone already, one of this name is the next run's.
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        // The lock is gone; the file harms nothing, and the next run takes it.
      }
    }
    threads.unlock();
  }
}
