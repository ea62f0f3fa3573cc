package org.lungang.command;

import org.jspecify.annotations.Nullable;
import org.lungang.district.District;
import org.lungang.generator.Generator;
import org.lungang.generator.LinkedDistrict;
import org.lungang.generator.Links;
import org.lungang.generator.Shape;
import org.lungang.language.Message;
import picocli.CommandLine.Option;

/** What {@code generate} takes for a district whose groups share schools. */
final class LinkedOptions {

  /** More schools than a large city has. */
  private static final int MOST_SCHOOLS = 1_000;

  private static final int MOST_TEACHERS = 500;

  @Option(names = "--linked", paramLabel = "SCHOOLS", order = 23)
  private @Nullable Integer schools;

  @Option(
      names = "--links",
      paramLabel = "KIND",
      completionCandidates = Choices.LinkKinds.class,
      order = 24)
  private @Nullable Links links;

  @Option(names = "--teachers", paramLabel = "N", order = 25)
  private @Nullable Integer teachers;

  /** Whether such a district is asked for. */
  boolean isLinked() {
    return schools != null;
  }

  /**
   * Refuses what does not go together or is out of range.
   *
   * @throws CommandFailure if anything is
   */
  void require(Shape shape, double scale) {
    if (schools == null) {
      if (links != null) {
        throw usage("generate.linked.missing", "--links");
      } else if (teachers != null) {
        throw usage("generate.linked.missing", "--teachers");
      }
      return;
    }
    if (shape != Shape.HUADU || scale != 1) {
      throw usage("generate.linked.huadu", Shape.HUADU.id());
    } else if (schools < LinkedDistrict.LEAST_SCHOOLS || schools > MOST_SCHOOLS) {
      throw usage(
          "generate.linked.schools",
          schools.toString(),
          String.valueOf(LinkedDistrict.LEAST_SCHOOLS),
          String.valueOf(MOST_SCHOOLS));
    } else if (teachers != null && (teachers < 1 || teachers > MOST_TEACHERS)) {
      throw usage("generate.linked.teachers", teachers.toString(), String.valueOf(MOST_TEACHERS));
    }
  }

  /** The district, by the options or by the shape alone. */
  District generate(Shape shape, long seed, double scale) {
    return schools == null
        ? Generator.generate(shape, seed, scale)
        : LinkedDistrict.generate(kind(), schools, seed, teachers);
  }

  /** The policy to plan it with. */
  String policyId(Shape shape) {
    return schools == null ? shape.policyId() : "standard";
  }

  /** The options as they are written on the command line, each after a space; may be empty. */
  String text() {
    return schools == null
        ? ""
        : " --linked "
            + schools
            + " --links "
            + kind().id()
            + (teachers == null ? "" : " --teachers " + teachers);
  }

  private Links kind() {
    return links == null ? Links.DENSE : links;
  }

  private static CommandFailure usage(String key, Object... arguments) {
    return new CommandFailure(ExitCode.USAGE, Message.of(LinkedOptions.class, key, arguments));
  }
}
