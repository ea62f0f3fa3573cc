package org.lungang.packaging;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/** The files of the program itself, the same for every platform. */
final class ProgramFiles {

  /** Where the program lies in what is packed. */
  static final String JAR = "lib/lungang.jar";

  /** The components of the program, by CycloneDX. */
  static final String COMPONENTS = "sbom.json";

  /** The licences of what others wrote. */
  static final String NOTICES = "THIRD-PARTY.md";

  private static final String RUNTIME = "runtime/";
  private static final String STARTERS = "packaging/files/";
  private static final List<String> PAPERS =
      List.of("LICENSE", NOTICES, "README.md", "README.zh-CN.md", "CHANGELOG.md", "SECURITY.md");
  private static final List<String> FOLDERS = List.of("docs", "datasets/xx-county", "packaging");

  private ProgramFiles() {}

  /** The folder of the program that runs: of an unpacked archive, or of the sources. */
  static Path home() {
    CodeSource source = ProgramFiles.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new PackagingFailure("program", "");
    }
    try {
      Path folder = Path.of(source.getLocation().toURI()).toAbsolutePath().getParent();
      Path above = folder == null ? null : folder.getParent();
      if (above == null) {
        throw new PackagingFailure("program", "");
      }
      return above;
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A place on disk is a URI.", e);
    }
  }

  /**
   * The files of the program in a folder.
   *
   * @param home an unpacked archive, or the sources with what Maven has built from them
   * @throws PackagingFailure if it is neither
   */
  static FileSet of(Path home) throws IOException {
    if (Files.isRegularFile(home.resolve(JAR))) {
      return new FileSet().addFolder(home, "", path -> !path.startsWith(RUNTIME));
    }
    Path built = home.resolve("target");
    if (!Files.isRegularFile(built.resolve("lungang.jar"))
        || !Files.isRegularFile(built.resolve("bom.json"))) {
      throw new PackagingFailure("program", home);
    }
    FileSet files = new FileSet();
    files.add(PackedFile.of(JAR, built.resolve("lungang.jar")));
    files.add(PackedFile.of(COMPONENTS, built.resolve("bom.json")));
    for (String paper : PAPERS) {
      files.add(PackedFile.of(paper, home.resolve(paper)));
    }
    for (String folder : FOLDERS) {
      files.addFolder(home.resolve(folder), folder + "/", path -> true);
    }
    files.add(program(home.resolve("lungang"), "lungang"));
    files.add(dos(home.resolve("lungang.cmd"), "lungang.cmd"));
    Path starters = home.resolve(STARTERS);
    files.add(dos(starters.resolve("Lungang.vbs"), "Lungang.vbs"));
    files.add(program(starters.resolve("lungang.desktop"), "lungang.desktop"));
    return files;
  }

  private static PackedFile program(Path file, String path) throws IOException {
    return new PackedFile(path, Files.readAllBytes(file), true);
  }

  /** With the line ends of Windows, whatever the checkout has. */
  private static PackedFile dos(Path file, String path) throws IOException {
    String text = Files.readString(file).replace("\r\n", "\n").replace("\n", "\r\n");
    return new PackedFile(path, text.getBytes(StandardCharsets.UTF_8), false);
  }
}
