package org.lungang.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.FileText;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A recipe as a file (YAML): questions with their answers, the open ones first with what is likely,
 * to be answered in any editor.
 */
public final class RecipeFile {

  private static final int MOST_OPTIONS = 12;
  private static final int MOST_PAIRS = 500;

  private RecipeFile() {}

  /** Why a file is no recipe. */
  public static final class NoRecipe extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message wrong;

    NoRecipe(String key, Object... arguments) {
      super(key);
      this.wrong = Message.of(RecipeFile.class, "recipe." + key, arguments);
    }

    /** What is wrong and what would be right. */
    public Message wrong() {
      return wrong;
    }
  }

  /**
   * Reads a file.
   *
   * @throws NoRecipe if it is none, or of a newer format
   */
  public static Recipe read(byte[] content) throws NoRecipe {
    String text = FileText.decode(content).orElseThrow(() -> new NoRecipe("yaml", 1));
    Object tree;
    try {
      tree =
          new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build())
              .loadFromString(text);
    } catch (YamlEngineException | IllegalArgumentException e) {
      // A tag that is none, "!%f", is told of by the second.
      throw new NoRecipe("yaml", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    if (!(tree instanceof Map<?, ?> root) || !(root.get("format") instanceof Integer format)) {
      throw new NoRecipe("format");
    } else if (format > Recipe.FORMAT || format < 1) {
      throw new NoRecipe("newer", format, Recipe.FORMAT);
    }
    Map<String, String> answers = new LinkedHashMap<>();
    for (Map<?, ?> question : maps(root.get("questions"))) {
      String answer = text(question.get("answer"));
      if (question.get("question") == null) {
        throw new NoRecipe("question");
      } else if (!answer.isBlank()) {
        answers.put(text(question.get("question")), answer);
      }
    }
    Map<String, Integer> minutes = new TreeMap<>();
    if (root.get("minutes") instanceof Map<?, ?> pairs) {
      for (Map.Entry<?, ?> pair : pairs.entrySet()) {
        if (pair.getValue() instanceof Integer number && number >= 0) {
          minutes.put(text(pair.getKey()), number);
        } else if (pair.getValue() != null && !text(pair.getValue()).isBlank()) {
          throw new NoRecipe("minutes", text(pair.getKey()));
        }
      }
    }
    List<Recipe.Twin> twins = new ArrayList<>();
    for (Map<?, ?> twin : maps(root.get("twins"))) {
      twins.add(new Recipe.Twin(text(twin.get("id")), text(twin.get("school"))));
    }
    return new Recipe(
        text(root.get("ids")), answers, minutes, RecipePeriods.read(root.get("periods")), twins);
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (list instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : String.valueOf(value).strip();
  }

  /**
   * The file that keeps what came of an import: every question, the open ones first; and minutes
   * between townships, to be filled in.
   */
  public static String write(IntakeResult result, Language language) {
    StringBuilder file = new StringBuilder();
    for (String line : say("head").in(language).split("\n")) {
      file.append("# ").append(line).append('\n');
    }
    file.append("format: ").append(Recipe.FORMAT).append('\n');
    file.append("ids: ").append(quoted(result.recipe().idKey())).append('\n');
    file.append("questions:\n");
    Set<String> asked = new HashSet<>();
    for (boolean open : new boolean[] {true, false}) {
      for (Question question : result.questions()) {
        asked.add(question.key());
        if (question.isOpen() == open) {
          write(file, question, language);
        }
      }
    }
    // What was answered another year, or without a question, is kept.
    result
        .recipe()
        .answers()
        .forEach(
            (key, answer) -> {
              if (!asked.contains(key)) {
                file.append("  - question: ").append(quoted(key)).append('\n');
                file.append("    answer: ").append(quoted(answer)).append('\n');
              }
            });
    writeMinutes(file, result, language);
    RecipePeriods.write(file, result, language);
    if (!result.recipe().twins().isEmpty()) {
      file.append("twins:\n");
      for (Recipe.Twin twin : result.recipe().twins()) {
        file.append("  - {id: ").append(quoted(twin.id()));
        file.append(", school: ").append(quoted(twin.schoolId())).append("}\n");
      }
    }
    return file.toString();
  }

  private static void write(StringBuilder file, Question question, Language language) {
    file.append("  - question: ").append(quoted(question.key())).append('\n');
    file.append("    asks: ").append(quoted(question.text().in(language))).append('\n');
    file.append("    rows: ").append(question.rows()).append('\n');
    file.append("    where: ").append(list(question.places())).append('\n');
    List<String> likely = question.likely().stream().map(o -> o.label().in(language)).toList();
    List<String> others =
        question.options().stream()
            .filter(option -> !option.isLikely())
            .map(option -> option.label().in(language))
            .limit(MOST_OPTIONS)
            .toList();
    file.append("    likely: ").append(list(likely)).append('\n');
    if (!others.isEmpty()) {
      file.append("    also: ").append(list(others)).append('\n');
    }
    file.append("    decides: ").append(question.isDecisive()).append('\n');
    String answer = question.answer().map(value -> label(question, value, language)).orElse("");
    file.append("    answer: ").append(quoted(answer)).append('\n');
  }

  private static String label(Question question, String value, Language language) {
    Optional<Named> label =
        question.options().stream()
            .filter(option -> option.value().equals(value))
            .map(Option::label)
            .findFirst();
    return label.map(named -> named.in(language)).orElse(value);
  }

  private static void writeMinutes(StringBuilder file, IntakeResult result, Language language) {
    Recipe recipe = result.recipe();
    List<String> townships = result.townships();
    Map<String, String> pairs = new TreeMap<>();
    for (int i = 0; i < townships.size() && pairs.size() < MOST_PAIRS; i++) {
      for (int j = i; j < townships.size() && pairs.size() < MOST_PAIRS; j++) {
        pairs.put(Recipe.pair(townships.get(i), townships.get(j)), "");
      }
    }
    if (result.lacksMinutes()) {
      pairs.put(Recipe.ANY_PAIR, "");
    }
    recipe.minutes().forEach((pair, number) -> pairs.put(pair, String.valueOf(number)));
    if (pairs.isEmpty()) {
      return;
    }
    file.append("# ").append(say("minutes.head").in(language)).append('\n');
    file.append("minutes:\n");
    pairs.forEach(
        (pair, number) ->
            file.append("  ").append(quoted(pair)).append(": ").append(number).append('\n'));
  }

  private static String list(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(RecipeFile::quoted).toList()) + "]";
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(' ');
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private static Message say(String key) {
    return Message.of(RecipeFile.class, "recipe." + key);
  }
}
