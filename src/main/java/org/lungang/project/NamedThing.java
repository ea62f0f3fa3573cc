package org.lungang.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lungang.language.Message;
import org.lungang.language.Spelling;
import org.lungang.word.SchoolNames;

/** Finds what a user names on the command line: by its id, or by a name that only one has. */
final class NamedThing {

  private static final int SHOWN = 8;

  private NamedThing() {}

  /**
   * The id that is meant.
   *
   * @param sort the key of what it should be: staff, group, school, rule
   * @param namesById everything of the sort
   * @param told what tells things of one name apart, by their ids; empty for nothing
   * @throws ProjectFailure if nothing is called so, or several are
   */
  static String find(
      String typed, String sort, Map<String, String> namesById, Function<String, Object> told) {
    if (namesById.containsKey(typed)) {
      return typed;
    }
    List<String> ids =
        namesById.entrySet().stream()
            .filter(thing -> thing.getValue().equals(typed))
            .map(Map.Entry::getKey)
            .toList();
    if (ids.isEmpty()) {
      ids = otherwise(typed, sort, namesById);
    }
    if (ids.size() == 1) {
      return ids.get(0);
    } else if (ids.size() > 1) {
      throw failure(
          "thing.several",
          typed,
          Message.list(ids.stream().limit(SHOWN).map(id -> with(id, told.apply(id))).toList()));
    }
    Optional<String> near =
        Spelling.nearestId(typed, namesById.keySet())
            .or(() -> Spelling.nearestId(typed, namesById.values()));
    throw near.isPresent()
        ? failure("thing.near", typed, message("thing." + sort), near.get())
        : failure("thing.unknown", typed, message("thing." + sort));
  }

  private static Object with(String id, Object told) {
    return told.equals("") ? id : message("thing.one", id, told);
  }

  /** The ids of what is called so in another spelling: blanks, width, short names of schools. */
  private static List<String> otherwise(String typed, String sort, Map<String, String> namesById) {
    String asked = SchoolNames.normal(typed);
    List<String> ids =
        namesById.entrySet().stream()
            .filter(thing -> SchoolNames.normal(thing.getValue()).equals(asked))
            .map(Map.Entry::getKey)
            .toList();
    if (!ids.isEmpty() || !sort.equals("school")) {
      return ids;
    }
    String region = SchoolNames.commonStart(namesById.values());
    return namesById.entrySet().stream()
        .filter(school -> SchoolNames.shortNames(school.getValue(), region).contains(asked))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static ProjectFailure failure(String key, Object... arguments) {
    return new ProjectFailure(ProjectFailure.Cause.INPUT, message(key, arguments));
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(NamedThing.class, key, arguments);
  }
}
