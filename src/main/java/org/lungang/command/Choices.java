package org.lungang.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lungang.compare.PlanState;
import org.lungang.generator.Extra;
import org.lungang.generator.Links;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.policy.PolicyCatalog;
import org.lungang.project.EngineChoice;
import org.lungang.years.Hiring;
import picocli.CommandLine.Model.ArgSpec;

/** What can be completed on the command line. */
final class Choices {

  private Choices() {}

  static Language language(String name) {
    return Language.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static ColorMode color(String name) {
    return ColorMode.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static PlanState state(String name) {
    return Stream.of(PlanState.values())
        .filter(state -> isNamed(state, name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("(" + name + ") is no state of a plan."));
  }

  /** Whether a text is one of those that an argument may be. */
  static boolean isOne(ArgSpec argument, String text) {
    return isState(argument)
        ? Stream.of(PlanState.values()).anyMatch(each -> isNamed(each, text))
        : of(argument).contains(text);
  }

  /** What an argument may be, as the reader is to write it; nothing where it may be anything. */
  static List<?> of(ArgSpec argument) {
    if (isState(argument)) {
      return List.of(PlanState.values());
    }
    List<String> choices = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(choices::add);
    }
    return choices;
  }

  private static boolean isState(ArgSpec argument) {
    return argument.typeInfo().getType().equals(PlanState.class);
  }

  private static boolean isNamed(PlanState state, String name) {
    return name.equalsIgnoreCase(state.name())
        || Stream.of(Language.values()).map(state::in).anyMatch(name::equalsIgnoreCase);
  }

  static Hiring.Rule hiring(String name) {
    return Hiring.Rule.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static EngineChoice.Kind engine(String name) {
    return EngineChoice.Kind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static List<String> lowerCase(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  static final class Languages extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Languages() {
      super(lowerCase(Language.values()));
    }
  }

  static final class Hirings extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Hirings() {
      super(lowerCase(Hiring.Rule.values()));
    }
  }

  static final class Colors extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Colors() {
      super(lowerCase(ColorMode.values()));
    }
  }

  static final class Engines extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Engines() {
      super(lowerCase(EngineChoice.Kind.values()));
    }
  }

  static final class States extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    States() {
      super(lowerCase(PlanState.values()));
    }
  }

  static final class Policies extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Policies() {
      super(PolicyCatalog.ids());
    }
  }

  static final class LinkKinds extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    LinkKinds() {
      super(Arrays.stream(Links.values()).map(Links::id).toList());
    }
  }

  static final class Extras extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Extras() {
      super(Arrays.stream(Extra.values()).map(Extra::id).toList());
    }
  }

  static final class Shapes extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Shapes() {
      super(Arrays.stream(Shape.values()).map(Shape::id).toList());
    }
  }
}
