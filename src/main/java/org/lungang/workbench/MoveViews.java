package org.lungang.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Change;
import org.lungang.compare.PostingKey;
import org.lungang.explain.Move;
import org.lungang.explain.MoveVerdict;
import org.lungang.explain.Repair;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** Postings, verdicts and repairs as the page shows them. */
final class MoveViews {

  private MoveViews() {}

  /**
   * A posting as the page shows it.
   *
   * @param extraMinutes null where the lists do not tell
   */
  record PostingView(
      String staff,
      String name,
      Object position,
      @Nullable Object subject,
      Object honor,
      String group,
      String flow,
      Object kind,
      String home,
      String host,
      @Nullable Long extraMinutes,
      String from,
      String until) {

    static PostingView of(Staffing staffing, PossiblePosting posting) {
      return new PostingView(
          posting.staffId(),
          posting.standing().member().name(),
          posting.standing().position(),
          posting.standing().member().subject(),
          posting.standing().member().honor(),
          posting.group().id(),
          posting.flow().id(),
          posting.kind(),
          posting.homeSchoolId(),
          posting.hostSchoolId(),
          minutes(staffing, posting),
          posting.from().toString(),
          posting.until().toString());
    }
  }

  /** How many minutes longer the way of a posting is; null where the lists do not tell. */
  static @Nullable Long minutes(Staffing staffing, PossiblePosting posting) {
    OptionalLong minutes = staffing.findExtraMinutes(posting);
    return minutes.isPresent() ? minutes.getAsLong() : null;
  }

  static Object view(Staffing staffing, MoveVerdict verdict) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("light", verdict.light().name());
    view.put(
        "postings",
        verdict.moves().stream()
            .map(Move::posting)
            .filter(Objects::nonNull)
            .map(posting -> PostingView.of(staffing, posting))
            .toList());
    view.put("refusals", verdict.refusals());
    view.put("broken", verdict.broken().stream().map(MoveViews::view).toList());
    view.put("minutes", verdict.minutes());
    view.put(
        "minutesByRule",
        verdict.minutesByRule().entrySet().stream()
            .map(
                each ->
                    Map.of(
                        "rule", each.getKey().name(),
                        "name", each.getKey(),
                        "minutes", each.getValue()))
            .toList());
    return view;
  }

  static Object view(MoveVerdict.Broken broken) {
    return Map.of(
        "rule", broken.rule().name(),
        "name", broken.rule(),
        "level", broken.rule().level().name(),
        "amount", broken.amount(),
        "says", broken.says(),
        "clause", broken.clause(),
        "cases", broken.cases());
  }

  static Object repair(Board board, Repair repair) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("rows", rows(board.staffing(), repair.changes()));
    view.put("stillBroken", repair.stillBroken().stream().map(MoveViews::view).toList());
    view.put("hard", repair.hard());
    view.put("medium", repair.medium());
    view.put("soft", repair.soft());
    return view;
  }

  /** The rows that change, by name. */
  static List<Object> rows(Staffing staffing, List<Change> changes) {
    List<Object> rows = new ArrayList<>();
    changes.stream()
        .sorted(Comparator.comparing(Change::staffId))
        .forEach(
            change -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("staff", change.staffId());
              row.put(
                  "name",
                  staffing
                      .findStanding(change.staffId())
                      .map(standing -> standing.member().name())
                      .orElse(""));
              row.put("before", change.before() == null ? null : key(change.before()));
              row.put("after", change.after() == null ? null : key(change.after()));
              rows.add(row);
            });
    return rows;
  }

  /** From where to where somebody goes, and how; nothing of who is not posted. */
  static Map<String, String> key(@Nullable PostingKey key) {
    if (key == null) {
      return Map.of();
    }
    return Map.of(
        "group", key.groupId(),
        "flow", key.flowId(),
        "home", key.homeSchoolId(),
        "host", key.hostSchoolId());
  }
}
