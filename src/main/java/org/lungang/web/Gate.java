package org.lungang.web;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask at all, looked at before anything else: the exact host, so that a name which was
 * pointed at this machine gets nothing (DNS rebinding); no other origin; nothing that a page from
 * elsewhere began. Reading is guarded like writing.
 */
final class Gate {

  private static final Set<String> METHODS = Set.of("GET", "POST");
  private static final Set<String> OWN_FETCHES = Set.of("same-origin", "none");

  private final Set<String> hosts;

  /**
   * @param hosts what may stand in the header Host, e.g. {@code 127.0.0.1:40123}
   */
  Gate(Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  /**
   * Lets a request pass.
   *
   * @param page whether it is for the page itself, which holds nothing of anybody: the launcher's
   *     file leads there from another origin
   * @throws Refusal if it must not
   */
  void check(String method, boolean page, Headers headers) {
    if (!METHODS.contains(method)) {
      throw Refusal.of(405, "refused.method");
    }
    String host = single(headers, "Host");
    if (host == null || !hosts.contains(host)) {
      throw Refusal.of(421, "refused.host");
    }
    String origin = single(headers, "Origin");
    if (origin != null && !origin.equals("http://" + host)) {
      throw Refusal.of(403, "refused.origin");
    }
    String site = single(headers, "Sec-Fetch-Site");
    if (site != null && !OWN_FETCHES.contains(site) && !(page && isNavigation(headers))) {
      throw Refusal.of(403, "refused.origin");
    }
    if (method.equals("POST") && !isPlainData(single(headers, "Content-Type"))) {
      // What a form can send from anywhere without asking first is never read.
      throw Refusal.of(415, "refused.type");
    }
  }

  private static boolean isNavigation(Headers headers) {
    return "navigate".equals(single(headers, "Sec-Fetch-Mode"))
        && "document".equals(single(headers, "Sec-Fetch-Dest"));
  }

  private static boolean isPlainData(@Nullable String type) {
    if (type == null) {
      return false;
    }
    String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return bare.equals("application/json") || bare.equals("application/octet-stream");
  }

  /**
   * The value of a header that may stand there once.
   *
   * @throws Refusal if it stands there twice
   */
  static @Nullable String single(Headers headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw Refusal.of(400, "refused.twice", name);
    }
    return values.isEmpty() ? null : values.get(0);
  }
}
