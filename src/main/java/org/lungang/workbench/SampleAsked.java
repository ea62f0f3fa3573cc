package org.lungang.workbench;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.District;
import org.lungang.generator.Extra;
import org.lungang.generator.Generator;
import org.lungang.generator.LinkedDistrict;
import org.lungang.generator.Links;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.web.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Which synthetic district is asked for.
 *
 * @param links how its groups share schools; null where they share none but by its shape
 * @param schools how many, where groups share them
 * @param teachers about how many at each of them; null for as many as its students need
 * @param language of headings and names of lists
 */
record SampleAsked(
    Shape shape,
    long seed,
    double scale,
    Set<Extra> extras,
    @Nullable Links links,
    int schools,
    @Nullable Integer teachers,
    Language language) {

  private static final int MOST_SCALE = 100;

  /** More schools than a large city has. */
  private static final int MOST_SCHOOLS = 1_000;

  private static final int MOST_TEACHERS = 500;

  SampleAsked {
    extras = Set.copyOf(extras);
  }

  /** A district by its shape alone. */
  static SampleAsked plain(Shape shape, double scale) {
    return new SampleAsked(shape, 0, scale, Set.of(), null, 0, null, Language.ZH);
  }

  /**
   * Reads it.
   *
   * @throws Refusal if a value is none, or out of range
   */
  static SampleAsked of(Shape shape, JsonNode asked) {
    double scale = asked.path("scale").asDouble(1);
    if (!(scale > 0 && scale <= MOST_SCALE)) {
      throw new Refusal(400, Text.say("start.scale", MOST_SCALE));
    }
    Set<Extra> extras = EnumSet.noneOf(Extra.class);
    @Nullable Links links = null;
    try {
      for (JsonNode each : asked.path("extras")) {
        extras.add(Extra.of(each.asString("")));
      }
      String linked = asked.path("links").asString("");
      links = linked.isEmpty() ? null : Links.of(linked);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, Text.say("start.extra"));
    }
    int schools = asked.path("schools").asInt(0);
    int teachers = asked.path("teachers").asInt(0);
    if (links != null
        && (shape != Shape.HUADU
            || schools < LinkedDistrict.LEAST_SCHOOLS
            || schools > MOST_SCHOOLS
            || teachers < 0
            || teachers > MOST_TEACHERS)) {
      throw new Refusal(
          400,
          Text.say(
              "start.linked",
              Shape.HUADU.id(),
              LinkedDistrict.LEAST_SCHOOLS,
              MOST_SCHOOLS,
              MOST_TEACHERS));
    }
    return new SampleAsked(
        shape,
        asked.path("seed").asLong(0),
        scale,
        extras,
        links,
        schools,
        teachers == 0 ? null : teachers,
        asked.path("language").asString("zh").equals("en") ? Language.EN : Language.ZH);
  }

  District generate() {
    District district =
        links == null
            ? Generator.generate(shape, seed, scale)
            : LinkedDistrict.generate(links, schools, seed, teachers);
    for (Extra extra : Extra.values()) {
      if (extras.contains(extra)) {
        district = extra.addTo(district, seed);
      }
    }
    return district;
  }

  /** The policy to plan it with. */
  String policyId() {
    return links == null ? shape.policyId() : "standard";
  }
}
