package org.lungang.benchmarks.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.district.District;
import org.lungang.generator.Generator;
import org.lungang.generator.Links;
import org.lungang.generator.Shape;
import org.lungang.policy.Policy;
import org.lungang.project.DistrictLists;
import org.lungang.project.Policies;
import org.lungang.project.SchoolYears;
import org.lungang.staffing.Staffing;

/**
 * A district to be measured, by its name on the command line: {@code wolong} for a folder of {@code
 * datasets/}, {@code suzhou:7:0.1} for a generated one with seed and scale, {@code linked:40:7} for
 * a linked one with its number of schools and seed, {@code star:23:7:6} (or {@code chain}, {@code
 * grid}, {@code dense}, {@code whole}) for schools of one stage whose groups hang together so, with
 * about so many teachers each, {@code short:wolong:7:1} for a generated one in which too few may
 * go; or the path of any other folder of lists or workbook.
 *
 * @param ownPolicyId the policy that belongs to it
 * @param year the calendar year in which the school year begins that it is planned for
 * @param lists what a path leads to; null for what ships or is generated, which is sound
 */
public record Dataset(
    String name, String ownPolicyId, int year, District district, @Nullable DistrictLists lists) {

  private static final Path FOLDER = Path.of("datasets");

  private static final String NAMES =
      "a folder of datasets/, SHAPE:SEED:SCALE, short:SHAPE:SEED:SCALE, linked:SCHOOLS:SEED,"
          + " KIND:SCHOOLS:SEED:TEACHERS with chain, star, grid, dense or whole, or the path of a"
          + " folder of lists or a workbook";

  private Dataset(String name, String ownPolicyId, District district) {
    this(name, ownPolicyId, Generator.plannedYear(), district, null);
  }

  /**
   * Reads or generates a district.
   *
   * @throws IllegalArgumentException if there is none of this name
   * @throws org.lungang.project.ProjectFailure if lists that a path leads to have errors
   */
  public static Dataset of(String name) {
    List<String> parts = List.of(name.split(":", -1));
    if (isShipped(name)) {
      District district = DistrictLists.read(FOLDER.resolve(name)).requireStaff();
      return new Dataset(name, Shape.of(name).policyId(), district);
    } else if (isPath(name)) {
      return ofPath(name);
    } else if (parts.get(0).equals("short") && parts.size() == 4) {
      Dataset whole = of(name.substring("short:".length()));
      return new Dataset(
          name,
          whole.ownPolicyId(),
          ShortDistrict.make(whole.district(), Long.parseLong(parts.get(2))));
    } else if (parts.size() == 4) {
      return new Dataset(
          name,
          "standard",
          org.lungang.generator.LinkedDistrict.generate(
              Links.of(parts.get(0)),
              Integer.parseInt(parts.get(1)),
              Long.parseLong(parts.get(2)),
              Integer.valueOf(parts.get(3))));
    } else if (parts.size() != 3) {
      throw new IllegalArgumentException("The dataset (" + name + ") must be " + NAMES + ".");
    } else if (parts.get(0).equals("linked")) {
      return new Dataset(
          name,
          Shape.SUZHOU.policyId(),
          LinkedDistrict.make(Integer.parseInt(parts.get(1)), Long.parseLong(parts.get(2))));
    }
    Shape shape = Shape.of(parts.get(0));
    return new Dataset(
        name,
        shape.policyId(),
        Generator.generate(shape, Long.parseLong(parts.get(1)), Double.parseDouble(parts.get(2))));
  }

  /**
   * Holds a name without making the district.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static void requireName(String name) {
    if (isShipped(name) || isPath(name)) {
      return;
    }
    List<String> parts = List.of(name.split(":", -1));
    try {
      if (parts.get(0).equals("short") && parts.size() == 4) {
        requireName(name.substring("short:".length()));
      } else if (parts.size() == 4) {
        Links.of(parts.get(0));
        if (Integer.parseInt(parts.get(1)) < org.lungang.generator.LinkedDistrict.LEAST_SCHOOLS) {
          throw new IllegalArgumentException("too few schools");
        }
        Long.parseLong(parts.get(2));
        if (Integer.parseInt(parts.get(3)) < 1) {
          throw new IllegalArgumentException("no teachers");
        }
      } else if (parts.size() == 3 && parts.get(0).equals("linked")) {
        if (Integer.parseInt(parts.get(1)) < 1) {
          throw new IllegalArgumentException("no schools");
        }
        Long.parseLong(parts.get(2));
      } else if (parts.size() == 3) {
        Shape.of(parts.get(0));
        Long.parseLong(parts.get(1));
        if (!(Double.parseDouble(parts.get(2)) > 0)) {
          throw new IllegalArgumentException("a scale of 0 or less");
        }
      } else {
        throw new IllegalArgumentException("parts");
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + name + "' is no dataset: " + NAMES, e);
    }
  }

  /** Whether a name is that of a district that ships. */
  private static boolean isShipped(String name) {
    return Stream.of(Shape.values()).anyMatch(shape -> shape.id().equals(name))
        && Files.isDirectory(FOLDER.resolve(name));
  }

  /** Whether a text is the path of something that exists. */
  public static boolean isPath(String text) {
    try {
      return Files.exists(Path.of(text));
    } catch (InvalidPathException e) {
      // Windows has no colons in names.
      return false;
    }
  }

  private static Dataset ofPath(String name) {
    DistrictLists lists = DistrictLists.read(Path.of(name));
    District district = lists.requireStaff();
    LocalDate newest = SchoolYears.newestDate(district).orElseThrow();
    return new Dataset(name, "standard", SchoolYears.firstAfter(newest), district, lists);
  }

  /**
   * The facts of the year that it is planned for.
   *
   * @param policy the id of an included policy, or the path of a YAML file
   * @throws org.lungang.project.ProjectFailure if the policy, or lists and policy together, have
   *     errors
   */
  public Staffing staffing(String policy) {
    Policy read = Policies.read(policy);
    return lists == null
        ? Staffing.of(district, read, year)
        : lists.requireSound(read, year).staffing();
  }

  /** The name, and perhaps a policy's, as the name of a file: what a path has besides is a dash. */
  public static String fileName(String... names) {
    return String.join("-", names).replaceAll("[^\\p{L}\\p{N}.-]", "-");
  }
}
