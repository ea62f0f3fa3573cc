package org.lungang.policy;

import java.util.List;
import org.lungang.language.Code;
import org.lungang.language.Message;

/**
 * Reciprocity (对等交流): which flow must answer a flow, and how. Declared on one of the two.
 *
 * @param flow the id of the answering flow; may be the flow itself
 * @param key what must be equal separately
 * @param softKey what should be equal separately; differences cost (S4). NONE for no such wish
 */
public record Mirror(
    @PolicyKey(en = "Its id; may be the flow itself", zh = "交流形式的编号，可为自身", needed = true)
        String flow,
    @PolicyKey(
            en =
                "PAIR: equal for each two schools; SCHOOL: as many in as out; PAIR_AT_MOST: no more"
                    + " than the other way",
            zh = "PAIR 两校之间相等；SCHOOL 每校进出相等；PAIR_AT_MOST 不多于对方",
            labelEn = "How they balance",
            labelZh = "对等的方式",
            needed = true)
        Form form,
    @PolicyKey(en = "What must be equal separately", zh = "必须分别对等的项目", otherwise = "NONE") Key key,
    @PolicyKey(en = "What should be equal separately", zh = "尽量分别对等的项目", otherwise = "NONE")
        Key softKey) {

  /**
   * How two flows balance, in words.
   *
   * @param declaring the flow that declares the mirror
   * @param other what readers see of the flow that mirrors it
   */
  public Message words(Flow declaring, Policy.Name other) {
    Message counted =
        switch (key) {
          case NONE -> Message.said("all counted together", "合并计算");
          case POSITION -> Message.said("each position by itself", "按职务分别计算");
          case SUBJECT -> Message.said("each subject by itself", "按学科分别计算");
          case GRADE_BAND -> Message.said("each grade band by itself", "按年级段分别计算");
        };
    // A flow may answer itself; it is named once then.
    Message both =
        flow.equals(declaring.id())
            ? Message.said("{0} balance", "{0}对等", declaring.label())
            : Message.said("{0} and {1} balance", "{0}与{1}对等", declaring.label(), other);
    return switch (form) {
      case PAIR ->
          Message.said(
              "{0}: equal numbers between each two schools, {1}.",
              "{0}：任意两校之间人数相同，{1}。", both, counted);
      case SCHOOL ->
          Message.said(
              "{0}: at each school as many come as go, {1}.",
              "{0}：每所学校来多少、去多少，{1}。", both, counted);
      case PAIR_AT_MOST ->
          Message.said(
              "{0} never exceeds {1}: between each two schools no more go than come back, {2}.",
              "{0}不超过{1}：任意两校之间，去的不多于回的，{2}。", declaring.label(), other, counted);
    };
  }

  /** How the answer is counted. */
  public enum Form implements Code {
    /** For each two schools A and B, as many A→B by the flow as B→A by its mirror. */
    PAIR("两校相等"),
    /** For each school, as many in as out. */
    SCHOOL("每校进出相等"),
    /** For each two schools A and B, no more A→B by the flow than B→A by its mirror. */
    PAIR_AT_MOST("不多于对方");

    private final List<String> chinese;

    Form(String... chinese) {
      this.chinese = List.of(chinese);
    }

    @Override
    public List<String> chinese() {
      return chinese;
    }
  }

  /** What is counted separately; an empty value is a value too. */
  public enum Key implements Code {
    NONE("不分"),
    POSITION("职务"),
    SUBJECT("学科"),
    GRADE_BAND("年级段");

    private final List<String> chinese;

    Key(String... chinese) {
      this.chinese = List.of(chinese);
    }

    @Override
    public List<String> chinese() {
      return chinese;
    }
  }
}
