package org.lungang.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** On what the numbers were measured. */
public final class Machine {

  private Machine() {}

  /** Cores, memory, processor, JDK and heap in one line. */
  public static String describe() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize() >> 30
            : 0;
    return String.format(
        "%d cores (%s); %d GB; %s %s; JDK %s; heap up to %d MB",
        Runtime.getRuntime().availableProcessors(),
        processor(),
        memory,
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.version"),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip().replace(',', ' '))
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
