package org.lungang.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** Packs the program with a runtime for one platform. */
public final class Packager {

  private static final String SETUP_SCRIPT = "packaging/files/setup.nsi";
  private static final String ICON = "packaging/files/lungang.svg";

  /** What can be made. */
  public enum Kind {
    /** A zip for Windows, else a tar with gzip: unpack and start. */
    ARCHIVE,
    /** A package for UOS. */
    UOS,
    /** A package for Kylin and other Debians. */
    KYLIN,
    /** An installer for Windows. */
    SETUP
  }

  private final FileSet program;
  private final String version;
  private final Instant time;
  private final Path out;
  private final Consumer<Named> notes;

  /**
   * A packager.
   *
   * @param home the program: an unpacked archive of it, or its sources after a build
   * @param time that everything packed bears
   * @param out the folder for what is made
   * @param notes is told what was made
   */
  public Packager(Path home, String version, Instant time, Path out, Consumer<Named> notes)
      throws IOException {
    this.program = ProgramFiles.of(home);
    this.version = version;
    this.time = time;
    this.out = out;
    this.notes = notes;
    Files.createDirectories(out);
  }

  /** The folder of the program that runs. */
  public static Path ownHome() {
    return ProgramFiles.home();
  }

  /** The files of the program, without a runtime. */
  FileSet program() {
    return program;
  }

  /** The archive without a runtime, for any platform with Java 17. */
  Path withoutRuntime() throws IOException {
    Path file = out.resolve("lungang-" + version + ".zip");
    new Archives(time).zip(file, inFolder(program));
    return made(file);
  }

  /**
   * Packs the program with the runtime of a JDK.
   *
   * @param jdk an archive of a vendor
   * @param sha256 its digest in hex; empty where it is not to be checked
   * @return the files that were made
   * @throws PackagingFailure if the archive is not what it should be, or a kind cannot be made
   */
  public List<Path> pack(Path jdk, String sha256, Platform platform, Set<Kind> kinds)
      throws IOException {
    kinds.forEach(kind -> requireFits(kind, platform));
    if (!Files.isRegularFile(jdk)) {
      throw new PackagingFailure("no-file", jdk);
    }
    JdkArchive.requireDigest(jdk, sha256);
    Path work = Files.createTempDirectory(out, ".packing-");
    try {
      Path home = JdkArchive.unpack(jdk, Files.createDirectories(work.resolve("jdk")));
      FileSet whole = new FileSet().addAll(program, "");
      whole.addAll(lowered(RuntimeImage.of(home, platform, work), platform), "runtime/");
      List<Path> files = new ArrayList<>();
      for (Kind kind : Kind.values()) {
        if (kinds.contains(kind)) {
          files.add(made(write(kind, whole, platform, work)));
        }
      }
      return files;
    } finally {
      delete(work);
    }
  }

  private static void requireFits(Kind kind, Platform platform) {
    boolean fits =
        switch (kind) {
          case ARCHIVE -> true;
          case UOS, KYLIN -> !platform.isWindows();
          case SETUP -> platform.isWindows();
        };
    if (!fits) {
      throw new PackagingFailure("fits", kind.name().toLowerCase(Locale.ROOT), platform.id());
    }
  }

  /** The runtime with what it asks of glibc lowered, and told. */
  private FileSet lowered(FileSet runtime, Platform platform) {
    if (platform.isWindows()) {
      return runtime;
    }
    FileSet lowered = new FileSet();
    String newest = "";
    for (PackedFile file : runtime.all()) {
      OlderGlibc.Lowered library = OlderGlibc.lower(file.content(), platform.firstGlibc());
      lowered.add(new PackedFile(file.path(), library.content(), file.executable()));
      if (!library.newest().isEmpty()
          && (newest.isEmpty() || OlderGlibc.compare(library.newest(), newest) > 0)) {
        newest = library.newest();
      }
    }
    notes.accept(
        Message.of(
            PackagingFailure.class, "made.glibc", platform.id(), newest.replace("GLIBC_", "")));
    return lowered;
  }

  private Path write(Kind kind, FileSet whole, Platform platform, Path work) throws IOException {
    Archives archives = new Archives(time);
    String name = "lungang-" + version + "-" + platform.id();
    switch (kind) {
      case ARCHIVE -> {
        Path file = out.resolve(name + (platform.isWindows() ? ".zip" : ".tar.gz"));
        if (platform.isWindows()) {
          archives.zip(file, inFolder(whole));
        } else {
          archives.tarGz(file, inFolder(whole));
        }
        return file;
      }
      case UOS, KYLIN -> {
        DebianPackage layout = kind == Kind.UOS ? DebianPackage.UOS : DebianPackage.KYLIN;
        FileSet files = layout.files(whole, need(ICON).content(), version, platform);
        Path file = out.resolve(layout.fileName(version, platform));
        archives.deb(file, layout.control(files, version, platform), files);
        return file;
      }
      case SETUP -> {
        Path file = out.resolve(name + "-setup.exe");
        String script = new String(need(SETUP_SCRIPT).content(), StandardCharsets.UTF_8);
        WindowsSetup.write(file, whole, version, script, time, work);
        return file;
      }
    }
    throw new IllegalStateException("Every kind is written above.");
  }

  private PackedFile need(String path) {
    return program.find(path).orElseThrow(() -> new PackagingFailure("program", path));
  }

  private FileSet inFolder(FileSet files) {
    return new FileSet().addAll(files, "lungang-" + version + "/");
  }

  private Path made(Path file) throws IOException {
    notes.accept(
        Message.of(
            PackagingFailure.class, "made", file, Files.size(file) / 1_000_000, Digests.of(file)));
    return file;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
