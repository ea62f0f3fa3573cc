package org.lungang.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Named;

/**
 * A document that clauses of a policy name by its id: what readers of a paper see in its place.
 *
 * @param name what papers call it
 * @param title its full title, in its own language; null where the name is all there is
 * @param found where its text was found; null for the document itself
 * @param quotes the words of its clauses, by their place in it
 */
@PolicyKey(en = "A document that clauses name by its id", zh = "条款按编号引用的文件")
public record Source(
    @PolicyKey(en = "Its name in papers", zh = "方案和表册中使用的名称", needed = true) Policy.Name name,
    @PolicyKey(en = "Its full title, in its own language", zh = "全称") @Nullable String title,
    @PolicyKey(en = "Where its text was found", zh = "文本出处") @Nullable String found,
    @PolicyKey(en = "The text of its clauses, by their place in it", zh = "条款原文，按条款编号")
        Map<String, String> quotes) {

  public Source {
    quotes = Sets.byKey(quotes);
  }

  /** Its name as papers cite it: 《…》 in Chinese. */
  public Named cited() {
    return new Citation(this, "");
  }
}
