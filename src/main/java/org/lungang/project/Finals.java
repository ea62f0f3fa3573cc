package org.lungang.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.PostingKey;
import org.lungang.compare.VisitKey;
import org.lungang.dataset.sheet.FileText;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.StaffMember;
import org.lungang.language.Message;
import org.lungang.word.Blanks;

/**
 * What is not touched, whatever else changes.
 *
 * @param ids staff ids, and group ids for all postings and visits of a group
 */
public record Finals(List<String> ids) {

  /** Everything may change. */
  public static final Finals NONE = new Finals(List.of());

  public Finals {
    ids = List.copyOf(ids);
  }

  /**
   * What somebody wrote.
   *
   * @param fileOrIds ids with commas between, or a file that begins each line with one, plan.csv
   *     and itinerant.csv too
   * @throws ProjectFailure if the file cannot be read
   */
  public static Finals read(String fileOrIds) {
    Path file = findFile(fileOrIds);
    if (file == null) {
      return new Finals(
          Arrays.stream(fileOrIds.split("[,;，；、]"))
              .map(String::strip)
              .filter(id -> !id.isEmpty())
              .toList());
    }
    try {
      String text = FileText.decode(Files.readAllBytes(file)).orElse("");
      return new Finals(
          text.lines()
              .map(line -> line.split("[,;\t]", 2)[0].replace("\"", "").strip())
              .filter(id -> !id.isEmpty() && !id.equals("staff_id") && !id.equals("教职工编号"))
              .toList());
    } catch (IOException e) {
      throw ProjectFailure.input(Message.of(Finals.class, "folder.unreadable", file));
    }
  }

  private static @Nullable Path findFile(String name) {
    try {
      Path path = Path.of(name);
      return Files.isRegularFile(path) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * The ids of everybody whose posting and visits, or staying, are final.
   *
   * @throws ProjectFailure if an id stands for nothing
   */
  Set<String> staffIds(
      District district, Map<String, PostingKey> published, SortedMap<VisitKey, Integer> visits) {
    Set<String> staffIds = new TreeSet<>();
    List<String> unknown = new ArrayList<>();
    for (String given : ids) {
      String id = id(given, district);
      if (district.findStaffMember(id).isPresent()) {
        staffIds.add(id);
        continue;
      }
      Set<String> ofGroup = new TreeSet<>();
      published.forEach(
          (staffId, key) -> {
            if (key.groupId().equals(id)) {
              ofGroup.add(staffId);
            }
          });
      Optional<Group> group = district.findGroup(id);
      group.ifPresent(
          found ->
              visits.keySet().stream()
                  .filter(key -> isWithin(found, key, district))
                  .forEach(key -> ofGroup.add(key.staffId())));
      staffIds.addAll(ofGroup);
      if (ofGroup.isEmpty() && group.isEmpty()) {
        unknown.add(id);
      }
    }
    if (!unknown.isEmpty()) {
      throw ProjectFailure.input(Message.of(Finals.class, "final.unknown", Message.list(unknown)));
    }
    return staffIds;
  }

  /** The id of the person or group that is given, where a name is given that only one has. */
  private static String id(String given, District district) {
    if (district.findStaffMember(given).isPresent() || district.findGroup(given).isPresent()) {
      return given;
    }
    List<String> called =
        Stream.concat(
                district.staff().stream()
                    .filter(member -> Blanks.dense(member.name()).equals(Blanks.dense(given)))
                    .map(StaffMember::id),
                district.groups().stream()
                    .filter(group -> group.name().equals(given))
                    .map(Group::id))
            .toList();
    return called.size() == 1 ? called.get(0) : given;
  }

  /** Whether somebody travels from one school of a group to another. */
  private static boolean isWithin(Group group, VisitKey key, District district) {
    return group.schoolIds().contains(key.hostSchoolId())
        && district
            .findStaffMember(key.staffId())
            .filter(member -> group.schoolIds().contains(member.schoolId()))
            .isPresent();
  }
}
