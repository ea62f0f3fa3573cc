package org.lungang.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario does with groups and whole schools: merge, split, and move. */
final class GroupEditReader {

  private final Faults faults;
  private final List<GroupEdit> edits = new ArrayList<>();
  private final List<SchoolMerge> schoolMerges = new ArrayList<>();

  GroupEditReader(Faults faults) {
    this.faults = faults;
  }

  List<GroupEdit> edits() {
    return edits;
  }

  List<SchoolMerge> schoolMerges() {
    return schoolMerges;
  }

  /** Reads one of them. */
  void read(Key operation, Item item) {
    switch (operation) {
      case MOVE -> move(item);
      case MERGE -> merge(item);
      case SPLIT -> split(item);
      case NAME, NOTE, POLICY, ADD, CHANGE, REMOVE, OF, GROUPS, INTO, FROM, TO, SCHOOLS ->
          throw noChange(operation);
      case SCHOOL_ID, GROUP_ID, GROUP_NAME, TYPE, LEAD, RELATION -> throw noChange(operation);
    }
  }

  /** Reads a merger of schools. */
  void mergeSchools(Item item) {
    Map<Key, Item> found = find(item, EnumSet.of(Key.SCHOOLS, Key.INTO), Key.SCHOOLS, Key.INTO);
    if (found != null) {
      schoolMerges.add(
          new SchoolMerge(item.word(), words(found, Key.SCHOOLS), word(found, Key.INTO)));
    }
  }

  private void move(Item item) {
    Map<Key, Item> found =
        find(
            item, EnumSet.of(Key.SCHOOL_ID, Key.TO), Key.SCHOOL_ID, Key.FROM, Key.TO, Key.RELATION);
    if (found != null) {
      edits.add(
          new GroupEdit.Move(
              item.word(),
              word(found, Key.SCHOOL_ID),
              findWord(found, Key.FROM),
              word(found, Key.TO),
              findWord(found, Key.RELATION)));
    }
  }

  private void merge(Item item) {
    Map<Key, Item> found = find(item, EnumSet.of(Key.GROUPS, Key.INTO), Key.GROUPS, Key.INTO);
    if (found != null) {
      edits.add(new GroupEdit.Merge(item.word(), words(found, Key.GROUPS), word(found, Key.INTO)));
    }
  }

  private void split(Item item) {
    Set<Key> required = EnumSet.of(Key.FROM, Key.SCHOOLS, Key.GROUP_ID, Key.GROUP_NAME, Key.LEAD);
    Map<Key, Item> found =
        find(
            item,
            required,
            Key.FROM,
            Key.SCHOOLS,
            Key.GROUP_ID,
            Key.GROUP_NAME,
            Key.LEAD,
            Key.TYPE);
    if (found != null) {
      edits.add(
          new GroupEdit.Split(
              item.word(),
              word(found, Key.FROM),
              words(found, Key.SCHOOLS),
              word(found, Key.GROUP_ID),
              word(found, Key.GROUP_NAME),
              word(found, Key.LEAD),
              findWord(found, Key.TYPE)));
    }
  }

  /** What stands under each key; null with a problem where something is wrong. */
  private @Nullable Map<Key, Item> find(Item item, Set<Key> required, Key... known) {
    if (!item.isObject()) {
      faults.add(item, "object");
      return null;
    }
    Map<Key, Item> found = new EnumMap<>(Key.class);
    boolean sound = true;
    for (Item part : item.entries().values()) {
      Optional<Key> key = Key.find(part.key(), known);
      boolean several = key.filter(Set.of(Key.GROUPS, Key.SCHOOLS)::contains).isPresent();
      if (key.isEmpty()) {
        faults.unknownKey(part, Arrays.asList(known));
        sound = false;
      } else if (part.text().isBlank()
          || !several && !part.isValue()
          || part.items().stream().anyMatch(value -> !value.isValue())) {
        faults.add(part, several ? "list" : "text");
        sound = false;
      } else {
        found.put(key.get(), part);
      }
    }
    for (Key key : required) {
      if (!found.containsKey(key) && sound) {
        faults.add(item, "missing", key);
        return null;
      }
    }
    return sound ? found : null;
  }

  private static IllegalArgumentException noChange(Key operation) {
    return new IllegalArgumentException("No change of groups is called " + operation);
  }

  private static Word word(Map<Key, Item> found, Key key) {
    Item item = found.get(key);
    if (item == null) {
      throw new IllegalArgumentException("The key (" + key + ") is missing.");
    }
    return item.word();
  }

  private static @Nullable Word findWord(Map<Key, Item> found, Key key) {
    return found.containsKey(key) ? word(found, key) : null;
  }

  private static List<Word> words(Map<Key, Item> found, Key key) {
    Item item = found.get(key);
    return item == null ? List.of() : item.items().stream().map(Item::word).toList();
  }
}
