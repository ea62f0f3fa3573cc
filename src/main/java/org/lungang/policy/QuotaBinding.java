package org.lungang.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;

/** From a tree to quotas and their floors. */
final class QuotaBinding {

  private QuotaBinding() {}

  /** The quotas, which stand by id. */
  static List<Quota> quotasOf(Keys byId) {
    List<Quota> quotas = new ArrayList<>();
    for (Map.Entry<String, Keys> entry : byId.all().entrySet()) {
      quotas.add(quotaOf(entry.getKey(), entry.getValue()));
    }
    return quotas;
  }

  private static Quota quotaOf(String id, Keys keys) {
    return new Quota(
        id,
        keys.codes("group_types", GroupType.class),
        keys.codes("except_group_types", GroupType.class),
        keys.flag("same_stage"),
        keys.codes("stages", Stage.class),
        keys.code("per", Quota.Per.class, Quota.Per.GROUP),
        Share.parse(keys.text("share")),
        FlowBinding.whosOf(keys.list("of")),
        FlowBinding.whosOf(keys.list("counted")),
        keys.flag("in_force_counted"),
        keys.flag("in_force_of"),
        floorsOf(keys.list("floors")),
        keys.textOrEmpty("clause"));
  }

  private static List<Quota.Floor> floorsOf(List<Keys> list) {
    List<Quota.Floor> floors = new ArrayList<>();
    for (Keys keys : list) {
      floors.add(floorOf(keys));
    }
    return floors;
  }

  private static Quota.Floor floorOf(Keys keys) {
    return new Quota.Floor(
        FlowBinding.whosOf(keys.list("who")),
        Share.parse(keys.text("share")),
        keys.code("base", Quota.Floor.Base.class, Quota.Floor.Base.POSTED),
        keys.textOrEmpty("clause"));
  }
}
