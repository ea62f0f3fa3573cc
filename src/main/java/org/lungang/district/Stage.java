package org.lungang.district;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lungang.language.Code;

/** The stage of a school (学段); the last two cover several of the others. */
public enum Stage implements Code {
  KINDERGARTEN("幼儿园"),
  PRIMARY("小学"),
  JUNIOR("初中"),
  SENIOR("高中"),
  NINE_YEAR("九年一贯制"),
  TWELVE_YEAR("十二年一贯制");

  private final List<String> chinese;

  Stage(String chinese) {
    this.chinese = List.of(chinese);
  }

  /** The single stages that a school of this stage has; a new set. */
  public Set<Stage> parts() {
    return switch (this) {
      case NINE_YEAR -> EnumSet.of(PRIMARY, JUNIOR);
      case TWELVE_YEAR -> EnumSet.of(PRIMARY, JUNIOR, SENIOR);
      case KINDERGARTEN, PRIMARY, JUNIOR, SENIOR -> EnumSet.of(this);
    };
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
