package org.lungang.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fenced blocks of a page in their order: commands, the output that follows them, and files
 * that the text before a block names. Commands are run in a folder apart; names of the page that
 * stand for files and folders are taken there. Rosters of an office are not there to be imported.
 */
final class DocumentedCommands {

  /** A fenced block with the text since the block before it. */
  record Block(String before, String language, List<String> lines) {}

  private static final Pattern FENCE = Pattern.compile("^( *)```(\\w*)$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern FILE = Pattern.compile("`([^`]+\\.(?:csv|yaml))`[^`]*$");
  private static final Pattern SECONDS = Pattern.compile("\\d+(?:\\.\\d+)? (s|秒)");
  private static final String PROGRAM = "./lungang ";

  private final Path folder;
  private final List<String> wrong = new ArrayList<>();
  private int commands;
  private int lines;
  private String out = "";
  private String err = "";

  DocumentedCommands(Path folder) {
    this.folder = folder;
  }

  /** The fenced blocks of a page. */
  static List<Block> blocks(Path page) throws IOException {
    List<Block> blocks = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    List<String> block = null;
    String language = "";
    String indent = "";
    for (String line : Files.readAllLines(page)) {
      Matcher fence = FENCE.matcher(line);
      if (fence.matches() && block == null) {
        block = new ArrayList<>();
        indent = fence.group(1);
        language = fence.group(2);
      } else if (fence.matches()) {
        blocks.add(new Block(before.toString().strip(), language, block));
        before.setLength(0);
        block = null;
      } else if (block == null) {
        before.append(line).append('\n');
      } else {
        // As far in as the block itself is no part of it.
        block.add(line.replaceFirst("^" + indent, "").stripTrailing());
      }
    }
    return blocks;
  }

  /** Runs every command of a page and compares what the page quotes; gives what differs. */
  List<String> run(Path page) throws IOException {
    for (Block block : blocks(page)) {
      Matcher file = FILE.matcher(block.before());
      if (block.language().equals("sh")) {
        out = "";
        err = "";
        for (String line : block.lines()) {
          run(line);
        }
      } else if (file.find()) {
        hold(folder.resolve(file.group(1)), block.lines());
      } else if (block.language().isEmpty() && block.before().isEmpty()) {
        compare(block.lines(), out, err);
      }
    }
    return wrong;
  }

  /** How many commands were run. */
  int commands() {
    return commands;
  }

  /** How many lines of output were compared. */
  int lines() {
    return lines;
  }

  private void run(String line) throws IOException {
    String bare = line.replaceFirst("\\s+#.*", "");
    List<String> words =
        WORD.matcher(bare).results().map((MatchResult word) -> word(word)).toList();
    if (bare.startsWith("cp ")) {
      Files.copy(folder.resolve(words.get(1)), folder.resolve(words.get(2)));
    } else if (bare.startsWith(PROGRAM) && !bare.startsWith(PROGRAM + "import ")) {
      List<String> arguments = new ArrayList<>();
      arguments.add(words.get(1));
      for (int at = 2; at < words.size(); at++) {
        if (words.get(at).endsWith("/*.yaml")) {
          arguments.addAll(scenarios(words.get(at)));
        } else {
          arguments.add(placed(words.get(at - 1), words.get(at)));
        }
      }
      CommandRun run =
          CommandRun.with(Map.of("LANG", "en_US.UTF-8"), false, arguments.toArray(String[]::new));
      commands++;
      if (run.exitCode() != 0 && run.exitCode() != ExitCode.INFEASIBLE.code()) {
        wrong.add(line + " ends with " + run.exitCode() + ": " + run.err());
      }
      out += run.out();
      err += run.err();
    }
  }

  /** The files of a pattern, as a shell gives them. */
  private static List<String> scenarios(String pattern) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(pattern).getParent())) {
      return files.map(Path::toString).filter(file -> file.endsWith(".yaml")).sorted().toList();
    }
  }

  private static String word(MatchResult word) {
    return word.group(1) == null ? word.group(2) : word.group(1);
  }

  /** A name of the page in the folder: what an option writes or reads, or what is there. */
  private String placed(String option, String word) {
    boolean isFile =
        option.equals("--out")
            || Files.exists(folder.resolve(word))
            || option.equals("--pins")
            || option.equals("--days");
    return isFile && !word.startsWith("--") ? folder.resolve(word).toString() : word;
  }

  /** A block that a file consists of: the file begins with it, or is written. */
  private void hold(Path file, List<String> block) throws IOException {
    if (!Files.exists(file)) {
      Files.write(file, block);
      return;
    }
    compare(block, Files.readString(file), "");
  }

  /** Each line of a block, in order, must be one of either text. */
  private void compare(List<String> block, String one, String other) {
    List<String> first = plain(one);
    List<String> second = plain(other);
    int inFirst = 0;
    int inSecond = 0;
    for (String line : plain(String.join("\n", block))) {
      if (line.equals("…")) {
        continue;
      }
      lines++;
      int found = indexOf(line, first, inFirst);
      int otherwise = indexOf(line, second, inSecond);
      if (found >= 0) {
        inFirst = found + 1;
      } else if (otherwise >= 0) {
        inSecond = otherwise + 1;
      } else {
        wrong.add("not printed: " + line);
      }
    }
  }

  private static int indexOf(String line, List<String> lines, int from) {
    int found = lines.subList(from, lines.size()).indexOf(line);
    return found < 0 ? found : found + from;
  }

  private List<String> plain(String text) {
    return SECONDS
        .matcher(text.replace(folder + "/", "").replace("\uFEFF", ""))
        .replaceAll("# $1")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
