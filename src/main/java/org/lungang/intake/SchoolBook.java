package org.lungang.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.SchoolNames;

/** The schools of an office, and which of them a name means. */
final class SchoolBook {

  /**
   * Blanks are tried from the first of them on alone, here and below: a cell may hold thousands.
   */
  private static final Pattern COUNT =
      Pattern.compile("(?<![\\s（(])[\\s（(]*+共?\\d{1,4}人[)）]?\\s*$");

  private static final Pattern COLON = Pattern.compile("(?<![:：\\s])[:：\\s]++$");

  private static final Pattern CODE =
      Pattern.compile(
          "^\\s*\\d{6,12}[-_—:：.、\\s]*(?=\\p{IsHan})|[(（]?(?<=\\p{IsHan}[(（]?)\\d{6,12}[)）]?\\s*$");

  /** What titles say behind the name of a school: 第一小学在职教师花名册（2026年）. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?:\\d{4}年度?)?(?:在职|在编|全体|专任)*(?:教师|教职工|教职员工|干部|职工|人员)*(?:基本)?(?:情况|信息)?"
              + "(?:花名册|名册|名单|一览表|统计表|登记表|信息表|汇总表|采集表|明细表|表)(?:[(（][^()（）]*[)）])?$"
              + "|(?:\\d{4}年度?)?(?:在职|在编|全体|专任)*(?:教师|教职工|教职员工|职工|人员)(?:基本)?(?:情况|信息)?$");

  /** What many schools are called behind the name of a place. */
  private static final Pattern KIND =
      Pattern.compile("[镇乡村]?(?:第?[一二三四五六七八九十]|中心|实验|初级|高级)*(?:小学|初中|中学|高中|学校|幼儿园|中心校|小|中)$");

  /** A part of a school that is no school of its own: 第一小学（本部）, 石桥学校小学部. */
  private static final Pattern PART =
      Pattern.compile("(?<=小学|初中|中学|高中|学校|幼儿园)(?:校?本部|小学部|初中部|高中部|中学部|幼儿部)$");

  /** The province and city before the county that a name begins with. */
  private static final Pattern PROVINCE =
      Pattern.compile(
          "^(?:\\p{IsHan}{2,7}?(?:省|自治区|自治州|市|州|盟|地区))+(?=\\p{IsHan}{1,6}[县市区旗]\\p{IsHan}{2})");

  private static final int SHORTEST_PART = 3;

  /** The name of a school in a line of text, where no list tells which there are. */
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(.{1,20}?(?:九年一贯制学校|十二年一贯制学校|幼儿园|小学|初级中学|高级中学|完全中学|中学|初中|高中|中心校|学校|教学点)(?:.{0,6}?(?:教学点|校区|分校|分园))?)");

  private final Inquiry inquiry;
  private final Map<String, SchoolDraft> byNormal = new LinkedHashMap<>();
  private final Map<String, SchoolDraft> byCode = new HashMap<>();
  private final ShortNames shorts = new ShortNames(byNormal.values());
  private final Map<String, Optional<SchoolDraft>> resolved = new HashMap<>();
  private final Map<String, Optional<SchoolDraft>> texts = new HashMap<>();
  private final Map<String, String> normals = new HashMap<>();
  private boolean isListed;

  SchoolBook(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** Whether a list of schools was given, so that others are none of the office's. */
  boolean isListed() {
    return isListed;
  }

  Collection<SchoolDraft> all() {
    return byNormal.values();
  }

  /** Adds a school of a list, or finds it. */
  SchoolDraft list(String name, String code) {
    isListed = true;
    return add(name, code);
  }

  private SchoolDraft add(String name, String code) {
    SchoolDraft school =
        byNormal.computeIfAbsent(SchoolNames.normal(name), normal -> new SchoolDraft(name));
    if (!code.isEmpty()) {
      school.code = code;
      byCode.put(code, school);
    }
    shorts.clear();
    return school;
  }

  /**
   * The school that a cell means: by its code or name, by a short name that only one can have; else
   * it is asked.
   *
   * @return empty while that is open, and for what the office leaves out
   */
  Optional<SchoolDraft> resolve(String cell, Spot spot) {
    String normal = normals.computeIfAbsent(cell, SchoolNames::normal);
    String key = PersonalText.key(Field.SCHOOL, normal);
    Optional<String> told = inquiry.told(key);
    Optional<SchoolDraft> known = told.isPresent() ? Optional.empty() : find(cell);
    if (known.isPresent()) {
      return known;
    } else if (!isListed && told.isEmpty()) {
      return Optional.of(add(OfficeSpelling.half(cell.strip()), ""));
    }
    Optional<String> answer = inquiry.ask(key, () -> question(cell, normal), spot);
    return answer.filter(a -> !a.equals(Choice.LEAVE_OUT.name())).flatMap(this::named);
  }

  /**
   * The school of the office where somebody worked before. A name that may be one of its schools is
   * asked; any other is of elsewhere.
   *
   * @return empty for a school of elsewhere
   */
  Optional<SchoolDraft> resolveEarlier(String cell, Spot spot) {
    String normal = normals.computeIfAbsent(cell, SchoolNames::normal);
    String key = PersonalText.key(Field.EARLIER_SCHOOL, normal);
    Optional<SchoolDraft> known = inquiry.told(key).isPresent() ? Optional.empty() : find(cell);
    if (known.isPresent()) {
      return known;
    }
    Set<SchoolDraft> likely = isOfElsewhere(normal) ? Set.of() : likely(normal);
    if (likely.isEmpty() && inquiry.told(key).isEmpty()) {
      return Optional.empty();
    }
    return inquiry
        .ask(
            key,
            () -> {
              List<Option> options = new ArrayList<>();
              likely.forEach(school -> options.add(Option.plain(school.name, true)));
              options.add(new Option(Choice.ELSEWHERE.name(), Choice.ELSEWHERE, true));
              all().stream()
                  .filter(school -> !likely.contains(school))
                  .forEach(school -> options.add(Option.plain(school.name, false)));
              return Inquiry.question(
                  "earlier", true, options, PersonalText.shown(Field.EARLIER_SCHOOL, cell));
            },
            spot)
        .filter(answer -> !answer.equals(Choice.ELSEWHERE.name()))
        .flatMap(this::named);
  }

  private boolean isOfElsewhere(String normal) {
    String region = SchoolNames.normal(shorts.region());
    Matcher other = ShortNames.REGION.matcher(normal);
    return !region.isEmpty() && other.find() && !region.endsWith(other.group(1));
  }

  /** Whether the office leaves a school out. */
  boolean isLeftOut(String cell) {
    return inquiry
        .told(PersonalText.key(Field.SCHOOL, SchoolNames.normal(cell)))
        .filter(answer -> Inquiry.choices(Choice.LEAVE_OUT).get(0).isMeantBy(answer))
        .isPresent();
  }

  /** The school with a code, a name, or a short name that only one has. */
  Optional<SchoolDraft> find(String cell) {
    return resolved.computeIfAbsent(cell, this::look);
  }

  private Optional<SchoolDraft> look(String cell) {
    SchoolDraft coded = byCode.get(OfficeSpelling.normal(cell));
    if (coded != null) {
      return Optional.of(coded);
    }
    // 云溪县第一中学（45人）, 2133010801-云溪县第一中学
    String bare =
        FormerNames.of(CODE.matcher(COUNT.matcher(cell).replaceFirst("")).replaceAll("")).name();
    String normal = SchoolNames.normal(bare);
    SchoolDraft named = byNormal.get(normal);
    if (named != null && isFormerOfAnother(normal, named)) {
      return Optional.empty();
    } else if (named != null) {
      return Optional.of(named);
    }
    SchoolDraft whole =
        byNormal.get(PART.matcher(PROVINCE.matcher(normal).replaceFirst("")).replaceFirst(""));
    if (whole != null) {
      return Optional.of(whole);
    }
    Set<SchoolDraft> candidates = shorts.of(normal);
    return isListed && candidates.size() == 1 && shorts.endingIn(normal).size() <= 1
        ? Optional.of(candidates.iterator().next())
        : Optional.empty();
  }

  /** Whether another school had a name before that this one has now: either may be meant. */
  private boolean isFormerOfAnother(String normal, SchoolDraft named) {
    return all().stream()
        .anyMatch(
            school ->
                school != named
                    && school.former.stream().map(SchoolNames::normal).anyMatch(normal::equals));
  }

  private Optional<SchoolDraft> named(String name) {
    return Optional.ofNullable(byNormal.get(SchoolNames.normal(name)));
  }

  /** The schools that the name of a sheet or file may mean; none where it names none. */
  Set<SchoolDraft> likelyIn(String name) {
    return name.length() < 2 ? Set.of() : likely(SchoolNames.normal(name));
  }

  private Set<SchoolDraft> likely(String normal) {
    Set<SchoolDraft> likely = new LinkedHashSet<>(shorts.of(normal));
    likely.addAll(shorts.endingIn(normal));
    for (SchoolDraft school : all()) {
      String full = SchoolNames.normal(school.name);
      if (full.contains(normal) || normal.contains(full)) {
        likely.add(school);
      }
    }
    if (likely.isEmpty()) {
      shorts
          .all()
          .forEach(
              (name, owners) -> {
                if (name.length() >= SHORTEST_PART && normal.contains(name)) {
                  likely.addAll(owners);
                }
              });
    }
    String place = likely.isEmpty() ? KIND.matcher(normal).replaceFirst("") : "";
    for (SchoolDraft school : place.length() < 2 ? List.<SchoolDraft>of() : all()) {
      // 白塔小学 may be 白塔乡学校.
      if (SchoolNames.normal(school.name).contains(place)) {
        likely.add(school);
      }
    }
    return likely;
  }

  private Inquiry.Entry question(String cell, String normal) {
    Set<SchoolDraft> likely = likely(normal);
    List<Option> options = new ArrayList<>();
    likely.forEach(school -> options.add(Option.plain(school.name, true)));
    options.add(new Option(Choice.LEAVE_OUT.name(), Choice.LEAVE_OUT, true));
    all().stream()
        .filter(school -> !likely.contains(school))
        .forEach(school -> options.add(Option.plain(school.name, false)));
    return Inquiry.question("school", true, options, PersonalText.shown(Field.SCHOOL, cell));
  }

  /**
   * The one school that a title, a line over a block or the name of a sheet speaks of; empty if
   * none or several.
   */
  Optional<SchoolDraft> findIn(String text) {
    return texts.computeIfAbsent(text, this::lookIn);
  }

  private Optional<SchoolDraft> lookIn(String text) {
    if (text.contains("集团") || text.contains("联盟") || text.contains("共同体")) {
      return Optional.empty();
    }
    String bare = text.replaceFirst("^[\\s0-9一二三四五六七八九十、.．()（）]{0,4}(?<=[、.．)）\\s])", "");
    // （一）第一小学：45人
    Optional<SchoolDraft> counted =
        find(COLON.matcher(COUNT.matcher(bare).replaceFirst("")).replaceFirst(""));
    if (counted.isPresent()) {
      return counted;
    }
    String plain =
        bare.replaceFirst("^.{0,8}?[:：]", "")
            .replaceFirst("^\\d{2,4}[-—–~]?\\d{0,4}(?:学年度?|年度?)(?:第.学期)?", "");
    Optional<SchoolDraft> whole = find(plain);
    if (whole.isPresent()) {
      return whole;
    }
    Optional<SchoolDraft> ofList = find(LIST.matcher(plain).replaceFirst(""));
    if (ofList.isPresent()) {
      return ofList;
    }
    String normal = SchoolNames.normal(plain);
    String every = SchoolNames.normal(text);
    @Nullable SchoolDraft longest = null;
    int length = 0;
    boolean several = false;
    for (Map.Entry<String, SchoolDraft> entry : byNormal.entrySet()) {
      String name = entry.getKey();
      // Which kind of school it is may be written in full or not.
      boolean holds =
          normal.contains(name) || every.contains(name) || holdsInFull(text, entry.getValue());
      if (holds && (longest == null || !SchoolNames.normal(longest.name).contains(name))) {
        several |= longest != null && !name.contains(SchoolNames.normal(longest.name));
        longest = name.length() > length ? entry.getValue() : longest;
        length = Math.max(length, name.length());
      }
    }
    if (longest != null) {
      return several ? Optional.empty() : Optional.of(longest);
    }
    Matcher name = IN_TEXT.matcher(OfficeSpelling.half(plain));
    return !isListed
            && name.find()
            && !name.group(1).matches(".{0,6}(?:县|区|市|全)(?:中|小)?(?:小学|中学|学校)")
        ? Optional.of(add(name.group(1), ""))
        : Optional.empty();
  }

  private static boolean holdsInFull(String text, SchoolDraft school) {
    return OfficeSpelling.half(text).contains(OfficeSpelling.half(school.name));
  }
}
