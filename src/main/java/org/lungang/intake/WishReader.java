package org.lungang.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lungang.district.Willingness;
import org.lungang.intake.table.TableRow;
import org.lungang.language.Message;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/** Reads whether people would go, and to which schools: in columns, or in words. */
final class WishReader {

  /** What says that somebody names no school. */
  private static final Pattern NO_WISH = Pattern.compile("无|没有|暂无|均可|都可以|服从(?:安排|分配|调剂)?|不填");

  /** Between several wishes, which may be numbered: 1.五中 2.一小, ①五中②一小. */
  private static final Pattern WISHES =
      Pattern.compile("[;；、,，。\\n\\r①-⑳]|(?<!\\d)\\d{1,2}[.．、:：)）](?=\\s*\\p{IsHan})");

  /** Between what a text says of several things: 服从安排，愿去一小或二小. */
  private static final Pattern CLAUSES = Pattern.compile("[;；,，。\\n\\r]+");

  /** What is noted behind a wish: 五中（首选）. */
  private static final Pattern NOTE = Pattern.compile("[(（][^()（）]{1,8}[)）]$");

  /** Between two schools that somebody would like; 和平小学 is one. */
  private static final Pattern OR = Pattern.compile("或者?|以?及|和|与|/|\\s+");

  /** What says in words that somebody would go to the schools behind it. */
  private static final Pattern TO =
      Pattern.compile(
          "^(?:本人)?(?:自愿|愿意|愿|希望|想|申请|同意|首选|优先)?(?:选择|考虑)?(?:交流|轮岗|支教)?(?:去|到|前往|赴)(?=.{2})");

  private static final Pattern BEHIND = Pattern.compile("(?<=.{2})(?:任教|交流|轮岗|支教|工作)+$");

  /** What says that somebody would rather not go to the schools behind it. */
  private static final Pattern NOT_TO =
      Pattern.compile("^(?:但)?(?:本人)?(?:不愿意?|不想|不希望|不考虑|不)(?:去|到|前往|赴|选择?)(.{2,})$");

  private static final Pattern REASON = Pattern.compile("[,，;；:：。(（]");

  private static final int MOST_PLACES = 5;

  private final Inquiry inquiry;
  private final SchoolBook schools;

  /** The rows that name schools where somebody would rather not go. */
  private final Set<Spot> unwanted = new LinkedHashSet<>();

  WishReader(Inquiry inquiry, SchoolBook schools) {
    this.inquiry = inquiry;
    this.schools = schools;
  }

  /** Reads what a row says of a person's wishes. */
  void read(MappedTable table, TableRow row, PersonDraft person) {
    Spot spot = table.spot(row);
    String willing = table.cell(row, Field.WILLINGNESS);
    if (!willing.isEmpty() && !readInWords(willing, person, spot)) {
      setWillingness(willing, person, spot);
    }
    for (String cell : table.cells(row, Field.PREFERRED_SCHOOLS)) {
      boolean isUnwanted = false;
      for (String part : WISHES.split(cell)) {
        String wish = Blanks.strip(part);
        if (NOT_TO.matcher(wish).matches()) {
          // What follows without another word is not wanted either: 不去一小、二小.
          isUnwanted = true;
          unwanted.add(spot);
        } else if (!OfficeSpelling.isBlank(wish) && !NO_WISH.matcher(wish).matches()) {
          isUnwanted &= !TO.matcher(wish).find();
          if (!isUnwanted) {
            each(wish)
                .forEach(name -> schools.resolve(name, spot).ifPresent(person.preferred::add));
          }
        }
      }
    }
  }

  private void setWillingness(String cell, PersonDraft person, Spot spot) {
    String code = inquiry.word(Field.WILLINGNESS, withoutReason(cell), spot);
    person.willingness = code == null ? person.willingness : Willingness.valueOf(code);
  }

  /**
   * 不愿意 of 不愿意，父母年迈: why somebody would rather stay changes nothing, unless it speaks of a school,
   * of another wish or of what exempts.
   */
  private static String withoutReason(String cell) {
    String[] parts = REASON.split(cell, 2);
    boolean isReluctant =
        parts.length > 1
            && CellWords.meaning(Field.WILLINGNESS, parts[0])
                .equals(CellWords.meaning(Field.WILLINGNESS, Willingness.RELUCTANT.name()));
    boolean saysMore =
        parts.length > 1
            && (AbsenceReader.speaksOfAbsence(parts[1])
                || ColumnProfile.namesSchools(parts[1])
                || CLAUSES
                    .splitAsStream(parts[1])
                    .anyMatch(part -> CellWords.meaning(Field.WILLINGNESS, part).isKnown())
                || parts[1].matches(".*(?:愿|服从|同意|可以|安排|但).*"));
    return isReluctant && !saysMore ? parts[0] : cell;
  }

  /** Reads 愿去一小或二小，不去三小 in the column that says whether somebody would go. */
  private boolean readInWords(String cell, PersonDraft person, Spot spot) {
    List<SchoolDraft> wanted = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    boolean isAny = false;
    boolean hasUnwanted = false;
    for (String part : CLAUSES.split(cell)) {
      String clause = Blanks.strip(part);
      Matcher not = NOT_TO.matcher(clause);
      if (not.matches() && !named(not.group(1)).isEmpty()) {
        hasUnwanted = true;
      } else if (TO.matcher(clause).find() && !named(clause).isEmpty()) {
        isAny = true;
        wanted.addAll(named(clause));
      } else if (!clause.isEmpty()) {
        rest.add(clause);
      }
    }
    if (!isAny && !hasUnwanted) {
      return false;
    }
    person.preferred.addAll(wanted);
    if (hasUnwanted) {
      unwanted.add(spot);
    }
    if (!rest.isEmpty()) {
      setWillingness(String.join("，", rest), person, spot);
    } else if (isAny) {
      person.willingness = Willingness.VOLUNTEER;
    }
    return true;
  }

  /** The schools that a clause names; none unless each of them is known. */
  private List<SchoolDraft> named(String clause) {
    List<SchoolDraft> named = new ArrayList<>();
    for (String part : clause.split("、")) {
      for (String name : each(Blanks.strip(part))) {
        Optional<SchoolDraft> school = schools.find(name);
        if (school.isEmpty()) {
          return List.of();
        }
        named.add(school.get());
      }
    }
    return named;
  }

  /** The names of the schools of a wish: 一小或龙泉小学 are two where each of them is one. */
  private List<String> each(String wish) {
    if (schools.find(wish).isPresent()) {
      return List.of(wish);
    }
    String names = BEHIND.matcher(TO.matcher(wish).replaceFirst("")).replaceFirst("");
    String bare = NOTE.matcher(names).replaceFirst("");
    if (schools.find(names).isEmpty() && schools.find(bare).isPresent()) {
      return List.of(bare);
    }
    List<String> each = OR.splitAsStream(names).filter(name -> !name.isBlank()).toList();
    return schools.find(names).isEmpty()
            && each.size() > 1
            && each.stream().allMatch(name -> schools.find(name).isPresent())
        ? each
        : List.of(names);
  }

  /** What is to be told of schools that people would rather not go to; empty if none are named. */
  Optional<Message> unwanted() {
    List<String> places = unwanted.stream().limit(MOST_PLACES).map(Spot::toString).toList();
    return unwanted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of(Intake.class, "note.unwanted", unwanted.size(), Message.list(places)));
  }
}
