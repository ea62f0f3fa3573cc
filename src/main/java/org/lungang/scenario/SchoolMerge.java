package org.lungang.scenario;

import java.util.List;

/**
 * Schools that close, and whose people, pupils and needs go over to another one.
 *
 * @param at where it stands
 */
public record SchoolMerge(Word at, List<Word> schoolIds, Word into) {
  public SchoolMerge {
    schoolIds = List.copyOf(schoolIds);
  }
}
