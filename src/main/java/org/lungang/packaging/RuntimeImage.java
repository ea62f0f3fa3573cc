package org.lungang.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The part of a JDK that the program runs on. Where the JDK brings its modules and this Java is of
 * the same release, jlink makes it, also for another platform; else the JDK is copied without what
 * only builders need.
 */
final class RuntimeImage {

  /** What the program and its libraries use (jdeps), and what they look for at run time. */
  static final List<String> MODULES =
      List.of(
          "java.base",
          "java.compiler",
          "java.desktop",
          "java.management",
          "java.net.http",
          "java.sql",
          "jdk.charsets",
          "jdk.httpserver",
          "jdk.localedata",
          "jdk.management",
          "jdk.unsupported",
          "jdk.zipfs");

  private static final int FEATURE = 17;
  private static final List<String> ONLY_FOR_BUILDERS =
      List.of("jmods/", "include/", "man/", "demo/", "sample/", "src.zip", "lib/src.zip");
  private static final int PE_HEADER_AT = 0x3c;
  private static final int PE_MACHINE = 4;
  private static final int ELF_MACHINE = 18;

  private RuntimeImage() {}

  /**
   * The files of the runtime.
   *
   * @param home the folder of the JDK
   * @param work where it may be made
   * @throws PackagingFailure if the JDK is older than 17, or for another platform
   */
  static FileSet of(Path home, Platform platform, Path work) throws IOException {
    Optional<Runtime.Version> version = version(home);
    if (version.isPresent() && version.get().feature() < FEATURE) {
      throw new PackagingFailure("old", version.get());
    }
    Path image = work.resolve("runtime");
    boolean linked = version.isPresent() && link(home, image, version.get());
    FileSet files =
        linked
            ? new FileSet().addFolder(image, "", path -> true)
            : new FileSet().addFolder(home, "", RuntimeImage::isNeeded);
    String library = platform.isWindows() ? "bin/java.dll" : "lib/libjava.so";
    PackedFile core =
        files
            .find(library)
            .orElseThrow(
                () ->
                    version.isPresent() && !linked
                        ? new PackagingFailure(
                            "modules", version.get(), version.get().feature(), Runtime.version())
                        : new PackagingFailure("platform", platform.id()));
    if (machine(core.content(), platform) != platform.machine()) {
      throw new PackagingFailure("platform", platform.id());
    }
    return marked(files, platform);
  }

  private static boolean isNeeded(String path) {
    return ONLY_FOR_BUILDERS.stream().noneMatch(path::startsWith);
  }

  /** Programs can be run wherever the archive was made, and the launcher can tell the processor. */
  private static FileSet marked(FileSet files, Platform platform) {
    FileSet marked = new FileSet();
    for (PackedFile file : files.all()) {
      byte[] content = file.content();
      if (file.path().equals("release")) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (!text.contains("OS_ARCH=")) {
          content =
              (text + "OS_ARCH=\"" + platform.processor() + "\"\n")
                  .getBytes(StandardCharsets.UTF_8);
        }
      }
      boolean runs =
          file.executable()
              || file.path().startsWith("bin/")
              || file.path().equals("lib/jspawnhelper");
      marked.add(new PackedFile(file.path(), content, runs));
    }
    return marked;
  }

  /** The version of the modules that a JDK brings; empty where it brings none. */
  private static Optional<Runtime.Version> version(Path home) throws IOException {
    Path base = home.resolve("jmods").resolve("java.base.jmod");
    if (!Files.isRegularFile(base)) {
      return Optional.empty();
    }
    try (ZipFile jmod = ZipFile.builder().setPath(base).setIgnoreLocalFileHeader(true).get()) {
      ZipArchiveEntry entry = jmod.getEntry("classes/module-info.class");
      try (InputStream content = jmod.getInputStream(entry)) {
        return ModuleDescriptor.read(content).rawVersion().map(Runtime.Version::parse);
      }
    }
  }

  /** Links the modules, if this Java has a linker of their release. */
  private static boolean link(Path home, Path image, Runtime.Version version) {
    Optional<ToolProvider> jlink = ToolProvider.findFirst("jlink");
    if (jlink.isEmpty()
        || Runtime.version().feature() != version.feature()
        || Runtime.version().interim() != version.interim()) {
      return false;
    }
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int code =
        jlink
            .get()
            .run(
                out,
                out,
                "--module-path",
                home.resolve("jmods").toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--include-locales",
                "en,zh",
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--compress=2",
                "--output",
                image.toString());
    if (code != 0) {
      throw new PackagingFailure("jlink", said.toString().strip());
    }
    return true;
  }

  private static int machine(byte[] content, Platform platform) {
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (content.length < PE_HEADER_AT + Integer.BYTES) {
      return -1;
    }
    int at = platform.isWindows() ? bytes.getInt(PE_HEADER_AT) + PE_MACHINE : ELF_MACHINE;
    return at < 0 || at + Short.BYTES > content.length
        ? -1
        : Short.toUnsignedInt(bytes.getShort(at));
  }
}
