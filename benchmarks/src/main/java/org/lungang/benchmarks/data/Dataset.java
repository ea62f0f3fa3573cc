package org.lungang.benchmarks.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.Reading;
import org.lungang.district.District;
import org.lungang.generator.Generator;
import org.lungang.generator.Links;
import org.lungang.generator.Shape;
import org.lungang.policy.PolicyReader;
import org.lungang.staffing.Staffing;

/**
 * A district to be measured, by its name on the command line: {@code wolong} for a folder of {@code
 * datasets/}, {@code suzhou:7:0.1} for a generated one with seed and scale, {@code linked:40:7} for
 * a linked one with its number of schools and seed, {@code star:23:7:6} (or {@code chain}, {@code
 * grid}, {@code dense}, {@code whole}) for schools of one stage whose groups hang together so, with
 * about so many teachers each, {@code short:wolong:7:1} for a generated one in which too few may
 * go.
 *
 * @param ownPolicyId the policy that belongs to it
 */
public record Dataset(String name, String ownPolicyId, District district) {

  private static final Path FOLDER = Path.of("datasets");

  private static final String NAMES =
      "a folder of datasets/, SHAPE:SEED:SCALE, short:SHAPE:SEED:SCALE, linked:SCHOOLS:SEED or"
          + " KIND:SCHOOLS:SEED:TEACHERS with chain, star, grid, dense or whole";

  /**
   * Reads or generates a district.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static Dataset of(String name) {
    List<String> parts = List.of(name.split(":", -1));
    if (parts.size() == 1) {
      return new Dataset(name, Shape.of(name).policyId(), read(name));
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
    List<String> parts = List.of(name.split(":", -1));
    try {
      if (parts.size() == 1) {
        Shape.of(name);
        if (!Files.isDirectory(FOLDER.resolve(name))) {
          throw new IllegalArgumentException("no folder " + FOLDER.resolve(name));
        }
      } else if (parts.get(0).equals("short") && parts.size() == 4) {
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

  private static District read(String name) {
    Reading reading = DatasetReader.read(FOLDER.resolve(name));
    District district = reading.district();
    if (district == null) {
      throw new IllegalArgumentException(
          "The dataset (" + name + ") cannot be read: " + reading.problems().get(0));
    }
    return district;
  }

  /** The facts of the year that generated districts are to be planned for. */
  public Staffing staffing(String policyId) {
    return Staffing.of(district, PolicyReader.shipped(policyId), Generator.plannedYear());
  }
}
