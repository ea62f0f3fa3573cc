package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PolicyDigestTest {

  @Test
  void aDigestIsSixtyFourLowerCaseHexDigits() {
    assertThat(PolicyDigest.of(PolicyReader.shipped("standard"))).matches("[0-9a-f]{64}");
  }

  @Test
  void everyShippedPolicyHasItsOwn() {
    TreeSet<String> digests = new TreeSet<>();
    PolicyCatalog.ids().forEach(id -> digests.add(PolicyDigest.of(PolicyReader.shipped(id))));
    assertThat(digests).hasSize(17);
  }

  @Test
  void howAFileIsWrittenDoesNotMatterButWhatItSaysDoes() {
    Policy one = OwnPolicyTest.read("extends: standard\neligible_years: 8\nmax_minutes: 90");
    Policy same = OwnPolicyTest.read("{max_minutes: 90, eligible_years: 8, extends: standard}");
    Policy other = OwnPolicyTest.read("extends: standard\neligible_years: 8\nmax_minutes: 91");
    assertThat(PolicyDigest.of(same)).isEqualTo(PolicyDigest.of(one));
    assertThat(PolicyDigest.of(other)).isNotEqualTo(PolicyDigest.of(one));
  }
}
