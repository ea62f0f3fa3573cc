package org.lungang.benchmarks.peer;

import ai.timefold.solver.persistence.common.api.domain.solution.SolutionFileIO;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.search.timefold.RotationSolution;

/**
 * A district as a file that says its dataset and policy: Timefold's page calls a problem by the
 * name of its file.
 */
public final class NamedProblem implements SolutionFileIO<RotationSolution> {

  /** For Timefold's benchmarker. */
  public NamedProblem() {}

  /** Writes the file of a district; the whole of it is one problem. */
  public static File write(Path folder, String dataset, String policyId) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(Dataset.fileName(dataset, policyId) + ".txt");
      return Files.writeString(file, dataset + "\n" + policyId + "\n").toFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String getInputFileExtension() {
    return "txt";
  }

  @Override
  public RotationSolution read(File file) {
    try {
      String[] lines = Files.readString(file.toPath(), StandardCharsets.UTF_8).split("\n");
      return TimefoldPeer.problems(Dataset.of(lines[0]).staffing(lines[1]), false).get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(RotationSolution solution, File file) {
    throw new UnsupportedOperationException("Solutions are not written.");
  }
}
