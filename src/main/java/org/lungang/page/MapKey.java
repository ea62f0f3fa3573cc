package org.lungang.page;

import org.lungang.policy.Kind;

/** The shapes and lines of the picture of flows, small, for its key; report.js draws the same. */
final class MapKey {

  private static final String INK = "#1b2330";

  private MapKey() {}

  /** A school's shape: lead, lead-target, member or target. */
  static void symbol(String shape, Html html) {
    html.open("svg", "width", "16", "height", "16", "viewBox", "0 0 16 16", "aria-hidden", "true");
    String path =
        switch (shape) {
          case "lead" -> "M2 2h12v12h-12z";
          case "lead-target" -> "M8 0.5L15.5 8L8 15.5L0.5 8z";
          case "target" -> "M8 2L14.5 14h-13z";
          default -> "M8 3a5 5 0 1 0 0.01 0z";
        };
    boolean filled = shape.startsWith("lead");
    html.open("path", "d", path, "fill", filled ? INK : "#fff", "stroke", INK, "stroke-width", "2");
    html.close("svg");
  }

  /** A kind's line. */
  static void line(Kind kind, Html html) {
    html.open("svg", "width", "44", "height", "10", "viewBox", "0 0 44 10", "aria-hidden", "true");
    html.open(
        "path",
        "d",
        "M0 5h36",
        "stroke",
        color(kind),
        "stroke-width",
        "3",
        "stroke-dasharray",
        dashes(kind));
    html.open("path", "d", "M36 1L44 5L36 9z", "fill", color(kind));
    html.close("svg");
  }

  /** Apart from each other in lightness as in hue. */
  static String color(Kind kind) {
    return switch (kind) {
      case ROTATION -> "#1f4e79";
      case SUPPORT -> "#b3500b";
      case SHADOWING -> "#3d8f86";
      case ITINERANT -> "#7a3e8e";
      case FIRST_POST -> "#6b6f00";
    };
  }

  /** The lengths of dashes and gaps; a single 0 for none. */
  static String dashes(Kind kind) {
    return switch (kind) {
      case ROTATION -> "0";
      case SUPPORT -> "14 4";
      case SHADOWING -> "6 4";
      case ITINERANT -> "2 3";
      case FIRST_POST -> "10 3 2 3";
    };
  }
}
