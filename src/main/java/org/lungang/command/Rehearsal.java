package org.lungang.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;

/**
 * Runs each command once on a small synthetic district, so that the Java machine can keep what it
 * loaded for the next start. The launcher calls it after a build.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * Runs the commands without a word.
   *
   * @param arguments a folder that does not exist yet, for the files
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    String data = folder.resolve("data").toString();
    String plan = folder.resolve("plan").toString();
    String policy = "xx-county-2023";
    run("generate", "xx-county", "--scale", "0.3", "--lang", "zh", "--out", data);
    run("check", data, "--policy", policy);
    run("plan", data, "--policy", policy, "--out", plan, "--steps", "200", "--lang", "zh");
    run("score", data, plan + "/plan.csv", "--policy", policy);
    run("replan", plan, "--pins", folder.resolve("data").resolve("指定.csv").toString());
    run("policies");
    run("help", "plan");
    run("plan", "--lang", "zh");
    System.exit(0);
  }

  private static void run(String... arguments) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Main.run(new Terminal(nowhere, nowhere, false, false, 80, Map.of()), arguments);
  }
}
