package org.lungang.report;

import org.lungang.district.District;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** What stands at the head of a paper: of which district it is, and what. */
public final class PaperTitle {

  private PaperTitle() {}

  /** A title with the district's name, where the district has one. */
  public static Named of(District district, Named title) {
    return of(district.name(), title);
  }

  /** The same for a name. */
  public static Named of(String district, Named title) {
    return district.isEmpty() ? title : Message.of(PaperTitle.class, "paper.of", district, title);
  }

  /** Said once in papers of the office where nothing tells the district's name. */
  public static Message unnamed() {
    return Message.of(PaperTitle.class, "paper.unnamed");
  }

  /**
   * The word for all schools together: that of a county, a city or a district; of no place where
   * the schools' names tell none.
   */
  public static Named whole(District district) {
    String name = district.name();
    String kind = name.isEmpty() ? "" : name.substring(name.length() - 1);
    return Message.of(
        PaperTitle.class,
        switch (kind) {
          case "县", "旗" -> "whole.county";
          case "市", "州", "盟" -> "whole.city";
          case "区" -> "whole.district";
          default -> "whole";
        });
  }
}
