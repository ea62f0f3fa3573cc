package org.lungang.packaging;

import java.util.Arrays;
import java.util.Optional;

/** What a packed program runs on: a system and a kind of processor. */
public enum Platform {
  /** Linux on Intel, AMD, Hygon and Zhaoxin. */
  LINUX_X64("linux-x64", "x86_64", "amd64", 0x3e, "GLIBC_2.2.5"),
  /** Linux on Kunpeng, Phytium and other 64-bit ARM. */
  LINUX_ARM64("linux-arm64", "aarch64", "arm64", 0xb7, "GLIBC_2.17"),
  /** Linux on LoongArch; its first glibc is newer than all that could be lowered. */
  LINUX_LOONG64("linux-loong64", "loongarch64", "loongarch64", 0x102, ""),
  /** Windows on Intel and AMD. */
  WINDOWS_X64("windows-x64", "amd64", "", 0x8664, "");

  private final String id;
  private final String processor;
  private final String debian;
  private final int machine;
  private final String firstGlibc;

  Platform(String id, String processor, String debian, int machine, String firstGlibc) {
    this.id = id;
    this.processor = processor;
    this.debian = debian;
    this.machine = machine;
    this.firstGlibc = firstGlibc;
  }

  /** As it is called in file names and on the command line. */
  public String id() {
    return id;
  }

  /** The processor as {@code uname -m} calls it. */
  String processor() {
    return processor;
  }

  /** The processor as Debian's packages call it; empty where there are none. */
  String debian() {
    return debian;
  }

  /** The number of the processor in the headers of programs (ELF or PE). */
  int machine() {
    return machine;
  }

  /** The version that glibc's oldest functions bear on it; empty where none are lowered. */
  String firstGlibc() {
    return firstGlibc;
  }

  boolean isWindows() {
    return this == WINDOWS_X64;
  }

  /** The platform of an id; empty if there is none. */
  public static Optional<Platform> find(String id) {
    return Arrays.stream(values()).filter(platform -> platform.id.equals(id)).findFirst();
  }
}
