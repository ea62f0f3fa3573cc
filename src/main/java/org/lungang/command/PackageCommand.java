package org.lungang.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.packaging.Packager;
import org.lungang.packaging.PackagingFailure;
import org.lungang.packaging.Platform;
import org.lungang.report.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lungang package}: packs this program with the runtime of a vendor's JDK. */
@Command(name = "package", mixinStandardHelpOptions = true, sortOptions = false)
final class PackageCommand implements Callable<Integer> {

  private final Session session;

  @Option(names = "--jdk", required = true, paramLabel = "ARCHIVE", order = 10)
  private Path jdk = Path.of("");

  @Option(names = "--sha256", paramLabel = "HEX", defaultValue = "", order = 11)
  private String sha256 = "";

  @Option(names = "--platform", required = true, paramLabel = "ID", order = 12)
  private String platform = "";

  @Option(names = "--as", paramLabel = "KIND", split = ",", defaultValue = "archive", order = 13)
  private List<String> kinds = List.of();

  @Option(names = "--out", required = true, paramLabel = "FOLDER", order = 14)
  private Path out = Path.of("");

  @Option(names = "--program", paramLabel = "FOLDER", order = 15)
  private @Nullable Path program;

  PackageCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Platform wanted =
        Platform.find(platform)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.USAGE, message("package.platform", platform, platforms())));
    Set<Packager.Kind> wantedKinds = EnumSet.noneOf(Packager.Kind.class);
    kinds.forEach(kind -> wantedKinds.add(kind(kind)));
    try {
      Packager packager =
          new Packager(
              program == null ? Packager.ownHome() : program,
              ProgramVersion.current(),
              ProgramVersion.built().orElse(Instant.EPOCH),
              out,
              session::say);
      packager
          .pack(jdk, sha256, wanted, wantedKinds)
          .forEach(file -> session.printText(file + "\n"));
      return ExitCode.OK.code();
    } catch (PackagingFailure failure) {
      throw new CommandFailure(ExitCode.BAD_INPUT, failure.sentence());
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.CANNOT_WRITE, message("package.io", out, String.valueOf(e.getMessage())));
    }
  }

  private static Packager.Kind kind(String name) {
    return Arrays.stream(Packager.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, message("package.kind", name)));
  }

  private static String platforms() {
    return Arrays.stream(Platform.values()).map(Platform::id).collect(Collectors.joining(", "));
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(PackageCommand.class, key, arguments);
  }
}
