package org.lungang;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.attribute.FileAttribute;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house: which package may use which, and what may enter where. */
class ArchitectureTest {

  /**
   * One direction, from the planner's files to the planner's files. A package may use those that
   * its line names, and nothing else of this program.
   */
  private static final String PICTURE =
      """
      language   :
      web        : language
      output     : language
      linear     :
      integer    : linear
      district   : language
      workbook   : language
      word       : language district
      dataset.sheet : language word workbook
      dataset.plan : language word workbook dataset.sheet
      dataset.days : language word workbook dataset.sheet
      dataset.column : language word district dataset.sheet
      dataset    : language output word district workbook dataset.sheet dataset.column
      intake.sheet : language word workbook dataset.sheet
      intake.table : language word workbook intake.sheet
      intake     : language word workbook district dataset.sheet intake.sheet intake.table
      policy     : language district
      scenario   : language word district dataset dataset.sheet dataset.column policy
      staffing   : language district policy
      plan       : language district policy staffing
      planfile   : language word district dataset.sheet dataset.plan policy staffing plan
      search.engine : language district policy staffing plan
      search.model : language district policy staffing plan search.engine
      search.chains : policy staffing plan search.engine search.model
      search.visits : district policy staffing plan linear integer search.engine search.model
      search.exact : district policy staffing plan linear integer search.engine search.model search.chains search.visits
      search.timefold : policy staffing plan search.engine search.model search.chains search.visits
      search     : language district policy staffing plan linear search.engine search.model search.chains search.visits search.exact search.timefold
      years      : language district policy staffing plan search.engine
      ahead      : district policy staffing plan linear integer search.engine search.model search.visits years
      calendar   : language district policy staffing plan
      compare    : language district policy staffing plan search search.engine search.exact search.visits
      explain    : language district policy staffing plan search search.engine search.exact search.visits compare
      report     : language output workbook district policy staffing plan search.engine years dataset dataset.sheet dataset.plan explain compare calendar
      page       : language output district policy staffing plan search.engine years compare calendar report
      roster     : language output workbook district dataset dataset.sheet dataset.plan policy staffing plan report page
      generator  : language district dataset dataset.sheet dataset.column
      project    : language output word district dataset dataset.sheet dataset.column dataset.plan dataset.days policy scenario staffing plan planfile search search.engine search.timefold years ahead explain compare calendar report page roster
      workbench  : language output web word district dataset dataset.sheet dataset.column dataset.plan policy scenario staffing plan search search.engine years explain compare report roster generator intake intake.table project
      packaging  : language
      selftest   : language output district dataset generator plan policy staffing project search workbench
      command    : language output web packaging selftest district dataset dataset.sheet dataset.column policy staffing plan search search.engine years explain compare calendar report roster generator word intake intake.table project workbench
      """;

  private static final String BASE = "org.lungang.";

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.lungang");

  private static final Set<String> CLOCKS =
      Stream.of(
              System.class,
              Clock.class,
              Instant.class,
              LocalDate.class,
              LocalDateTime.class,
              LocalTime.class,
              OffsetDateTime.class,
              ZonedDateTime.class,
              Year.class)
          .map(Class::getName)
          .collect(Collectors.toSet());

  private static final Set<String> TELLING_TIME =
      Set.of("now", "currentTimeMillis", "systemDefaultZone", "systemUTC", "system");

  private static final Map<String, List<String>> USES = read(PICTURE);

  @Test
  void everyPackageStandsInThePicture() {
    assertThat(packages()).isSubsetOf(USES.keySet());
  }

  @Test
  void thePictureGoesInOneDirection() {
    List<String> above = new ArrayList<>();
    USES.forEach(
        (name, uses) -> {
          assertThat(above).as("what stands above %s", name).containsAll(uses);
          above.add(name);
        });
  }

  @Test
  void aPackageUsesOnlyWhatThePictureSays() {
    USES.forEach(
        (name, uses) -> {
          String[] others =
              USES.keySet().stream()
                  .filter(other -> !other.equals(name) && !uses.contains(other))
                  .map(other -> BASE + other)
                  .toArray(String[]::new);
          if (others.length > 0) {
            check(
                noClasses()
                    .that()
                    .resideInAPackage(BASE + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others));
          }
        });
  }

  @Test
  void noPackagesFormACycle() {
    check(slices().matching("org.lungang.(**)").should().beFreeOfCycles());
  }

  @Test
  void onlyOneRoomOfTheSearchKnowsTimefold() {
    onlyIn("ai.timefold..", "search.timefold");
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    onlyIn("picocli..", "command");
  }

  @Test
  void onlyWhoReadsOrWritesSuchFilesKnowsJackson() {
    onlyIn("tools.jackson..", "policy", "scenario", "report", "page", "web", "workbench");
    onlyIn("com.fasterxml.jackson..", "policy", "report");
    onlyIn("com.networknt..", "policy");
    onlyIn("com.fasterxml.aalto..", "workbook");
  }

  @Test
  void onlyDataAndReportsKnowTheCsvLibrary() {
    onlyIn("org.apache.commons.csv..", "dataset", "report", "intake.sheet");
  }

  @Test
  void onlyWorkbooksKnowTheExcelLibrary() {
    onlyIn("org.dhatim..", "workbook");
    onlyIn("org.apache.commons.compress..", "workbook", "packaging");
  }

  @Test
  void whatIsPublishedIsMadeOfPublicEntriesAlone() {
    check(
        noClasses()
            .that()
            .haveSimpleName("PublicFiles")
            .or()
            .haveSimpleName("PublicColumn")
            .or()
            .haveSimpleName("PublicEntry")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + "staffing..", BASE + "plan..", BASE + "dataset..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("StaffMember"));
  }

  @Test
  void onlyTheCommandLineAndTheSearchReadAClock() {
    // The search has to stop when its time is over; what it finds by steps does not hang on it.
    DescribedPredicate<JavaMethodCall> readsTheClock =
        DescribedPredicate.describe(
            "that tells the time",
            call ->
                CLOCKS.contains(call.getTargetOwner().getName())
                    && TELLING_TIME.contains(call.getName()));
    check(
        noClasses()
            .that(not(resideInAPackage("org.lungang.command..")))
            .should()
            .callMethodWhere(readsTheClock));
    check(
        noClasses()
            .that(
                not(
                    resideInAnyPackage(
                        "org.lungang.command..",
                        "org.lungang.search..",
                        "org.lungang.workbench..")))
            .should()
            .callMethod(System.class, "nanoTime"));
  }

  @Test
  void chanceComesFromASeedOnly() {
    check(noClasses().should().callMethod(Math.class, "random"));
    check(noClasses().should().callConstructor(Random.class));
    check(noClasses().should().callConstructor(SplittableRandom.class));
    check(noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocalRandom.class));
    check(noClasses().should().callMethod(Collections.class, "shuffle", List.class));
    check(noClasses().should().callMethod(UUID.class, "randomUUID"));
  }

  /** Lists hold what is private: files beside the output, or in a folder that is named. */
  @Test
  void nothingIsWrittenToTheFolderForTemporaryFilesOfAll() {
    check(
        noClasses()
            .should()
            .callMethod(Files.class, "createTempDirectory", String.class, FileAttribute[].class));
    check(
        noClasses()
            .should()
            .callMethod(
                Files.class, "createTempFile", String.class, String.class, FileAttribute[].class));
  }

  @Test
  void everyPackageSaysItsJobAndMarksNull() throws ClassNotFoundException {
    for (String name : packages()) {
      Class<?> info = Class.forName(BASE + name + ".package-info");
      assertThat(info.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
    }
  }

  @Test
  void nothingIsCalledByAWordThatSaysNothing() {
    check(
        classes()
            .should()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl"));
  }

  private static void onlyIn(String library, String... packages) {
    String[] homes = Arrays.stream(packages).map(name -> BASE + name + "..").toArray(String[]::new);
    check(
        noClasses()
            .that(not(resideInAnyPackage(homes)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  /** A rule about a package that has no classes holds. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PROGRAM);
  }

  private static Set<String> packages() {
    Set<String> names = new TreeSet<>();
    for (JavaClass type : PROGRAM) {
      names.add(type.getPackageName().substring(BASE.length()));
    }
    return names;
  }

  private static Map<String, List<String>> read(String picture) {
    Map<String, List<String>> uses = new LinkedHashMap<>();
    picture
        .lines()
        .forEach(
            line -> {
              String[] parts = line.split(":", -1);
              String names = parts[1].strip();
              uses.put(parts[0].strip(), names.isEmpty() ? List.of() : List.of(names.split(" +")));
            });
    return uses;
  }
}
