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

  private static final Pattern MONTH_DAY = Pattern.compile(Span.MONTH_DAY);

  private BoundsCheck() {}

  /** Adds a problem for each pair of bounds that nothing can meet, and each share over 100%. */
  static void check(TreeItem policy, ProblemList problems) {
    check(PolicyKeys.POLICY, policy, problems);
    schoolWeek(policy.at("itinerant"), problems);
    semesters(policy, problems);
  }

  /** Semesters are those of the calendar. */
  private static void semesters(TreeItem policy, ProblemList problems) {
    if (!policy.at("calendar").at("terms").all().isEmpty()) {
      return;
    }
    List<TreeItem> terms = new ArrayList<>(policy.at("term_years").all().values());
    for (TreeItem flows : policy.at("flows").all().values()) {
      flows.all().values().forEach(flow -> terms.addAll(flow.at("term_years").all().values()));
    }
    for (TreeItem term : terms) {
      if (Term.read(term.text()).filter(Term.Semesters.class::isInstance).isPresent()) {
        problems.add(
            term.path(),
            ProblemList.message("no-semesters", term.text()),
            ProblemList.message("no-semesters.right"));
      }
    }
  }

  private static void check(Shape shape, TreeItem item, ProblemList problems) {
    if (shape instanceof Shape.ObjectOf object) {
      for (Property property : object.properties()) {
        if (!property.words().noMoreThan().isEmpty()) {
          ordered(item, property, problems);
        }
        check(property.shape(), item.at(property.key()), problems);
      }
      ofObject(object.type(), item, problems);
    } else if (shape instanceof Shape.ListOf list) {
      item.items().forEach(each -> check(list.item(), each, problems));
    } else if (shape instanceof Shape.ById byId) {
      item.all().values().forEach(each -> check(byId.value(), each, problems));
    } else if (shape instanceof Shape.ByCode byCode) {
      item.all().values().forEach(each -> check(byCode.value(), each, problems));
    } else if (shape instanceof Shape.Part) {
      share(item, problems);
    }
  }

  private static void ofObject(Class<?> type, TreeItem item, ProblemList problems) {
    if (type == Limit.class) {
      limit(item, problems);
    } else if (type == Who.class) {
      hiredYears(item, problems);
    } else if (type == Span.class) {
      span(item, problems);
    }
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
  }

  private static void ordered(TreeItem object, Property property, ProblemList problems) {
    TreeItem least = object.at(property.key());
    Optional<Integer> atLeast = least.number();
    Optional<Integer> atMost = object.at(property.words().noMoreThan()).number();
    if (atLeast.isPresent() && atMost.isPresent() && atLeast.get() > atMost.get()) {
      problems.add(
          least.path(),
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
