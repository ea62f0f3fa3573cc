package org.lungang.intake;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.lungang.language.Message;

/** Rows that hold numbers or names and do not say of which school, and so are of no use. */
final class RowsUnread {

  private static final int MOST_PLACES = 3;

  private final Set<Spot> spots = new LinkedHashSet<>();

  void add(Spot spot) {
    spots.add(spot);
  }

  /** What is to be told of them; empty where there are none. */
  Optional<Message> told() {
    return spots.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of(
                Intake.class,
                "note.unread",
                spots.size(),
                Message.list(spots.stream().limit(MOST_PLACES).toList())));
  }
}
