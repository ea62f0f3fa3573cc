package org.lungang.policy;

import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Subject;

/**
 * Where a rule that must hold is eased for one group or one school (个别放宽): what then takes the
 * place of the policy's figure, if it asks for less. Never makes a rule stricter.
 *
 * @param id unique among the policy's easings
 * @param rule H1 to H7, H11
 * @param group its id; for H1 to H4
 * @param school its id; for H5 to H7, and where a quota or limit stands for each school; null for
 *     every school of the group
 * @param flow its id; for H1, and for a limit of a flow (H4); null for a limit over several flows
 * @param quota its id; for H2 and H3
 * @param own H11: the id of a rule of the policy's own
 * @param unit H11: for what of those that the rule holds for, by its code: the id of a group or
 *     school, URBAN, PRIMARY; null for all
 * @param subject H4: that of the limit, null for a limit without; H5: null for every subject
 * @param gradeBand H4: that of the limit, null for a limit without
 * @param share H2, H3: the share instead; null for others
 * @param atLeast H4: the number instead; null for others
 * @param atMost H1, H11: by how many it may be off; H4 and H7: the number instead; null for others
 * @param clause who eased it and why; empty where nobody says
 */
@PolicyKey(
    en = "A mandatory rule eased for one group or school; null removes it",
    zh = "对一个集团或一所学校放宽一条必须遵守的规则；写 null 即取消")
public record Easing(
    String id,
    @PolicyKey(
            en = "Which rule",
            zh = "放宽哪条规则",
            needed = true,
            only = {"H1", "H2", "H3", "H4", "H5", "H6", "H7", "H11"})
        Rule rule,
    @PolicyKey(en = "The id of a group (H1 to H4)", zh = "集团编号（H1 至 H4）") @Nullable String group,
    @PolicyKey(en = "The id of a school", zh = "学校编号") @Nullable String school,
    @PolicyKey(en = "The id of a flow (H1, H4)", zh = "交流形式的编号（H1、H4）") @Nullable String flow,
    @PolicyKey(en = "The id of a quota (H2, H3)", zh = "交流比例的编号（H2、H3）") @Nullable String quota,
    @PolicyKey(en = "The id of one of the policy's own rules (H11)", zh = "自定规则的编号（H11）")
        @Nullable String own,
    @PolicyKey(
            en =
                "For which group, school, area, stage or household, by its id or code (H11); all"
                    + " where absent",
            zh = "对哪个集团、学校、区域、学段或家庭（编号或代码）（H11）；缺省为全部")
        @Nullable String unit,
    @PolicyKey(
            en = "The subject: for H4 that of the limit; for H5 every subject where absent",
            zh = "学科：H4 须与限制的学科一致；H5 缺省为全部")
        @Nullable Subject subject,
    @PolicyKey(en = "The grade band: that of the limit (H4)", zh = "年级段：须与限制的年级段一致（H4）")
        @Nullable GradeBand gradeBand,
    @PolicyKey(en = "The share instead (H2, H3)", zh = "改为这一比例（H2、H3）") @Nullable Share share,
    @PolicyKey(en = "At least this many instead (H4)", zh = "改为最少这么多人（H4）", least = 0, most = 10000)
        @Nullable Integer atLeast,
    @PolicyKey(
            en = "H1, H11: the difference that is allowed; H4, H7: at most this many instead",
            zh = "H1、H11：允许相差的人数；H4、H7：改为最多这么多人",
            least = 0,
            most = 10000)
        @Nullable Integer atMost,
    @PolicyKey(en = "Who eased it and why", zh = "由谁批准及理由") String clause) {

  public Easing {
    clause = clause == null ? "" : clause;
  }
}
