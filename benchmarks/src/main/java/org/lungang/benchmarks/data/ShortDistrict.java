package org.lungang.benchmarks.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.Honor;
import org.lungang.district.Pin;
import org.lungang.district.StaffMember;

/**
 * A district that is short of people who may go: of a generated one, most of the backbone and some
 * of all others are pinned to stay, so that many a quota or minimum cannot be reached.
 */
final class ShortDistrict {

  private static final int BACKBONE_STAYING = 85;
  private static final int OTHERS_STAYING = 30;

  private ShortDistrict() {}

  /** The district with more pins. */
  static District make(District from, long seed) {
    Random random = new Random(seed);
    Set<String> pinned = new HashSet<>();
    from.pins().forEach(pin -> pinned.add(pin.staffId()));
    List<Pin> pins = new ArrayList<>(from.pins());
    for (StaffMember member : from.staff()) {
      boolean backbone = member.honor().compareTo(Honor.DISTRICT) >= 0;
      boolean stays = random.nextInt(100) < (backbone ? BACKBONE_STAYING : OTHERS_STAYING);
      if (stays && !pinned.contains(member.id())) {
        pins.add(new Pin(member.id(), Decision.STAY, null, ""));
      }
    }
    return from.toBuilder().pins(pins).consents(List.of()).build();
  }
}
