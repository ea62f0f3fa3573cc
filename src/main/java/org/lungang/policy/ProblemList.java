package org.lungang.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.language.Message;
import org.lungang.policy.PolicyFile.Place;

/** Gathers what is wrong with a policy, and finds out where in its files it stands. */
final class ProblemList {

  /** How much of a wrong value a message shows. */
  private static final int SHOWN = 60;

  private final List<PolicyFile> files;
  private final Set<PolicyProblem> problems = new LinkedHashSet<>();
  private final Set<String> misspelled = new TreeSet<>();
  private final Set<String> refused = new TreeSet<>();

  /**
   * @param files the policy's file first, then what it extends, then what that extends
   */
  ProblemList(List<PolicyFile> files) {
    this.files = List.copyOf(files);
  }

  /** A problem of the merged policy: it stands where the key, or what holds it, was last said. */
  void add(String path, Message what, Message right) {
    for (String at = path; ; at = KeyPath.parent(at)) {
      for (PolicyFile file : files) {
        Place place = at.isEmpty() ? new Place(0, 0) : file.findPlace(at);
        if (place != null) {
          add(file, path, place, what, right);
          return;
        }
      }
    }
  }

  /** A problem of one file. */
  void add(PolicyFile file, String path, Place place, Message what, Message right) {
    problems.add(new PolicyProblem(file.name(), path, place.line(), place.column(), what, right));
  }

  /** Remembers that the object at a path has a key that nobody knows. */
  void misspelledIn(String path) {
    misspelled.add(path);
  }

  /** Remembers that the object at a path has a value that is not taken, which was said before. */
  void refusedIn(String path) {
    refused.add(path);
  }

  /** Whether the object at a path has a key that nobody knows. */
  boolean isMisspelled(String path) {
    return misspelled.contains(path);
  }

  /**
   * A missing key; not told where the same object has a misspelled key or a refused value, which is
   * then probably the one that is missing.
   */
  void missing(String parent, String key) {
    if (!misspelled.contains(parent) && !refused.contains(parent)) {
      add(
          parent,
          parent.isEmpty() ? message("missing-key.top", key) : message("missing-key", key, parent),
          message(parent.isEmpty() ? "missing-key.top.right" : "missing-key.right", key));
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<PolicyProblem> sorted() {
    List<PolicyProblem> sorted = new ArrayList<>(problems);
    sorted.sort(PolicyProblem.ORDER);
    return sorted;
  }

  /** A sentence of this package about a problem. */
  static Message message(String key, Object... arguments) {
    return Message.of(ProblemList.class, "problem." + key, arguments);
  }

  /** A value as a message shows it: cut where it is long. */
  static String shown(Object value) {
    String text = value.toString();
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
