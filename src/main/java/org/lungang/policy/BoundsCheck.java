package org.lungang.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether bounds leave room: at least ≤ at most, shares of no more than the whole, itinerant
 * teaching within the school week.
 */
final class BoundsCheck {

  /** As in the schema. */
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)"
              + "|02-(0[1-9]|1\\d|2[0-8])");

  private BoundsCheck() {}

  /** Adds a problem for each pair of bounds that nothing can meet, and each share over 100%. */
  static void check(TreeItem policy, ProblemList problems) {
    List<TreeItem> limits = new ArrayList<>(policy.at("limits").items());
    List<TreeItem> whos = new ArrayList<>();
    for (TreeItem type : policy.at("flows").all().values()) {
      for (TreeItem flow : type.all().values()) {
        limits.addAll(flow.at("limits").items());
        whos.addAll(flow.at("who").items());
      }
    }
    for (TreeItem limit : limits) {
      limit(limit, problems);
      whos.addAll(limit.at("who").items());
    }
    policy.at("structure").at("members").all().values().forEach(it -> ordered(it, problems));
    for (TreeItem quota : policy.at("quotas").all().values()) {
      share(quota.at("share"), problems);
      whos.addAll(quota.at("of").items());
      whos.addAll(quota.at("counted").items());
      for (TreeItem floor : quota.at("floors").items()) {
        share(floor.at("share"), problems);
        whos.addAll(floor.at("who").items());
      }
    }
    share(policy.at("drain").at("share"), problems);
    schoolWeek(policy.at("itinerant"), problems);
    policy.at("easings").all().values().forEach(easing -> share(easing.at("share"), problems));
    policy.at("years_rules").items().forEach(rule -> whos.addAll(rule.at("who").items()));
    whos.forEach(who -> hiredYears(who, problems));
    List.of("terms", "days_off")
        .forEach(
            spans ->
                policy.at("calendar").at(spans).all().values().forEach(it -> span(it, problems)));
  }

  private static void span(TreeItem span, ProblemList problems) {
    String first = span.at("first").text();
    String last = span.at("last").text();
    if (MONTH_DAY.matcher(first).matches()
        && MONTH_DAY.matcher(last).matches()
        && !Span.isOrdered(first, last)) {
      problems.add(
          span.at("last").path(),
          ProblemList.message("span", last, first),
          ProblemList.message("span.right", first));
    }
  }

  private static void limit(TreeItem limit, ProblemList problems) {
    if (limit.node().isObject() && !limit.has("at_least") && !limit.has("at_most")) {
      problems.missing(limit.path(), "at_least");
    }
    ordered(limit, problems);
  }

  private static void ordered(TreeItem limit, ProblemList problems) {
    Optional<Integer> atLeast = limit.at("at_least").number();
    Optional<Integer> atMost = limit.at("at_most").number();
    if (atLeast.isPresent() && atMost.isPresent() && atLeast.get() > atMost.get()) {
      problems.add(
          limit.at("at_least").path(),
          ProblemList.message("bounds", atLeast.get(), atMost.get()),
          ProblemList.message("bounds.right", atMost.get()));
    }
  }

  /** Whoever teaches all periods away, as few a day as can be, is back before the week is over. */
  private static void schoolWeek(TreeItem itinerant, ProblemList problems) {
    Optional<Integer> capacity = itinerant.at("weekly_capacity").number();
    Optional<Integer> schools = itinerant.at("schools_at_most").number();
    Optional<Integer> aDay = itinerant.at("daily_periods").number();
    if (capacity.isEmpty() || schools.isEmpty() || aDay.isEmpty() || aDay.get() < 1) {
      return;
    }
    int days = (capacity.get() + schools.get() * (aDay.get() - 1)) / aDay.get();
    if (days > Itinerant.SCHOOL_DAYS) {
      problems.add(
          itinerant.at("daily_periods").path(),
          ProblemList.message(
              "school-week",
              capacity.get(),
              schools.get(),
              aDay.get(),
              days,
              Itinerant.SCHOOL_DAYS),
          ProblemList.message("school-week.right"));
    }
  }

  private static void hiredYears(TreeItem who, ProblemList problems) {
    Optional<Integer> atLeast = who.at("hired_years_at_least").number();
    Optional<Integer> below = who.at("hired_years_below").number();
    if (atLeast.isPresent() && below.isPresent() && atLeast.get() >= below.get()) {
      problems.add(
          who.at("hired_years_at_least").path(),
          ProblemList.message("hired-bounds", atLeast.get(), below.get()),
          ProblemList.message("hired-bounds.right", below.get()));
    }
  }

  private static void share(TreeItem share, ProblemList problems) {
    if (!share.text().isEmpty() && Share.isMoreThanWhole(share.text())) {
      problems.add(
          share.path(),
          ProblemList.message("share-over", share.text()),
          ProblemList.message("share.right"));
    }
  }
}
