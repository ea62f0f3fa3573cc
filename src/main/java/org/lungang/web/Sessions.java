package org.lungang.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was let in. A code that was handed to the browser in the fragment of an address is exchanged
 * once for a session; a session is two secrets, one in a cookie that no script reads and one that
 * the page keeps in memory and sends as a header, since cookies are not kept apart by port.
 */
public final class Sessions {

  /** How long a code waits for the browser. */
  private static final Duration CODE_LASTS = Duration.ofMinutes(2);

  /** Wrong codes after which no code is taken any more until a new one is made. */
  private static final int MOST_WRONG = 20;

  private final Clock clock;
  private final List<Code> codes = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private int wrong;

  private record Code(String code, Instant until) {}

  /**
   * A session.
   *
   * @param cookie the secret in the cookie
   * @param key the secret in the header
   */
  public record Session(String cookie, String key) {}

  /** Nobody is let in yet. */
  public Sessions(Clock clock) {
    this.clock = clock;
  }

  /** A code that is good once, and not for long. */
  public synchronized String newCode() {
    wrong = 0;
    String code = Secret.next();
    codes.add(new Code(code, clock.instant().plus(CODE_LASTS)));
    return code;
  }

  /** A session for a program that asks without a browser. */
  public synchronized Session open() {
    Session session = new Session(Secret.next(), Secret.next());
    sessions.add(session);
    return session;
  }

  /**
   * Exchanges a code.
   *
   * @throws Refusal if it was used, is too old, or was never given
   */
  synchronized Session exchange(String code) {
    Instant now = clock.instant();
    codes.removeIf(each -> each.until().isBefore(now));
    Iterator<Code> each = codes.iterator();
    while (wrong < MOST_WRONG && each.hasNext()) {
      if (Secret.same(each.next().code(), code)) {
        each.remove();
        return open();
      }
    }
    wrong++;
    throw Refusal.of(401, "refused.code");
  }

  /** Whether both secrets are those of one session. */
  synchronized boolean isOpen(@Nullable String cookie, @Nullable String key) {
    return cookie != null
        && key != null
        && sessions.stream()
            .anyMatch(
                session ->
                    Secret.same(session.cookie(), cookie) && Secret.same(session.key(), key));
  }

  /** Whether a session has this cookie; enough only together with a ticket. */
  synchronized boolean hasCookie(@Nullable String cookie) {
    return cookie != null
        && sessions.stream().anyMatch(session -> Secret.same(session.cookie(), cookie));
  }
}
