package org.lungang.page;

import static org.lungang.page.Wording.say;
import static org.lungang.page.Wording.word;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lungang.district.Coordinates;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.plan.SubjectCoverage;
import org.lungang.policy.Flow;
import org.lungang.policy.Kind;
import org.lungang.report.PaperTitle;
import org.lungang.staffing.PossiblePosting;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What report.js draws: all figures of the district and of each group, in as little room as a city
 * needs. Rows are arrays, and schools, flows and subjects in them are places in their lists.
 */
final class ChartData {

  private static final int GROUP_PEOPLE = 10;
  private static final double KM_A_DEGREE = 111.195;
  private static final List<String> TEXTS =
      List.of(
          "chart.people",
          "chart.missing-before",
          "chart.missing-after",
          "chart.minutes",
          "chart.top",
          "found.label",
          "found.none",
          "key.lead",
          "key.member",
          "key.target",
          "routes.flow.of",
          "visits.gap-before",
          "visits.gap-after");

  private final PlanFacts facts;
  private final Language language;
  private final JsonGenerator json;
  private final Map<String, Integer> schools = new HashMap<>();
  private final Map<String, Integer> flows = new TreeMap<>();
  private final Map<Subject, Integer> subjects = new TreeMap<>();

  private ChartData(PlanFacts facts, Language language, JsonGenerator json) {
    this.facts = facts;
    this.language = language;
    this.json = json;
  }

  /** The data as JSON, its names in a language. */
  static String of(PlanFacts facts, Language language) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonMapper().createGenerator(text)) {
      new ChartData(facts, language, json).write();
    }
    return text.toString();
  }

  private void write() {
    json.writeStartObject();
    writeTexts();
    writeSchools();
    writeFlows();
    writeKinds();
    writeSubjects();
    writeGaps();
    writeCoverageGaps();
    json.writeNumberProperty("people", CommuteSection.SHOWN_PEOPLE);
    json.writeArrayPropertyStart("bins");
    for (int bin = 0; bin < PlanFacts.bins(List.of()).length; bin++) {
      json.writeString(PlanFacts.binName(bin));
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("parts");
    writeDistrict();
    facts.staffing().district().groups().forEach(this::writeGroup);
    json.writeEndArray();
    json.writeEndObject();
  }

  private String said(Named named) {
    return named.in(language);
  }

  private void writeTexts() {
    json.writeObjectPropertyStart("texts");
    TEXTS.forEach(key -> json.writeStringProperty(key, said(say(key, "{0}", "{1}"))));
    json.writeEndObject();
  }

  /** Id, name, kilometres east and north of the south-west corner (null where unknown), target. */
  private void writeSchools() {
    List<School> all = facts.staffing().district().schools();
    double west = Double.MAX_VALUE;
    double south = Double.MAX_VALUE;
    double north = -Double.MAX_VALUE;
    for (School school : all) {
      Coordinates place = school.coordinates();
      if (place != null) {
        west = Math.min(west, place.longitude());
        south = Math.min(south, place.latitude());
        north = Math.max(north, place.latitude());
      }
    }
    double eastKm = KM_A_DEGREE * StrictMath.cos(StrictMath.toRadians((south + north) / 2));
    json.writeArrayPropertyStart("schools");
    for (School school : all) {
      schools.put(school.id(), schools.size());
      json.writeStartArray();
      json.writeString(school.id());
      json.writeString(school.name());
      Coordinates place = school.coordinates();
      if (place == null) {
        json.writeNull();
        json.writeNull();
      } else {
        writeKm((place.longitude() - west) * eastKm);
        writeKm((place.latitude() - south) * KM_A_DEGREE);
      }
      json.writeNumber(school.isTarget() ? 1 : 0);
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writeKm(double km) {
    json.writeNumber(BigDecimal.valueOf(km).setScale(2, RoundingMode.HALF_UP));
  }

  /** Id and kind of each flow that somebody goes by. A flow of two kinds stands twice. */
  private void writeFlows() {
    Map<String, Flow> used = new TreeMap<>();
    facts.routes().forEach(route -> used.put(flowKey(route.flow()), route.flow()));
    json.writeArrayPropertyStart("flows");
    used.forEach(
        (key, flow) -> {
          flows.put(key, flows.size());
          json.writeStartArray();
          json.writeString(said(flow.label()));
          json.writeNumber(flow.kind().ordinal());
          json.writeEndArray();
        });
    json.writeEndArray();
  }

  private static String flowKey(Flow flow) {
    return flow.id() + " " + flow.label() + " " + flow.kind();
  }

  private void writeKinds() {
    json.writeArrayPropertyStart("kinds");
    for (Kind kind : Kind.values()) {
      json.writeStartArray();
      json.writeString(said(word(kind)));
      json.writeString(MapKey.color(kind));
      json.writeString(MapKey.dashes(kind));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writeSubjects() {
    TreeSet<Subject> all = new TreeSet<>();
    facts.coverage().forEach(row -> all.add(row.subject()));
    json.writeArrayPropertyStart("subjects");
    for (Subject subject : all) {
      subjects.put(subject, subjects.size());
      json.writeString(said(word(subject)));
    }
    json.writeEndArray();
  }

  /** Name of the subject, periods that nobody teaches before and after; subjects with gaps only. */
  private void writeGaps() {
    json.writeArrayPropertyStart("gaps");
    facts
        .visits()
        .gapsBySubject()
        .forEach(
            (subject, gaps) -> {
              if (gaps.before() + gaps.after() > 0) {
                json.writeStartArray();
                json.writeString(said(word(subject)));
                json.writeNumber(gaps.before());
                json.writeNumber(gaps.after());
                json.writeEndArray();
              }
            });
    json.writeEndArray();
  }

  /** School, subject and the five figures of each row, by the kind of gap. */
  private void writeCoverageGaps() {
    json.writeObjectPropertyStart("coverageGaps");
    for (SubjectSection.Gaps kind : SubjectSection.Gaps.values()) {
      json.writeArrayPropertyStart(kind.rowsId());
      for (SubjectCoverage gap : kind.of(facts.coverage())) {
        json.writeStartArray();
        json.writeNumber(place(gap.schoolId()));
        json.writeNumber(subjects.getOrDefault(gap.subject(), -1));
        json.writeNumber(gap.required());
        json.writeNumber(gap.before());
        json.writeNumber(gap.after());
        json.writeNumber(gap.missingBefore());
        json.writeNumber(gap.missingAfter());
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeDistrict() {
    json.writeStartObject();
    json.writeStringProperty("name", said(PaperTitle.whole(facts.staffing().district())));
    writeSums(facts.subjects());
    // The routes of the district are those of its groups, and need not stand twice.
    writeCommutes(facts.postings(), facts.commutes(), CommuteSection.SHOWN_PEOPLE);
    json.writeEndObject();
  }

  private void writeGroup(Group group) {
    List<PossiblePosting> postings = facts.postings(group);
    json.writeStartObject();
    json.writeStringProperty("id", group.id());
    json.writeStringProperty("name", group.idAndName());
    json.writeNumberProperty("lead", place(group.leadId()));
    json.writeArrayPropertyStart("schools");
    group.schoolIds().forEach(id -> json.writeNumber(place(id)));
    json.writeEndArray();
    writeRoutes(facts.routes(group));
    writeSums(facts.subjects(group));
    writeCommutes(postings, facts.commutes(group), GROUP_PEOPLE);
    json.writeEndObject();
  }

  private int place(String schoolId) {
    return schools.getOrDefault(schoolId, -1);
  }

  /** From, to, flow, people; most people first. */
  private void writeRoutes(List<PlanFacts.Route> routes) {
    json.writeArrayPropertyStart("routes");
    for (PlanFacts.Route route : routes) {
      json.writeStartArray();
      json.writeNumber(place(route.homeSchoolId()));
      json.writeNumber(place(route.hostSchoolId()));
      json.writeNumber(flows.getOrDefault(flowKey(route.flow()), -1));
      json.writeNumber(route.people());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** The subject and the seven figures of its row in the table. */
  private void writeSums(Collection<PlanFacts.SubjectSum> sums) {
    json.writeArrayPropertyStart("subjects");
    for (PlanFacts.SubjectSum sum : sums) {
      json.writeStartArray();
      json.writeNumber(subjects.getOrDefault(sum.subject(), -1));
      json.writeNumber(sum.required());
      json.writeNumber(sum.before());
      json.writeNumber(sum.after());
      json.writeNumber(sum.missingBefore());
      json.writeNumber(sum.missingAfter());
      json.writeNumber(sum.surplusBefore());
      json.writeNumber(sum.surplusAfter());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** The people in each bin; and name, from, to, flow, extra and whole minutes of the longest. */
  private void writeCommutes(
      List<PossiblePosting> postings, PlanFacts.Commutes commutes, int people) {
    json.writeStringProperty(
        "commutes", said(postings.isEmpty() ? say("nobody.group") : CommuteSection.lead(commutes)));
    List<PossiblePosting> known = facts.withKnownWay(postings);
    json.writeArrayPropertyStart("bins");
    for (long count : PlanFacts.bins(known)) {
      json.writeNumber(count);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("most");
    for (PossiblePosting posting : PlanFacts.longest(known, people)) {
      json.writeStartArray();
      json.writeString(posting.staffId() + " " + posting.standing().member().name());
      json.writeNumber(place(posting.homeSchoolId()));
      json.writeNumber(place(posting.hostSchoolId()));
      json.writeNumber(flows.getOrDefault(flowKey(posting.flow()), -1));
      json.writeNumber(posting.extraMinutes());
      json.writeNumber(posting.minutes());
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
