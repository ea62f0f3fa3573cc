package org.lungang.benchmarks.micro;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading and checking a folder of CSV files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CsvBenchmark {

  /** For JMH. */
  public CsvBenchmark() {}

  /** The county that ships, some 1,100 staff. */
  @Benchmark
  public Reading readCounty() {
    return DatasetReader.read(Path.of("datasets", "xx-county"));
  }
}
