package org.lungang.web;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** What is said of an unexpected failure: its kind, and nothing of the data that it concerned. */
final class Failure {

  private Failure() {}

  static Refusal of(Exception e) {
    if (e instanceof IOException) {
      return Refusal.of(507, "failed.disk", reason(e));
    }
    return Refusal.of(500, "failed", e.getClass().getSimpleName());
  }

  private static String reason(Exception e) {
    @Nullable String reason = e instanceof FileSystemException file ? file.getReason() : null;
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
