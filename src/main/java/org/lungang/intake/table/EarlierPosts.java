package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Blanks;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.PeriodWords;

/**
 * Columns of a roster below 工作经历: from when until when somebody was at a school, once or several
 * times side by side. They become a table of its own, and those below 第一次交流 one of rotations.
 */
final class EarlierPosts {

  private static final Pattern PARENT =
      Pattern.compile(
          "(?:主要|本人)?(?:工作|任职|任教|从教)(?:经历|简历|履历)[(（]?[\\d一二三四五六]?[)）]?"
              + "|(?:曾|原)(?:工作|任职|任教)(?:单位|学校|情况|经历)[\\d一二三四五六]?");

  private static final Pattern AWAY =
      Pattern.compile(
          "(?:第?[一二三四五1-5]次|最近一次|上一?次|前一?次)(?:交流轮岗|轮岗交流|交流|轮岗|支教)(?:经历|情况|信息)?"
              + "|(?:交流轮岗|轮岗交流|交流|轮岗|支教)(?:经历|情况|信息)?[(（]?[一二三四五1-5][)）]?");

  private static final Pattern SCHOOL =
      Pattern.compile("(?:所在|任教|工作|任职|曾任教|原|交流|轮岗|支教|接收)?(?:单位|学校|校)(?:名称)?");

  private static final Pattern PERIOD =
      Pattern.compile("起止(?:时间|年月|日期)?|(?:任职|任教|工作|交流|轮岗|支教)?(?:起止)?时间|年月");

  /** The columns of one time. */
  private static final class Post {
    private final List<TableColumn> all = new ArrayList<>();
    private @Nullable TableColumn school;
    private @Nullable TableColumn from;
    private @Nullable TableColumn until;
    private @Nullable TableColumn period;
    private @Nullable TableColumn assessment;
    private final boolean isAway;

    private Post(boolean isAway) {
      this.isAway = isAway;
    }

    boolean isWhole() {
      return school != null && (from != null && until != null || period != null);
    }
  }

  private EarlierPosts() {}

  /** The table without such columns, and behind it the one that says what they say. */
  static List<HeadedTable> apart(HeadedTable table) {
    List<Post> posts = posts(table).stream().filter(Post::isWhole).toList();
    if (posts.isEmpty() || TimesApart.place(table, Field.NAME) < 0) {
      return List.of(table);
    }
    List<TimesApart.Time> times = new ArrayList<>();
    List<TimesApart.Time> away = new ArrayList<>();
    for (TableRow row : table.rows()) {
      for (Post post : posts) {
        String school = cell(row.row(), post.school);
        PeriodWords.Period period =
            post.period == null
                ? new PeriodWords.Period(cell(row.row(), post.from), cell(row.row(), post.until))
                : PeriodWords.part(cell(row.row(), post.period));
        boolean isBlank = school.isEmpty() && period.from().isEmpty() && period.until().isEmpty();
        if (!isBlank) {
          (post.isAway ? away : times)
              .add(
                  new TimesApart.Time(
                      row,
                      school,
                      period.from(),
                      period.until(),
                      cell(row.row(), post.assessment)));
        }
      }
    }
    List<TableColumn> used = posts.stream().flatMap(post -> post.all.stream()).toList();
    if (times.isEmpty() && away.isEmpty()) {
      return List.of(table);
    }
    List<HeadedTable> tables = new ArrayList<>(List.of(TimesApart.without(table, used)));
    if (!times.isEmpty()) {
      tables.add(TimesApart.posts(table, times));
    }
    if (!away.isEmpty()) {
      tables.add(TimesApart.rotations(table, away));
    }
    return tables;
  }

  private static String cell(GridRow row, @Nullable TableColumn column) {
    String cell = column == null ? "" : row.cell(column.index());
    return OfficeSpelling.isBlank(cell) ? "" : cell;
  }

  /** The columns by the parent above them; a thing that comes again begins another time. */
  private static List<Post> posts(HeadedTable table) {
    Map<String, Post> open = new LinkedHashMap<>();
    List<Post> posts = new ArrayList<>();
    for (TableColumn column : table.columns()) {
      List<String> lines = column.lines();
      String parent =
          lines.subList(0, lines.size() - 1).stream()
              .map(Blanks::dense)
              .filter(line -> PARENT.matcher(line).matches() || AWAY.matcher(line).matches())
              .findFirst()
              .orElse("");
      if (!parent.isEmpty()) {
        Post post = open.get(parent);
        if (post == null || !takes(post, column)) {
          post = new Post(AWAY.matcher(parent).matches());
          open.put(parent, post);
          posts.add(post);
          takes(post, column);
        }
        post.all.add(column);
      }
    }
    return posts;
  }

  /** Gives a column its place in a time; false where another has that place already. */
  private static boolean takes(Post post, TableColumn column) {
    String last = Blanks.dense(column.lines().get(column.lines().size() - 1));
    Field field = HeadingWords.find(last).orElse(Field.NONE);
    if (field == Field.FROM) {
      boolean free = post.from == null;
      post.from = free ? column : post.from;
      return free;
    } else if (field == Field.UNTIL) {
      boolean free = post.until == null;
      post.until = free ? column : post.until;
      return free;
    } else if (field == Field.ASSESSMENT && post.isAway) {
      boolean free = post.assessment == null;
      post.assessment = free ? column : post.assessment;
      return free;
    } else if (SCHOOL.matcher(last).matches()) {
      boolean free = post.school == null;
      post.school = free ? column : post.school;
      return free;
    } else if (PERIOD.matcher(last).matches()) {
      boolean free = post.period == null;
      post.period = free ? column : post.period;
      return free;
    }
    return true;
  }
}
