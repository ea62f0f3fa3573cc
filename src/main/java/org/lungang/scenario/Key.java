package org.lungang.scenario;

import java.util.Optional;
import org.lungang.language.Language;
import org.lungang.language.Named;

/** The words of a scenario file that are no table and no column, in both languages. */
enum Key implements Named {
  NAME("name", "名称"),
  NOTE("note", "说明"),
  POLICY("policy", "政策"),
  ADD("add", "新增"),
  CHANGE("change", "修改"),
  REMOVE("remove", "删除"),
  OF("of", "原为"),
  MERGE("merge", "合并"),
  SPLIT("split", "拆分"),
  MOVE("move", "调整"),
  GROUPS("groups", "集团"),
  INTO("into", "并入"),
  FROM("from", "原集团"),
  TO("to", "新集团"),
  SCHOOLS("schools", "学校"),
  SCHOOL_ID("school_id", "学校编号"),
  GROUP_ID("group_id", "集团编号"),
  GROUP_NAME("name", "集团名称"),
  TYPE("type", "集团类型"),
  LEAD("lead", "牵头校"),
  RELATION("relation", "成员关系");

  private final String english;
  private final String chinese;

  Key(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH ? chinese : english;
  }

  boolean means(String word) {
    return word.equals(english) || word.equals(chinese);
  }

  /** The one of some keys that a word means. */
  static Optional<Key> find(String word, Key... keys) {
    for (Key key : keys) {
      if (key.means(word)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }
}
