package org.lungang.benchmarks.peer;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The most memory that a stretch of work held. */
final class PeakMemory {

  private static final Path CLEAR = Path.of("/proc/self/clear_refs");
  private static final Path STATUS = Path.of("/proc/self/status");

  private final boolean residentKnown;

  private PeakMemory(boolean residentKnown) {
    this.residentKnown = residentKnown;
  }

  /** Collects garbage and begins to watch. */
  static PeakMemory begin() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    try {
      // On Linux, 5 makes the kernel forget the peak so far.
      Files.writeString(CLEAR, "5");
      return new PeakMemory(true);
    } catch (IOException | SecurityException e) {
      return new PeakMemory(false);
    }
  }

  /** The peaks of the heap's pools added up: at least what the heap held at once. */
  long heapBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** What the process held at most, the heap that is set aside and natives included. */
  OptionalLong residentBytes() {
    if (!residentKnown) {
      return OptionalLong.empty();
    }
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
