package org.lungang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lists of a small office as it has them: a roster, a list of schools, a list of groups. */
final class OfficeRosters {

  private static final String HEADINGS = "序号,所在学校,姓名,性别,出生年月,任教学科,职称,职务,到本校时间";
  private static final List<String> SCHOOLS = List.of("青石镇中心小学", "青石镇河口小学", "青石镇柳林小学");

  private OfficeRosters() {}

  /**
   * The text of each file, by its name.
   *
   * @param firstName the first of the 36 people, whose row is the same otherwise
   */
  static Map<String, String> files(String firstName) {
    List<String> staff = new ArrayList<>(List.of("青石镇小学教师花名册", HEADINGS));
    for (String school : SCHOOLS) {
      for (int i = 0; i < 12; i++) {
        String name = "教师" + "甲乙丙".charAt(SCHOOLS.indexOf(school)) + "一二三四五六七八九十百千".charAt(i);
        staff.add(
            "%d,%s,%s,%s,%d年%d月,%s,%s,%s,%d.09"
                .formatted(
                    staff.size() - 1,
                    school,
                    staff.size() == 2 ? firstName : name,
                    i % 2 == 0 ? "女" : "男",
                    1975 + i,
                    1 + i,
                    List.of("语文", "数学", "英语").get(i % 3),
                    i % 4 == 0 ? "一级教师" : "二级教师",
                    i == 0 ? "年级主任" : "教师",
                    2012 + i / 2));
      }
    }
    List<String> names = new ArrayList<>(List.of("学校名称,学段,城乡类型"));
    SCHOOLS.forEach(school -> names.add(school + ",小学,镇区"));
    Map<String, String> files = new TreeMap<>();
    files.put("花名册.csv", text(staff));
    files.put("学校名录.csv", text(names));
    files.put("集团名单.csv", text(List.of("集团名称,牵头校,成员校", "青石教育集团," + SCHOOLS.get(0) + ",河口小学、柳林小学")));
    return files;
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
