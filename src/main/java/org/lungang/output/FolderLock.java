package org.lungang.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  /** Far behind what the file says, for Windows lets nobody read what is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final ReentrantLock threads;
  private final @Nullable Path file;
  private final @Nullable Held held;

  /**
   * The locked file. POSIX lets go of a lock as soon as its process closes any channel of the file,
   * so that the one by which its content was compared stays open too.
   */
  private record Held(FileChannel channel, FileChannel compared) {
    void close() throws IOException {
      compared.close();
      channel.close();
    }
  }

  private FolderLock(ReentrantLock threads, @Nullable Path file, @Nullable Held held) {
    this.threads = threads;
    this.file = file;
    this.held = held;
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
      Held held = await(whole, file, patienceSeconds);
      taken = true;
      return new FolderLock(threads, file, held);
    } finally {
      if (!taken) {
        threads.unlock();
      }
    }
  }

  private static Held await(Path folder, Path file, int patienceSeconds) throws OutputException {
    int tries = patienceSeconds * 1000 / PAUSE_MILLIS;
    try {
      for (int i = 0; i <= tries; i++) {
        Held held = find(file);
        if (held != null) {
          return held;
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
  private static @Nullable Held find(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    @Nullable FileChannel compared = null;
    boolean kept = false;
    try {
      if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        return null;
      }
      byte[] who = who();
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(who), 0);
      // Whoever had it before may have taken away the file that this channel is of.
      compared = FileChannel.open(file, StandardOpenOption.READ);
      kept = says(compared, who);
      return kept ? new Held(channel, compared) : null;
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      return null;
    } finally {
      if (!kept) {
        channel.close();
        if (compared != null) {
          compared.close();
        }
      }
    }
  }

  private static boolean says(FileChannel channel, byte[] who) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(who.length + 1);
    while (content.hasRemaining() && channel.read(content, content.position()) >= 0) {
      continue;
    }
    return Arrays.equals(Arrays.copyOf(content.array(), content.position()), who);
  }

  private static byte[] who() {
    return (ProcessHandle.current().pid() + " " + System.getProperty("user.name", "") + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String holder(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      // It is gone by now.
      return "?";
    }
  }

  /**
   * Whether no other run can write meanwhile: not so where no file can be put beside the folder.
   */
  boolean keepsOthersOut() {
    return held != null;
  }

  @Override
  public void close() {
    if (held != null && file != null) {
      boolean gone = false;
      try {
        Files.deleteIfExists(file);
        gone = true;
      } catch (IOException e) {
        // Windows takes nothing away that is open.
      }
      try {
        held.close();
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
