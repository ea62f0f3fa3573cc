package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.compare.Amendment;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.sheet.ProblemGroup;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.search.SearchOptions;
import org.lungang.testing.TestDistrict;

/**
 * A typing slip in any key, id or value of a scenario is told once, where it stands and with what
 * would be right, in both languages.
 */
class ScenarioSlipsTest {

  private static final Pattern KEY =
      Pattern.compile("[A-Za-z_\\p{IsHan}][A-Za-z_0-9\\p{IsHan}-]*(?=:)");

  private static final Pattern VALUE =
      Pattern.compile("(?<=: |\\[|, )[A-Za-z0-9_\\p{IsHan}.-]+(?=[,}\\]\\n])");

  /**
   * What may be anything: names, notes, numbers, the id of something new that nothing refers to.
   */
  private static final Set<String> FREE =
      Set.of("slips", "新校", "新集团", "林晓雨", "text", "某人", "G90", "张晓", "T90000");

  /** A policy may know more exemptions: these are held against it when the plan is made. */
  private static final Set<String> LATER = Set.of("ILL");

  /** Of personal columns no message shows the cell. */
  private static final Set<String> HIDDEN = Set.of("yes", "2027-08-31");

  private static final String ENGLISH =
      """
      name: slips
      note: a text
      policy:
        due_years: 8
        max_minutes: 60
        weights: {missing_teacher: 90}
      schools:
        add:
          - {school_id: S900, name: 新校, stage: PRIMARY, area: RURAL, traits: NEW, students: 90}
        change:
          - {school_id: S002, area: TOWN, headcount: 40}
      groups:
        merge: [{groups: [G02], into: G01}]
        move: [{school_id: SCHOOL_A, from: G03, to: G01, relation: ALLIANCE}]
        split:
          - {from: G03, schools: [SCHOOL_B], group_id: G90, name: 新集团, lead: SCHOOL_B, type: TIGHT}
      members:
        add: [{group_id: G01, school_id: S900, role: MEMBER}]
      staff:
        add:
          - {staff_id: T90000, name: 张晓, gender: M, birth_date: 2000-01-01, school_id: S900, position: PRINCIPAL, at_school_since: 2025-09-01}
          - staff_id: T90001
            name: 林晓雨
            gender: F
            birth_date: 2003-06-12
            school_id: S001
            position: TEACHER
            subject: MATH
            honor: DISTRICT
            title: FIRST
            at_school_since: 2025-09-01
            hired: 2025-09-01
            willingness: NEUTRAL
            preferred_schools: [S002]
            graduating_years: 1
            weekly_periods: 2
        change:
          - {staff_id: T00001, exemption: ILL, exemption_approved: yes, exemption_until: 2027-08-31}
        remove: [T00030]
      needs:
        add: [{school_id: S900, subject: MATH, required: 2}]
      lessons:
        add: [{school_id: S900, subject: MATH, weekly_periods: 20}]
      travel:
        add: [{from_school_id: S900, to_school_id: S001, minutes: 20}]
      service:
        add: [{staff_id: T90001, school: S002, area: TOWN, from: 2024-09-01, until: 2025-08-31}]
      pins:
        - {staff_id: T00031, decision: NOT_TO, school_id: S001, note: text}
      consents:
        - {staff_id: T00031, party: HOST, school_id: S002, answer: GIVEN, date: 2026-03-01, by: 某人}
      """;

  private static final String[][] CHINESE = {
    {"^name", "名称"},
    {"^note", "说明"},
    {"^policy", "政策"},
    {"^schools", "学校"},
    {"^groups", "集团"},
    {"^members", "集团成员"},
    {"^staff", "教职工"},
    {"^needs", "学科需求"},
    {"^lessons", "课时"},
    {"^travel", "通行时间"},
    {"^service", "任职经历"},
    {"^pins", "指定"},
    {"^consents", "同意情况"},
    {"(?<= )add", "新增"},
    {"(?<= )change", "修改"},
    {"(?<= )remove", "删除"},
    {"(?<= )merge", "合并"},
    {"(?<= )move", "调整"},
    {"(?<= )split", "拆分"},
    {"(?<=\\{)groups", "集团"},
    {"into", "并入"},
    {"(?<=, )schools", "学校"},
    {"lead", "牵头校"}
  };

  @TempDir private static Path folder;
  private static BasePlan base;
  private static final List<Named> NOTES = new ArrayList<>();
  private static String scenario;

  @BeforeAll
  static void plan() throws IOException {
    Path data = folder.resolve("data");
    District district =
        new TestDistrict()
            .schools("S001", "S002", "S003", "S004", "S005", "S006", "S007", "S008")
            .group("G01", GroupType.TIGHT, "S001", "S002")
            .group("G02", GroupType.ALLIANCE, "S003", "S004")
            .group("G03", GroupType.TIGHT, "S005", "S006", "S007", "S008")
            .staff("T00001", "S001")
            .staff("T00030", "S002")
            .staff("T00031", "S005")
            .staff("T00032", "S002")
            .build();
    DatasetWriter.write(district, data, DatasetStyle.ENGLISH);
    DistrictLists.Checked checked =
        DistrictLists.read(data).requireSound(Policies.read("xx-county-2023"), 2026);
    Path made = folder.resolve("made");
    new Planning(checked, new SearchOptions(null, 1L, 0, 1), one -> {})
        .run()
        .write(made, false, Language.EN, note -> {});
    base = BasePlan.open(made, null, NOTES::add);
    scenario = ENGLISH.replace("SCHOOL_A", "S006").replace("SCHOOL_B", "S007");
  }

  /** All problems by their causes, and all warnings. */
  private static List<Named> told(String yaml) {
    NOTES.clear();
    try {
      base.changed(List.of(Amendment.of(Amendment.Kind.SCENARIO, "what.yaml", yaml)));
      return List.copyOf(NOTES);
    } catch (ProjectFailure failure) {
      List<Named> told = new ArrayList<>(ProblemGroup.of(failure.problems()));
      failure.sentences().stream()
          .filter(sentence -> !sentence.in(Language.EN).matches("what.yaml: \\d+ errors?.*"))
          .forEach(told::add);
      return told;
    }
  }

  private static String in(Language language) {
    String yaml = scenario;
    if (language == Language.ZH) {
      for (String[] word : CHINESE) {
        yaml =
            Pattern.compile(word[0] + "(?=:)", Pattern.MULTILINE).matcher(yaml).replaceAll(word[1]);
      }
    }
    return yaml;
  }

  /** Slips of one letter: left out, twice, two changed over, another one. */
  private static Set<String> slips(String word) {
    Set<String> slips = new LinkedHashSet<>();
    int middle = word.length() / 2;
    if (word.length() > 1) {
      slips.add(word.substring(0, middle) + word.substring(middle + 1));
      slips.add(
          word.substring(0, middle - 1)
              + word.charAt(middle)
              + word.charAt(middle - 1)
              + word.substring(middle + 1));
    }
    slips.add(word.substring(0, middle) + word.charAt(middle) + word.substring(middle));
    slips.add(word + (word.matches(".*\\p{IsHan}.*") ? "表" : "x"));
    slips.remove(word);
    return slips;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aSlipInAnyKeyIsToldOnce(Language language) {
    String whole = in(language);
    assertThat(told(whole).stream().map(one -> one.in(Language.EN))).isEmpty();
    List<String> wrong = new ArrayList<>();
    Matcher key = KEY.matcher(whole);
    while (key.find()) {
      for (String slip : slips(key.group())) {
        String yaml = whole.substring(0, key.start()) + slip + whole.substring(key.end());
        wrong.addAll(faults(key.group(), slip, line(whole, key.start()), told(yaml)));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aSlipInAnyValueIsToldOnce(Language language) {
    String whole = in(language);
    List<String> wrong = new ArrayList<>();
    Matcher value = VALUE.matcher(whole);
    while (value.find()) {
      String word = value.group();
      if (FREE.contains(word) || LATER.contains(word) || word.matches("\\d+")) {
        continue;
      }
      for (String slip : List.copyOf(slips(word)).subList(0, language == Language.EN ? 2 : 1)) {
        boolean isSameDay = slip.matches("\\d{4}-\\d-\\d\\d");
        String yaml = whole.substring(0, value.start()) + slip + whole.substring(value.end());
        if (!isSameDay) {
          wrong.addAll(faults(word, slip, line(whole, value.start()), told(yaml)));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static int line(String text, int at) {
    return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }

  private static List<String> faults(String word, String slip, int line, List<Named> told) {
    List<String> faults = new ArrayList<>();
    String english = String.join(" | ", told.stream().map(one -> one.in(Language.EN)).toList());
    String chinese = String.join(" | ", told.stream().map(one -> one.in(Language.ZH)).toList());
    // One new id that is wrong leaves all rows wrong that refer to it, for one cause.
    long causes =
        told.stream()
            .map(one -> one.in(Language.EN).replaceFirst("line \\d+, column \\w+", ""))
            .map(one -> one.replaceFirst(" \\(\\d+ cases.*", ""))
            .distinct()
            .count();
    boolean isOrphan = english.contains("“" + word + "”: This id is not in");
    boolean isHere = english.contains("line " + line) || english.contains(":" + line + ":");
    if (causes != 1) {
      faults.add(word + " -> " + slip + " line " + line + ": " + told.size() + " " + english);
    } else if (!isOrphan && !isHere) {
      faults.add(word + " -> " + slip + " line " + line + " is not named: " + english);
    } else if (!isOrphan
        && !HIDDEN.contains(word)
        && !english.contains(slip)
        && !english.contains("lead school " + word)) {
      faults.add(word + " -> " + slip + " is not named: " + english);
    } else if (english.equals(chinese)) {
      faults.add(word + " -> " + slip + " is in one language: " + english);
    }
    return faults;
  }
}
