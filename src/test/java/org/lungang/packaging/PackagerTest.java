package org.lungang.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.language.Language;
import org.lungang.packaging.Packager.Kind;

/** Packages of a small program with JDKs that have the shape of real ones. */
class PackagerTest {

  private static final Instant TIME = Instant.parse("2026-11-23T00:00:00Z");
  private static final int INTEL = 0x8664;
  private static final int ARM_WINDOWS = 0xaa64;

  @TempDir Path folder;
  private Path home;
  private Path out;
  private final StringBuilder said = new StringBuilder();

  @BeforeEach
  void makeProgram() throws IOException {
    home = folder.resolve("程序 home");
    out = folder.resolve("out");
    for (String file : new String[] {"setup.nsi", "lungang.svg"}) {
      Path copy = home.resolve("packaging/files").resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of("packaging/files").resolve(file), copy);
    }
    write(home.resolve("lib/lungang.jar"), "jar");
    write(home.resolve("docs/说明.md"), "文");
    Path launcher = write(home.resolve("lungang"), "#!/bin/sh\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    write(home.resolve("runtime/bin/java"), "an older runtime");
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Packager packager(Path into) throws IOException {
    return new Packager(
        home, "9.8.7", TIME, into, note -> said.append(note.in(Language.EN)).append('\n'));
  }

  private static byte[] windowsLibrary(int machine) {
    ByteBuffer bytes = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(0, (byte) 'M').put(1, (byte) 'Z').putInt(0x3c, 128).putShort(132, (short) machine);
    return bytes.array();
  }

  private static byte[] linuxLibrary(int machine) {
    ByteBuffer bytes = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(0, 0x464c457f).put(4, (byte) 1).putShort(18, (short) machine);
    return bytes.array();
  }

  private static FileSet files(Map<String, byte[]> contents) {
    FileSet files = new FileSet();
    contents.forEach((path, content) -> files.add(new PackedFile(path, content, false)));
    return files;
  }

  private Path windowsJdk(int machine) throws IOException {
    Path archive = folder.resolve("kona-" + machine + ".zip");
    new Archives(TIME)
        .zip(
            archive,
            files(
                Map.of(
                    "TencentKona-17/bin/java.exe", new byte[] {1},
                    "TencentKona-17/bin/javaw.exe", new byte[] {2},
                    "TencentKona-17/bin/java.dll", windowsLibrary(machine),
                    "TencentKona-17/lib/modules", new byte[] {3},
                    "TencentKona-17/lib/src.zip", new byte[] {4},
                    "TencentKona-17/include/jni.h", new byte[] {5},
                    "TencentKona-17/release", "JAVA_VERSION=\"17.0.9\"\n".getBytes())));
    return archive;
  }

  private Path linuxJdk(int machine) throws IOException {
    Path archive = folder.resolve("bisheng-" + machine + ".tar.gz");
    new Archives(TIME)
        .tarGz(
            archive,
            files(
                Map.of(
                    "bisheng-jdk-17/bin/java", new byte[] {1},
                    "bisheng-jdk-17/lib/libjava.so", linuxLibrary(machine),
                    "bisheng-jdk-17/lib/modules", new byte[] {3},
                    "bisheng-jdk-17/man/man1/java.1", new byte[] {4},
                    "bisheng-jdk-17/release",
                        "JAVA_VERSION=\"17.0.9\"\nOS_ARCH=\"aarch64\"\n".getBytes())));
    return archive;
  }

  private static SortedMap<String, String> tar(byte[] content) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GzipCompressorInputStream(new ByteArrayInputStream(content)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        assertThat(entry.getModTime().toInstant()).isEqualTo(TIME);
        assertThat(entry.getLongUserId()).isZero();
        if (!entry.isDirectory()) {
          String mode = Integer.toOctalString(entry.getMode() & 0777);
          found.put(
              entry.getName(), mode + " " + new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return found;
  }

  @Test
  void aWindowsJdkBecomesAZipWithWhatIsNeededOfIt() throws IOException {
    Path jdk = windowsJdk(INTEL);
    packager(out).pack(jdk, Digests.of(jdk), Platform.WINDOWS_X64, Set.of(Kind.ARCHIVE));
    SortedMap<String, String> found = new TreeMap<>();
    try (ZipFile zip =
        ZipFile.builder().setPath(out.resolve("lungang-9.8.7-windows-x64.zip")).get()) {
      for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        found.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
      }
    }
    String root = "lungang-9.8.7/";
    assertThat(found.keySet())
        .contains(
            root + "lungang",
            root + "lib/lungang.jar",
            root + "docs/说明.md",
            root + "runtime/bin/java.exe",
            root + "runtime/bin/javaw.exe",
            root + "runtime/lib/modules")
        .doesNotContain(
            root + "runtime/lib/src.zip",
            root + "runtime/include/jni.h",
            root + "runtime/bin/java");
    assertThat(found.get(root + "runtime/release"))
        .isEqualTo("JAVA_VERSION=\"17.0.9\"\nOS_ARCH=\"amd64\"\n");
    assertThat(out).isDirectoryContaining(file -> file.toString().endsWith(".zip"));
    assertNothingElseIsLeft(1);
  }

  private void assertNothingElseIsLeft(int made) throws IOException {
    try (Stream<Path> all = Files.list(out)) {
      assertThat(all).hasSize(made);
    }
  }

  @Test
  void programsKeepTheirModesAndAnArmJdkBecomesATar() throws IOException {
    packager(out).pack(linuxJdk(0xb7), "", Platform.LINUX_ARM64, Set.of(Kind.ARCHIVE));
    SortedMap<String, String> found =
        tar(Files.readAllBytes(out.resolve("lungang-9.8.7-linux-arm64.tar.gz")));
    assertThat(found.get("lungang-9.8.7/lungang")).isEqualTo("755 #!/bin/sh\n");
    assertThat(found.get("lungang-9.8.7/runtime/bin/java")).startsWith("755 ");
    assertThat(found.get("lungang-9.8.7/docs/说明.md")).isEqualTo("644 文");
    assertThat(found).doesNotContainKey("lungang-9.8.7/runtime/man/man1/java.1");
  }

  @Test
  void packagesOfUosAndKylinHaveTheirLayouts() throws IOException {
    String longName = "docs/" + "long-name/".repeat(12) + "说明.md";
    write(home.resolve(longName), "长");
    packager(out).pack(linuxJdk(0xb7), "", Platform.LINUX_ARM64, Set.of(Kind.UOS, Kind.KYLIN));
    SortedMap<String, String> uos = deb(out.resolve("lungang_9.8.7_uos_arm64.deb"));
    String app = "./opt/apps/org.lungang.lungang/";
    assertThat(uos.get("control"))
        .contains("Package: org.lungang.lungang\n", "Architecture: arm64\n");
    assertThat(uos.keySet())
        .contains(
            app + "files/lungang",
            app + "files/runtime/bin/java",
            app + "files/" + longName,
            app + "entries/icons/hicolor/scalable/apps/org.lungang.lungang.svg")
        .noneMatch(path -> path.startsWith("./usr"));
    assertThat(uos.get(app + "info")).contains("\"appid\": \"org.lungang.lungang\"", "\"arm64\"");
    assertThat(uos.get(app + "entries/applications/org.lungang.lungang.desktop"))
        .contains("Exec=/opt/apps/org.lungang.lungang/files/lungang open\n", "Name[zh_CN]=轮岗\n");
    SortedMap<String, String> kylin = deb(out.resolve("lungang_9.8.7_kylin_arm64.deb"));
    assertThat(kylin.get("control")).contains("Package: lungang\n", "Version: 9.8.7\n");
    assertThat(kylin.get("./usr/share/applications/org.lungang.lungang.desktop"))
        .startsWith("644 ")
        .contains("Exec=/opt/lungang/lungang open\n", "Terminal=false\n");
    assertThat(kylin.get("./usr/bin/lungang"))
        .isEqualTo("755 #!/bin/sh\nexec /opt/lungang/lungang \"$@\"\n");
  }

  private static SortedMap<String, String> deb(Path file) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    try (ArArchiveInputStream ar = new ArArchiveInputStream(Files.newInputStream(file))) {
      for (ArArchiveEntry entry = ar.getNextEntry(); entry != null; entry = ar.getNextEntry()) {
        byte[] content = ar.readAllBytes();
        if (entry.getName().endsWith(".tar.gz")) {
          assertThat(typesOfEntries(content)).as("dpkg reads no others").isSubsetOf('0', '5', 'L');
        }
        if (entry.getName().startsWith("control")) {
          found.put("control", tar(content).get("./control"));
        } else if (entry.getName().startsWith("data")) {
          found.putAll(tar(content));
        } else {
          assertThat(entry.getName()).isEqualTo("debian-binary");
          assertThat(content).isEqualTo("2.0\n".getBytes(StandardCharsets.US_ASCII));
        }
      }
    }
    return found;
  }

  /** Of every header of a tar, also those that only say how the next one is called. */
  private static Set<Character> typesOfEntries(byte[] tarGz) throws IOException {
    byte[] tar = new GzipCompressorInputStream(new ByteArrayInputStream(tarGz)).readAllBytes();
    Set<Character> types = new TreeSet<>();
    for (int at = 0; at < tar.length && tar[at] != 0; ) {
      types.add((char) tar[at + 156]);
      String size = new String(tar, at + 124, 11, StandardCharsets.US_ASCII);
      at += 512 + (int) ((Long.parseLong(size, 8) + 511) / 512 * 512);
    }
    return types;
  }

  /** Nothing of the machine enters: not its time zone, not its clock, not where the files lie. */
  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("again");
    Path jdk = windowsJdk(INTEL);
    packager(out).pack(jdk, "", Platform.WINDOWS_X64, Set.of(Kind.ARCHIVE));
    packager(out).pack(linuxJdk(0xb7), "", Platform.LINUX_ARM64, Set.of(Kind.ARCHIVE, Kind.UOS));
    packager(out).withoutRuntime();
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    try {
      Path elsewhere = folder.resolve("elsewhere");
      Files.move(home, elsewhere);
      home = elsewhere;
      Files.setLastModifiedTime(
          home.resolve("lungang"), java.nio.file.attribute.FileTime.fromMillis(1));
      packager(again).pack(jdk, "", Platform.WINDOWS_X64, Set.of(Kind.ARCHIVE));
      packager(again)
          .pack(linuxJdk(0xb7), "", Platform.LINUX_ARM64, Set.of(Kind.ARCHIVE, Kind.UOS));
      packager(again).withoutRuntime();
    } finally {
      TimeZone.setDefault(before);
    }
    try (Stream<Path> made = Files.list(out)) {
      for (Path file : made.toList()) {
        assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
    assertNothingElseIsLeft(4);
  }

  /** An installer of real NSIS; its files are those of the archive. */
  @Test
  void anInstallerIsMadeWhereNsisIs() throws IOException {
    Path jdk = windowsJdk(INTEL);
    try {
      packager(out).pack(jdk, "", Platform.WINDOWS_X64, Set.of(Kind.SETUP));
    } catch (PackagingFailure failure) {
      Assumptions.assumeFalse(
          failure.getMessage().contains("makensis was not found"), "Skipped: no makensis.");
      throw failure;
    }
    byte[] installer = Files.readAllBytes(out.resolve("lungang-9.8.7-windows-x64-setup.exe"));
    assertThat(new String(installer, StandardCharsets.ISO_8859_1))
        .startsWith("MZ")
        .contains("requestedExecutionLevel level=\"asInvoker\"")
        .doesNotContain("requireAdministrator");
    assertNothingElseIsLeft(1);
  }

  @Test
  void whatIsNotMeantIsRefusedAndNothingIsLeft() throws IOException {
    Path jdk = windowsJdk(INTEL);
    Packager packager = packager(out);
    assertRefused(
        "not the archive that is meant",
        () -> packager.pack(jdk, "0".repeat(64), Platform.WINDOWS_X64, Set.of(Kind.ARCHIVE)));
    assertRefused(
        "not one for windows-x64",
        () ->
            packager.pack(windowsJdk(ARM_WINDOWS), "", Platform.WINDOWS_X64, Set.of(Kind.ARCHIVE)));
    assertRefused(
        "not one for linux-x64",
        () -> packager.pack(linuxJdk(0xb7), "", Platform.LINUX_X64, Set.of(Kind.ARCHIVE)));
    assertRefused(
        "not one for linux-x64",
        () -> packager.pack(jdk, "", Platform.LINUX_X64, Set.of(Kind.ARCHIVE)));
    assertRefused(
        "uos cannot be made for windows-x64",
        () -> packager.pack(jdk, "", Platform.WINDOWS_X64, Set.of(Kind.UOS)));
    assertRefused(
        "setup cannot be made for linux-arm64",
        () -> packager.pack(linuxJdk(0xb7), "", Platform.LINUX_ARM64, Set.of(Kind.SETUP)));
    Path other = write(folder.resolve("jdk.rar"), "x");
    assertRefused(
        "is taken as", () -> packager.pack(other, "", Platform.LINUX_X64, Set.of(Kind.ARCHIVE)));
    assertRefused(
        "is not there",
        () ->
            packager.pack(
                folder.resolve("none.zip"), "", Platform.LINUX_X64, Set.of(Kind.ARCHIVE)));
    Path outside = folder.resolve("outside.tar.gz");
    new Archives(TIME).tarGz(outside, files(Map.of("../escaped", new byte[] {1})));
    assertRefused(
        "outside of itself",
        () -> packager.pack(outside, "", Platform.LINUX_X64, Set.of(Kind.ARCHIVE)));
    Path empty = folder.resolve("empty.tar.gz");
    new Archives(TIME).tarGz(empty, files(Map.of("a/b", new byte[] {1})));
    assertRefused(
        "holds no JDK", () -> packager.pack(empty, "", Platform.LINUX_X64, Set.of(Kind.ARCHIVE)));
    assertNothingElseIsLeft(0);
    assertThatThrownBy(() -> new Packager(folder, "1", TIME, out, note -> {}))
        .isInstanceOf(PackagingFailure.class)
        .hasMessageContaining("holds no program");
  }

  private static void assertRefused(
      String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            PackagingFailure.class,
            failure -> {
              assertThat(failure.sentence().in(Language.EN)).contains(why);
              assertThat(failure.sentence().in(Language.ZH)).doesNotContain("{").isNotBlank();
            });
  }

  /** Modules alone are linked by a Java of their release; with another one there is no runtime. */
  @Test
  void modulesOfAnotherReleaseAreToldOf() throws IOException {
    byte[] module;
    try (InputStream in = Object.class.getModule().getResourceAsStream("module-info.class")) {
      String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      String version = Object.class.getModule().getDescriptor().rawVersion().orElseThrow();
      String other = "18" + version.substring(2);
      module = text.replace(version, other).getBytes(StandardCharsets.ISO_8859_1);
    }
    Path jmod = folder.resolve("java.base.jmod");
    new Archives(TIME).zip(jmod, files(Map.of("classes/module-info.class", module)));
    Path archive = folder.resolve("modules.tar.gz");
    new Archives(TIME)
        .tarGz(
            archive,
            files(
                Map.of(
                    "jdk-18/bin/java", new byte[] {1},
                    "jdk-18/jmods/java.base.jmod", Files.readAllBytes(jmod),
                    "jdk-18/release", "JAVA_VERSION=\"18\"\n".getBytes())));
    assertThatThrownBy(
            () ->
                packager(out)
                    .pack(archive, Digests.of(archive), Platform.LINUX_X64, Set.of(Kind.ARCHIVE)))
        .isInstanceOf(PackagingFailure.class)
        .hasMessageContaining("modules of Java 18")
        .hasMessageContaining("Set LUNGANG_JAVA_HOME to a JDK 18");
  }
}
