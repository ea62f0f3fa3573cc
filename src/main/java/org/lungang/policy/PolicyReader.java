package org.lungang.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.language.Spelling;
import org.lungang.policy.PolicyFile.Place;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a policy: a shipped one by its id, or one of the user's own from a YAML file that may
 * extend another (JSON Merge Patch, RFC 7396). What ships is taken as right; a user's file is
 * checked, and everything that is wrong with it is told at once.
 */
public final class PolicyReader {

  /** How many files may extend each other. */
  static final int MAX_FILES = 50;

  private static final Place NOWHERE = new Place(0, 0);

  /** The folder whose files may be extended; null where only what ships may be. */
  private final @Nullable Path folder;

  private final List<PolicyFile> files = new ArrayList<>();
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final Set<Path> visited = new TreeSet<>();

  private PolicyReader(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the policy of a file, or where there is no such file the shipped one of this id.
   *
   * @param idOrPath a shipped id, or the path of a YAML file
   */
  public static PolicyReading read(String idOrPath) {
    Optional<Path> path = findFile(idOrPath);
    if (path.isPresent()) {
      Path file = path.get().toAbsolutePath().normalize();
      PolicyReader reader = new PolicyReader(file.getParent());
      reader.visited.add(file);
      return reader.finish(reader.content(idOrPath, path.get(), NOWHERE), idOrPath);
    }
    if (PolicyCatalog.ids().contains(idOrPath)) {
      return new PolicyReading(shipped(idOrPath), List.of());
    }
    Message right =
        Spelling.nearest(idOrPath, PolicyCatalog.ids())
            .map(near -> ProblemList.message("near.right", near))
            .orElse(ProblemList.message("no-policy.right", Message.list(PolicyCatalog.ids())));
    return new PolicyReading(
        null,
        List.of(
            new PolicyProblem(
                idOrPath,
                "",
                0,
                0,
                ProblemList.message("no-policy", ProblemList.shown(idOrPath)),
                right)));
  }

  /**
   * Reads a policy from the bytes of a file, which may extend what ships but no other file.
   *
   * @param name what problems call it
   */
  public static PolicyReading read(String name, byte[] content) {
    return new PolicyReader(null).finish(content, name);
  }

  /**
   * A policy as a patch changes it (JSON Merge Patch, RFC 7396), checked like any other.
   *
   * @param baseName what problems call the base
   * @param base the bytes of the file that is changed
   * @param patch what it is to say instead
   * @param patchPath the path of the patch in its file; stands before the paths of problems
   */
  public static PolicyReading patched(
      String baseName, byte[] base, PolicyFile patch, String patchPath) {
    PolicyReader reader = new PolicyReader(null);
    reader.files.add(patch);
    boolean whole = reader.addAll(baseName, base, false);
    PolicyReading reading = reader.finish(whole, patch);
    List<PolicyProblem> problems =
        reading.problems().stream()
            .map(problem -> problem.file().equals(patch.name()) ? problem.in(patchPath) : problem)
            .toList();
    return new PolicyReading(reading.policy(), problems);
  }

  /**
   * A shipped policy.
   *
   * @throws IllegalArgumentException if none has this id
   */
  public static Policy shipped(String id) {
    PolicyReader reader = new PolicyReader(null);
    reader.addAll(id, PolicyCatalog.yaml(id), true);
    return PolicyKeys.read(reader.merged());
  }

  private PolicyReading finish(byte @Nullable [] content, String name) {
    return finish(content != null && addAll(name, content, false), null);
  }

  /**
   * @param whole whether all files could be found and read
   * @param patch that of the files which changes others without being a policy by itself
   */
  private PolicyReading finish(boolean whole, @Nullable PolicyFile patch) {
    ProblemList found = new ProblemList(files);
    // A key whose value was refused as the file was read is not missing.
    problems.forEach(problem -> found.refusedIn(KeyPath.parent(problem.path())));
    for (PolicyFile file : files) {
      if (!file.shipped()) {
        PolicySchema.check(file, file.equals(patch), found);
      }
    }
    ObjectNode merged = merged();
    if (whole) {
      PolicyCheck.check(merged, files, found);
    }
    problems.addAll(found.sorted());
    problems.sort(PolicyProblem.ORDER);
    return problems.isEmpty()
        ? new PolicyReading(PolicyKeys.read(merged), List.of())
        : new PolicyReading(null, problems);
  }

  /** Reads a file and all that it extends; whether all of them could be found and read. */
  private boolean addAll(String name, byte[] content, boolean shipped) {
    PolicyFile file = PolicyYaml.parse(name, content, shipped, problems);
    if (file == null) {
      return false;
    }
    files.add(file);
    String base = file.findExtends();
    if (base == null) {
      return !file.tree().has("extends");
    }
    Place place = file.places().getOrDefault("extends", NOWHERE);
    Optional<Path> path = shipped ? Optional.empty() : findBeside(base);
    if (path.isPresent()) {
      if (!visited.add(path.get().normalize())) {
        problem(name, place, "cycle", base);
        return false;
      } else if (visited.size() > MAX_FILES) {
        problem(name, place, "chain", MAX_FILES);
        return false;
      }
      byte[] below = content(base, path.get(), place);
      return below != null && addAll(base, below, false);
    }
    if (PolicyCatalog.isExtendable(base)) {
      return addAll(base, PolicyCatalog.yaml(base), true);
    }
    problem(name, place, "no-base", base, Message.list(PolicyCatalog.ids()));
    return false;
  }

  private ObjectNode merged() {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    for (int i = files.size() - 1; i >= 0; i--) {
      merged = MergePatch.apply(merged, files.get(i).tree());
    }
    merged.remove("extends");
    return merged;
  }

  /** The bytes of a file, no more than are wanted; null with a problem where they cannot be had. */
  private byte @Nullable [] content(String name, Path path, Place place) {
    try (InputStream stream = Files.newInputStream(path)) {
      return stream.readNBytes(PolicyYaml.MAX_BYTES + 1);
    } catch (IOException e) {
      problem(name, place, "unreadable", name);
      return null;
    }
  }

  private void problem(String file, Place place, String key, Object... arguments) {
    String path = place.equals(NOWHERE) ? "" : "extends";
    problems.add(PolicyProblem.of(file, path, place, key, arguments));
  }

  /** A file that the user asks for, anywhere. */
  private static Optional<Path> findFile(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A file beside this one: a policy from elsewhere must not reach into other folders. */
  private Optional<Path> findBeside(String name) {
    try {
      Path path = Path.of(name);
      return folder == null || path.isAbsolute() || path.getNameCount() != 1
          ? Optional.empty()
          : Optional.of(folder.resolve(path)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
