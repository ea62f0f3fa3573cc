package org.lungang.intake;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lungang.word.IdNumber;
import org.lungang.word.SchoolNames;

/**
 * Ids from year to year. A person's is the office's own number, else it is made of name, gender and
 * the months of birth and of the first day of work with a key that only the recipe holds: without
 * that key, nobody can tell from an id that is published when somebody was born. A school's is its
 * code, else made of its name.
 */
final class Identity {

  private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9_.-]{3,20}");

  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 8;

  private final Recipe recipe;
  private final String key;
  private final Mac mac;
  private final List<Recipe.Twin> twins = new ArrayList<>();

  /**
   * Ids of an import.
   *
   * @param content what the key of a first import is made of: the bytes of its files
   */
  Identity(Recipe recipe, MessageDigest content) {
    this.recipe = recipe;
    this.key =
        recipe.idKey().isEmpty()
            ? HexFormat.of().formatHex(content.digest(), 0, 16)
            : recipe.idKey();
    this.mac = mac(key);
  }

  String key() {
    return key;
  }

  /** What stands for a text of people in a recipe: nobody can tell the text from it. */
  String mark(String text) {
    return shorten(keyed(text), LENGTH);
  }

  /** The people whom nothing but their school tells apart, to be kept in the recipe. */
  List<Recipe.Twin> twins() {
    return twins;
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  void schools(Iterable<SchoolDraft> schools) {
    Set<String> taken = new HashSet<>();
    for (SchoolDraft school : schools) {
      // Running numbers are others next year.
      String code = school.code.matches("[A-Za-z0-9_-]{4,20}") ? school.code : "";
      school.id = unique(taken, code.isEmpty() ? "S" : code, code.isEmpty() ? school.name : "");
    }
  }

  void groups(Iterable<GroupDraft> groups) {
    Set<String> taken = new HashSet<>();
    for (GroupDraft group : groups) {
      String lead = group.lead == null ? "" : group.lead.name;
      group.id = unique(taken, "G", group.name + "|" + group.type + "|" + lead);
    }
  }

  /** An id of what a name says; of two that are the same the second is made with its number. */
  private static String unique(Set<String> taken, String prefix, String name) {
    String id = name.isEmpty() ? prefix : prefix + shorten(hash(SchoolNames.normal(name)), 6);
    for (int i = 2; !taken.add(id); i++) {
      id = prefix + shorten(hash(SchoolNames.normal(name) + "#" + i), 6);
    }
    return id;
  }

  void people(List<PersonDraft> people) {
    Map<String, Integer> numbers = new HashMap<>();
    people.forEach(person -> numbers.merge(person.number, 1, Integer::sum));
    Set<String> taken = new HashSet<>();
    Map<String, List<PersonDraft>> alike = new LinkedHashMap<>();
    for (PersonDraft person : people) {
      if (isUsable(person.number) && numbers.getOrDefault(person.number, 0) == 1) {
        person.id = person.number;
        taken.add(person.id);
      } else {
        alike.computeIfAbsent(Namesakes.likeness(person), k -> new ArrayList<>()).add(person);
      }
    }
    alike.forEach((likeness, sharers) -> name(likeness, sharers, taken));
  }

  /** Numbers of staff that are nobody's private business. */
  private static boolean isUsable(String number) {
    return !number.isEmpty() && USABLE.matcher(number).matches() && !IdNumber.looksLikeOne(number);
  }

  private void name(String likeness, List<PersonDraft> sharers, Set<String> taken) {
    String plain = "P" + shorten(keyed(likeness), LENGTH);
    if (sharers.size() == 1 && recipe.twins().stream().noneMatch(t -> t.id().startsWith(plain))) {
      sharers.get(0).id = free(plain, likeness, taken);
      return;
    }
    // Each keeps the id of the one who was at this school; whoever moved gets what is left.
    List<Recipe.Twin> before =
        new ArrayList<>(recipe.twins().stream().filter(t -> t.id().startsWith(plain)).toList());
    List<PersonDraft> moved = new ArrayList<>();
    for (PersonDraft person : sharers) {
      before.stream()
          .filter(twin -> twin.schoolId().equals(person.school.id))
          .findFirst()
          .ifPresentOrElse(
              twin -> {
                before.remove(twin);
                person.id = twin.id();
                taken.add(twin.id());
              },
              () -> moved.add(person));
    }
    for (PersonDraft person : moved) {
      if (moved.size() == 1 && before.size() == 1) {
        person.id = before.get(0).id();
        taken.add(person.id);
      } else {
        person.id =
            free(plain + "-" + shorten(keyed(likeness + person.school.id), 3), likeness, taken);
      }
    }
    sharers.forEach(person -> twins.add(new Recipe.Twin(person.id, person.school.id)));
  }

  private String free(String wanted, String likeness, Set<String> taken) {
    String id = wanted;
    for (int i = 2; !taken.add(id); i++) {
      id = wanted + "-" + shorten(keyed(likeness + "#" + i), 3);
    }
    return id;
  }

  private byte[] keyed(String text) {
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Mac mac(String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has HMAC with SHA-256.", e);
    }
  }

  private static byte[] hash(String text) {
    return digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String shorten(byte[] hash, int length) {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < length; i++) {
      signs.append(SIGNS.charAt(hash[i] & 31));
    }
    return signs.toString();
  }
}
