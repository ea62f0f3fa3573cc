package org.lungang.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.lungang.web.Answer.FileAnswer;

/**
 * Files that the browser opens in a window of their own, where no header can be sent: each gets an
 * address that nobody can guess, good once and not for long.
 */
public final class Tickets {

  private static final Duration LASTS = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<String, Ticket> tickets = new HashMap<>();

  private record Ticket(FileAnswer file, Instant until) {}

  Tickets(Clock clock) {
    this.clock = clock;
  }

  /** The path under which a file can be looked at once. */
  public synchronized String admit(FileAnswer file) {
    Instant now = clock.instant();
    tickets.values().removeIf(ticket -> ticket.until().isBefore(now));
    String name = Secret.next();
    tickets.put(name, new Ticket(file, now.plus(LASTS)));
    return "/file/" + name;
  }

  /**
   * The file, which is gone then.
   *
   * @throws Refusal if there is none, any more
   */
  synchronized FileAnswer take(String name) {
    Ticket ticket = tickets.remove(name);
    if (ticket == null || ticket.until().isBefore(clock.instant())) {
      throw Refusal.of(404, "refused.ticket");
    }
    return ticket.file();
  }
}
