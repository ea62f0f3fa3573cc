package org.lungang.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;

/** The seven policies that ship with the program, each read once. */
public final class ShippedPolicies {

  /** Their ids, in the order of the catalogue. */
  public static final List<String> IDS =
      List.of(
          "standard",
          "national-2014",
          "wolong-2023",
          "xx-county-2023",
          "suzhou-2024",
          "huadu-2025",
          "guangdong-2020");

  private static final Map<String, Policy> READ = new ConcurrentHashMap<>();

  private ShippedPolicies() {}

  /** A shipped policy by its id. */
  public static Policy get(String id) {
    return READ.computeIfAbsent(id, PolicyReader::shipped);
  }
}
