package org.lungang.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lungang.district.StaffMember;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Basis;
import org.lungang.policy.Kind;
import org.lungang.report.PaperTitle;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * The public list (公示名单): whom the plan sends where, for objections. Postings and visits by home
 * school, host school and kind.
 *
 * @param year the calendar year in which the school year begins
 * @param district the district's name; empty for none
 * @param basis what the list says it is based on
 * @param alike the names of people whom a reader of the list cannot tell apart, in their order
 */
public record PublicList(
    String district,
    int year,
    Notice notice,
    Named basis,
    List<String> alike,
    List<PublicEntry> entries) {

  /** So much of an id tells people apart and is of no use to anybody else. */
  private static final int ID_END = 4;

  /**
   * What the office says around the list, in its own words.
   *
   * @param issuer who publishes it; empty for no line about that
   * @param objectionPeriod when objections can be made (公示期)
   * @param contact where (联系方式)
   */
  public record Notice(String issuer, String objectionPeriod, String contact) {}

  public PublicList {
    alike = List.copyOf(alike);
    entries = List.copyOf(entries);
  }

  /**
   * The list of a plan.
   *
   * @param masked whether names are hidden but for the surname
   */
  public static PublicList of(Staffing staffing, Plan plan, Notice notice, boolean masked) {
    return of(staffing, plan, notice, masked, Distinction.NONE);
  }

  /**
   * The same list, in which people who cannot be told apart are, where that is asked for.
   *
   * @param distinction what stands behind the names of such people
   */
  public static PublicList of(
      Staffing staffing, Plan plan, Notice notice, boolean masked, Distinction distinction) {
    UnaryOperator<String> hiding = masked ? NameMask::of : UnaryOperator.identity();
    Set<String> alike = alike(plan, hiding, distinction);
    boolean idEnds = distinction == Distinction.ID_END;
    Function<StaffMember, String> naming =
        member ->
            hiding.apply(member.name())
                + (idEnds && alike.contains(member.id()) ? "（" + end(member.id()) + "）" : "");
    Predicate<StaffMember> bySubject =
        member -> distinction == Distinction.SUBJECT && alike.contains(member.id());
    List<PublicEntry> entries = new ArrayList<>();
    plan.postings().stream()
        .sorted(
            Comparator.comparing(PossiblePosting::homeSchoolId)
                .thenComparing(PossiblePosting::hostSchoolId)
                .thenComparing(PossiblePosting::kind)
                .thenComparing(PossiblePosting::staffId))
        .forEach(posting -> entries.add(entry(staffing, posting, naming, bySubject)));
    plan.visits().stream()
        .sorted(
            Comparator.comparing(Visit::homeSchoolId)
                .thenComparing(Visit::hostSchoolId)
                .thenComparing(Visit::staffId))
        .forEach(visit -> entries.add(entry(staffing, visit, naming, bySubject)));
    return new PublicList(
        staffing.district().name(),
        staffing.year(),
        notice,
        basis(staffing),
        alike(staffing, plan, naming),
        entries);
  }

  /**
   * The document that the policy names. Where it names none, the district's policy: what this
   * program calls a policy is nothing that the public could look up.
   */
  private static Named basis(Staffing staffing) {
    Basis document = staffing.policy().basis();
    String district = staffing.district().name();
    if (document != null) {
      return document;
    }
    return district.isEmpty()
        ? Message.of(PublicList.class, "public.basis.policy")
        : Message.of(PublicList.class, "public.basis.policy.of", district);
  }

  /** Names with their school that mean several people who share position and subject too. */
  private static List<String> alike(
      Staffing staffing, Plan plan, Function<StaffMember, String> naming) {
    Map<List<Object>, Set<String>> ids = new LinkedHashMap<>();
    members(plan).forEach(member -> note(ids, member, naming.apply(member), true));
    return ids.entrySet().stream()
        .filter(same -> same.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .map(
            shown ->
                shown.get(0)
                    + "（"
                    + staffing.district().getSchool((String) shown.get(1)).name()
                    + "）")
        .toList();
  }

  /** Everybody in the list, some of them several times. */
  private static Stream<StaffMember> members(Plan plan) {
    return Stream.concat(
        plan.postings().stream().map(posting -> posting.standing().member()),
        plan.visits().stream().map(visit -> visit.standing().member()));
  }

  /**
   * The ids of people who have with another in common what a distinction looks at: name and home
   * school, and for the end of the id position and subject too.
   */
  private static Set<String> alike(
      Plan plan, UnaryOperator<String> hiding, Distinction distinction) {
    if (distinction == Distinction.NONE) {
      return Set.of();
    }
    boolean everything = distinction == Distinction.ID_END;
    Map<List<Object>, Set<String>> ids = new HashMap<>();
    members(plan).forEach(member -> note(ids, member, hiding.apply(member.name()), everything));
    return ids.values().stream()
        .filter(same -> same.size() > 1)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private static void note(
      Map<List<Object>, Set<String>> ids, StaffMember member, String name, boolean everything) {
    List<Object> shown =
        Arrays.asList(
            name,
            member.schoolId(),
            everything ? member.position() : "",
            everything ? member.subject() : "");
    ids.computeIfAbsent(shown, each -> new HashSet<>()).add(member.id());
  }

  private static String end(String id) {
    return id.substring(Math.max(0, id.length() - ID_END));
  }

  private static PublicEntry entry(
      Staffing staffing,
      PossiblePosting posting,
      Function<StaffMember, String> naming,
      Predicate<StaffMember> bySubject) {
    StaffMember member = posting.standing().member();
    return new PublicEntry(
        naming.apply(member),
        bySubject.test(member),
        staffing.district().getSchool(posting.homeSchoolId()).name(),
        staffing.district().getSchool(posting.hostSchoolId()).name(),
        member.position(),
        member.subject(),
        posting.kind(),
        posting.from(),
        posting.until());
  }

  /** A visit is decided for the school year. */
  private static PublicEntry entry(
      Staffing staffing,
      Visit visit,
      Function<StaffMember, String> naming,
      Predicate<StaffMember> bySubject) {
    LocalDate start = staffing.start();
    return new PublicEntry(
        naming.apply(visit.standing().member()),
        bySubject.test(visit.standing().member()),
        staffing.district().getSchool(visit.homeSchoolId()).name(),
        staffing.district().getSchool(visit.hostSchoolId()).name(),
        visit.standing().position(),
        visit.subject(),
        Kind.ITINERANT,
        start,
        start.plusYears(1));
  }

  /** What stands above the list: who publishes it, or else of which district it is. */
  Named title() {
    Object issuer =
        notice.issuer().isEmpty()
            ? ""
            : Message.of(PublicList.class, "public.issuer", notice.issuer());
    Message title = Message.of(PublicList.class, "public.title", year, year + 1, issuer);
    return notice.issuer().isEmpty() ? PaperTitle.of(district, title) : title;
  }

  /** What is made known, under the title. */
  Message opening() {
    boolean visits = entries.stream().anyMatch(entry -> entry.kind() == Kind.ITINERANT);
    return Message.of(
        PublicList.class,
        visits ? "public.opening.visits" : "public.opening",
        year,
        year + 1,
        entries.size());
  }

  /** By what it was made, until when objections can be made, and to whom. */
  List<Message> terms() {
    List<Message> terms = new ArrayList<>();
    terms.add(Message.of(PublicList.class, "public.basis", basis));
    terms.addAll(closing());
    return terms;
  }

  /** Who signs it, and when: to be filled in by hand where the office has not said who it is. */
  List<Message> signature() {
    return List.of(
        Message.of(PublicList.class, "public.signature", notice.issuer()),
        Message.of(PublicList.class, "public.signed"));
  }

  /** Until when objections can be made, and to whom. */
  List<Message> closing() {
    return List.of(
        Message.of(PublicList.class, "public.period", notice.objectionPeriod()),
        Message.of(PublicList.class, "public.contact", notice.contact()));
  }
}
