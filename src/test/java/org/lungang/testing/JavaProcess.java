package org.lungang.testing;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Another Java process with the classes of the tests. */
public final class JavaProcess {

  private JavaProcess() {}

  /** One that runs a main class, not started yet. */
  public static ProcessBuilder of(Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /** Where the classes of the tests come from, also where a launcher has a loader of its own. */
  private static String classPath() {
    if (!(Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader)) {
      return System.getProperty("java.class.path");
    }
    return Arrays.stream(loader.getURLs())
        .map(url -> Path.of(URI.create(url.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
