package org.lungang.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Subject;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.Certificate;
import org.lungang.plan.CurriculumFigures;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.Kpis;
import org.lungang.plan.Ratio;
import org.lungang.plan.Shortfalls;
import org.lungang.plan.StageBalance;
import org.lungang.plan.Violation;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code plan.json}: the plan for programs. Keys and codes are English whatever the
 * language; sentences are in the reader's. Two-space indents and line feeds, UTF-8 without a mark.
 */
public final class PlanJson {

  /** The name of the file. */
  public static final String NAME = "plan.json";

  private static final int MINUTE_DECIMALS = 1;
  private static final int SHARE_DECIMALS = 4;
  private static final int CERTIFICATE_DECIMALS = 4;

  private final PlanReport report;
  private final Language language;
  private final JsonGenerator json;
  private final Shortfalls shortfalls;

  private PlanJson(PlanReport report, Language language, JsonGenerator json) {
    this.report = report;
    this.language = language;
    this.json = json;
    this.shortfalls = new Shortfalls(report.staffing());
  }

  /** The file with its sentences in a language. */
  public static OutputFile of(PlanReport report, Language language) {
    return new OutputFile(NAME, out -> write(report, language, out));
  }

  private static void write(PlanReport report, Language language, OutputStream out)
      throws IOException {
    // The line end is given, since the default one is the machine's.
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    try (JsonGenerator json =
        new JsonMapper()
            .writer()
            .with(printer)
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .createGenerator(out)) {
      new PlanJson(report, language, json).write();
    }
    out.write('\n');
  }

  private void write() {
    json.writeStartObject();
    json.writeStringProperty("dataset_digest", report.datasetDigest());
    json.writeObjectPropertyStart("policy");
    json.writeStringProperty("id", report.staffing().policy().id());
    json.writeStringProperty("digest", report.policyDigest());
    json.writeEndObject();
    json.writeNumberProperty("year", report.staffing().year());
    json.writeNumberProperty("seed", report.seed());
    json.writeStringProperty("program_version", ProgramVersion.current());
    json.writeObjectPropertyStart("score");
    json.writeNumberProperty("hard", report.score().hard());
    json.writeNumberProperty("medium", report.score().medium());
    json.writeNumberProperty("soft", report.score().soft());
    json.writeEndObject();
    writeCertificate(report.certificate());
    writeConstraints();
    writeKpis(report.kpis());
    writePostings();
    if (!report.staffing().visiting().isEmpty()) {
      writeVisits();
    }
    json.writeEndObject();
  }

  private void writeCertificate(@Nullable Certificate certificate) {
    if (certificate == null) {
      return;
    }
    json.writeObjectPropertyStart("certificate");
    json.writeNumberProperty("hard_bound", certificate.hardBound());
    writeNumber("medium_bound", bound(certificate.mediumBound()));
    writeNumber("soft_bound", bound(certificate.softBound()));
    writeNumber("minutes_a_posting", certificate.minutesAPosting(CERTIFICATE_DECIMALS));
    json.writeStringProperty("sentence", certificate.sentence().in(language));
    json.writeEndObject();
  }

  private static Optional<BigDecimal> bound(@Nullable Long bound) {
    return Optional.ofNullable(bound).map(BigDecimal::valueOf);
  }

  private void writeConstraints() {
    json.writeArrayPropertyStart("constraints");
    for (Rule rule : Rule.toldOf(report.staffing().policy())) {
      json.writeStartObject();
      json.writeStringProperty("rule", rule.name());
      json.writeStringProperty("level", rule.level().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("clause", report.staffing().policy().clauseOf(rule));
      json.writeNumberProperty("score", report.score().of(rule));
      json.writeArrayPropertyStart("violations");
      report.score().violations().stream()
          .filter(violation -> violation.rule() == rule)
          .forEach(this::writeViolation);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeViolation(Violation violation) {
    json.writeStartObject();
    json.writeNumberProperty("amount", violation.amount());
    json.writeStringProperty("group_id", violation.groupId());
    json.writeStringProperty("school_id", violation.schoolId());
    json.writeArrayPropertyStart("staff_ids");
    violation.staffIds().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("message", violation.message().in(language));
    shortfalls
        .findArithmetic(violation)
        .ifPresent(
            arithmetic ->
                json.writeStringProperty("arithmetic", arithmetic.message().in(language)));
    json.writeEndObject();
  }

  private void writeKpis(Kpis kpis) {
    json.writeObjectPropertyStart("kpis");
    json.writeObjectPropertyStart("district");
    writeFigures(kpis.district());
    json.writeEndObject();
    json.writeArrayPropertyStart("groups");
    for (Kpis.OfGroup group : kpis.groups()) {
      json.writeStartObject();
      json.writeStringProperty("group_id", group.group().id());
      writeFigures(group.figures());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("stages");
    kpis.stages().forEach(this::writeStage);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeFigures(KeyFigures figures) {
    json.writeNumberProperty("postings", figures.postings());
    json.writeObjectPropertyStart("postings_by_flow");
    figures.postingsByFlow().forEach(json::writeNumberProperty);
    json.writeEndObject();
    writeShare("eligible_posted", figures.eligiblePosted());
    writeShare("backbone_posted", figures.backbonePosted());
    writeBeforeAndAfter("due", figures.due(), figures.dueAfter());
    json.writeObjectPropertyStart("extra_minutes");
    writeNumber("mean", figures.meanExtraMinutes().rounded(MINUTE_DECIMALS));
    writeNumber("longest", figures.longestExtraMinutes());
    writeNumber("worst_5_percent", figures.worstExtraMinutes().rounded(MINUTE_DECIMALS));
    json.writeEndObject();
    json.writeObjectPropertyStart("uncovered");
    writeNumber("before", figures.uncovered());
    writeNumber("after", figures.uncoveredAfter());
    json.writeEndObject();
    json.writeNumberProperty("backbone_to_targets", figures.backboneToTargets());
    if (figures.curriculum().smallSchools() > 0) {
      writeCurriculum(figures.curriculum());
    }
  }

  private void writeCurriculum(CurriculumFigures figures) {
    json.writeObjectPropertyStart("curriculum");
    json.writeNumberProperty("small_schools", figures.smallSchools());
    writeBeforeAndAfter("gap_periods", figures.gapPeriods(), figures.gapPeriodsAfter());
    writeBeforeAndAfter("whole_schools", figures.wholeSchools(), figures.wholeSchoolsAfter());
    json.writeNumberProperty("travellers", figures.travellers());
    json.writeNumberProperty("minutes_a_week", figures.minutesAWeek());
    json.writeEndObject();
  }

  private void writeShare(String name, Ratio ratio) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("part", ratio.part());
    json.writeNumberProperty("whole", ratio.whole());
    writeNumber("share", ratio.rounded(SHARE_DECIMALS));
    json.writeEndObject();
  }

  private void writeBeforeAndAfter(String name, long before, long after) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("before", before);
    json.writeNumberProperty("after", after);
    json.writeEndObject();
  }

  private void writeStage(StageBalance stage) {
    json.writeStartObject();
    json.writeStringProperty("stage", stage.stage().name());
    json.writeNumberProperty("schools", stage.schools());
    json.writeObjectPropertyStart("variation");
    writeNumber("before", stage.before().coefficient());
    writeNumber("after", stage.after().coefficient());
    writeNumber("national_line", stage.line());
    json.writeEndObject();
    json.writeObjectPropertyStart("keeps_national_line");
    writeAnswer("before", stage.keepsLine());
    writeAnswer("after", stage.keepsLineAfter());
    json.writeEndObject();
    json.writeObjectPropertyStart("schools_below_one_per_hundred");
    json.writeNumberProperty("before", stage.below());
    json.writeNumberProperty("after", stage.belowAfter());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeNumber(String name, Optional<BigDecimal> number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, number.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  private void writeNumber(String name, OptionalLong number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, number.getAsLong());
    } else {
      json.writeNullProperty(name);
    }
  }

  private void writeAnswer(String name, Optional<Boolean> answer) {
    if (answer.isPresent()) {
      json.writeBooleanProperty(name, answer.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  private void writePostings() {
    Reasons reasons = new Reasons(report.staffing());
    json.writeArrayPropertyStart("postings");
    for (PossiblePosting posting : report.plan().postings()) {
      Subject subject = posting.standing().member().subject();
      json.writeStartObject();
      json.writeStringProperty("staff_id", posting.staffId());
      json.writeStringProperty("name", posting.standing().member().name());
      json.writeStringProperty("position", posting.standing().position().name());
      json.writeStringProperty("subject", subject == null ? null : subject.code());
      json.writeStringProperty("home_school_id", posting.homeSchoolId());
      json.writeStringProperty("home_school", schoolName(posting.homeSchoolId()));
      json.writeStringProperty("host_school_id", posting.hostSchoolId());
      json.writeStringProperty("host_school", schoolName(posting.hostSchoolId()));
      json.writeStringProperty("group_id", posting.group().id());
      json.writeStringProperty("flow", posting.flow().id());
      json.writeStringProperty("kind", posting.kind().name());
      json.writeStringProperty("post", posting.post().name());
      json.writeStringProperty("from", posting.from().toString());
      json.writeStringProperty("until", posting.until().toString());
      writeNumber("extra_minutes", report.staffing().findExtraMinutes(posting));
      json.writeStringProperty("reasons", reasons.of(posting).in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeVisits() {
    json.writeArrayPropertyStart("visits");
    for (Visit visit : report.plan().visits()) {
      json.writeStartObject();
      json.writeStringProperty("staff_id", visit.staffId());
      json.writeStringProperty("name", visit.standing().member().name());
      json.writeStringProperty("subject", visit.subject().code());
      json.writeStringProperty("home_school_id", visit.homeSchoolId());
      json.writeStringProperty("home_school", schoolName(visit.homeSchoolId()));
      json.writeStringProperty("host_school_id", visit.hostSchoolId());
      json.writeStringProperty("host_school", schoolName(visit.hostSchoolId()));
      json.writeStringProperty("group_id", visit.group().id());
      json.writeNumberProperty("weekly_periods", visit.weeklyPeriods());
      json.writeNumberProperty("days", visit.days());
      json.writeNumberProperty("minutes_a_week", visit.minutesAWeek());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private String schoolName(String schoolId) {
    return report.staffing().district().getSchool(schoolId).name();
  }
}
