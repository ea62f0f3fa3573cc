package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

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

  /** The keys of objects in lists too. */
  @Test
  void itIsThatOfTheJsonWithItsKeysInOrder() throws NoSuchAlgorithmException {
    Policy policy = OwnPolicyTest.everything();
    JsonMapper ordering =
        JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    byte[] json =
        ordering.writeValueAsBytes(ordering.treeToValue(PolicyTree.of(policy), Object.class));
    assertThat(PolicyDigest.of(policy))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json)));
  }
}
