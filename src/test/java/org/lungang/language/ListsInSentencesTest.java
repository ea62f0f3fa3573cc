package org.lungang.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists that people read are made by {@link Message}, which knows how each language joins them. */
class ListsInSentencesTest {

  /** Texts put together with an English comma, semicolon or bracket between them. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(String\\.join|Collectors\\.joining|joining)\\(\\s*\"[,;] \"|\\+ \" \\(\" \\+");

  /** What is no sentence, or has one language. */
  private static final Set<String> OTHERS =
      Set.of(
          // A list of YAML.
          "RecipeFile.java",
          // Ids among the options of a command.
          "PackageCommand.java",
          // Names of files and sheets.
          "FolderName.java",
          "SecondName.java",
          // English beside Chinese.
          "Basis.java",
          "Policy.java",
          // For programmers.
          "Shape.java",
          "Codes.java");

  @Test
  void listsOfSentencesAreJoinedByMessages() throws IOException {
    List<String> joined = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!OTHERS.contains(file.getFileName().toString())
            && JOINED.matcher(Files.readString(file)).find()) {
          joined.add(file.toString());
        }
      }
    }
    assertThat(joined).isEmpty();
  }
}
