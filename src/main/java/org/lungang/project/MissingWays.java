package org.lungang.project;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lungang.dataset.column.TravelColumn;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.language.Language;

/**
 * The ways whose minutes nobody knows, between the schools of each group, as a table of travel that
 * only wants its minutes.
 */
public final class MissingWays {

  private final District district;
  private final Map<String, Integer> names = new HashMap<>();

  private MissingWays(District district) {
    this.district = district;
    district.schools().forEach(school -> names.merge(school.name(), 1, Integer::sum));
  }

  /** The pairs of schools, each once, in the order of groups and schools. */
  public static List<List<School>> of(District district) {
    Set<List<School>> ways = new LinkedHashSet<>();
    for (Group group : district.groups()) {
      List<String> ids = group.schoolIds().stream().sorted().toList();
      for (int i = 0; i < ids.size(); i++) {
        for (int j = i + 1; j < ids.size(); j++) {
          if (district.travelTimes().findMinutes(ids.get(i), ids.get(j)).isEmpty()) {
            ways.add(List.of(district.getSchool(ids.get(i)), district.getSchool(ids.get(j))));
          }
        }
      }
    }
    return new ArrayList<>(ways);
  }

  /** The file: a row a way, schools by name where only one is called so, no minutes. */
  public static byte[] write(District district, Language language) {
    MissingWays missing = new MissingWays(district);
    StringBuilder file = new StringBuilder("\uFEFF");
    List<String> headings = new ArrayList<>();
    for (TravelColumn column : TravelColumn.values()) {
      headings.add(language == Language.ZH ? column.chinese() : column.english());
    }
    file.append(String.join(",", headings)).append("\r\n");
    for (List<School> way : of(district)) {
      way.forEach(school -> file.append(quoted(missing.called(school))).append(','));
      file.append("\r\n");
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String called(School school) {
    return names.getOrDefault(school.name(), 0) == 1 ? school.name() : school.id();
  }

  private static String quoted(String text) {
    return text.matches(".*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
