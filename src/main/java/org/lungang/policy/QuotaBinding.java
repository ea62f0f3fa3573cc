package org.lungang.policy;

import java.util.List;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;

/** From a tree to quotas and their floors. */
final class QuotaBinding {

  private QuotaBinding() {}

  /** The quotas, which stand by id. */
  static List<Quota> quotasOf(Keys byId) {
    return byId.all().entrySet().stream()
        .map(entry -> quotaOf(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Quota quotaOf(String id, Keys keys) {
    return new Quota(
        id,
        keys.codes("group_types", GroupType.class),
        keys.codes("except_group_types", GroupType.class),
        keys.flag("same_stage"),
        keys.codes("stages", Stage.class),
        keys.findCode("per", Quota.Per.class),
        Share.parse(keys.text("share")),
        keys.list("of", FlowBinding::whoOf),
        keys.list("counted", FlowBinding::whoOf),
        keys.flag("in_force_counted"),
        keys.flag("in_force_of"),
        keys.list("floors", QuotaBinding::floorOf),
        keys.textOrEmpty("clause"));
  }

  private static Quota.Floor floorOf(Keys keys) {
    return new Quota.Floor(
        keys.list("who", FlowBinding::whoOf),
        Share.parse(keys.text("share")),
        keys.findCode("base", Quota.Floor.Base.class),
        keys.textOrEmpty("clause"));
  }
}
