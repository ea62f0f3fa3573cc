package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergePatchTest {

  @ParameterizedTest(name = "{0} patched by {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
        "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"} | {\"a\":null} | {}",
        "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
        "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
        "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
        "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
        "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
        "{\"a\":[1,2]} | {\"a\":{\"b\":null}} | {\"a\":{}}"
      })
  void theExamplesOfRfc7396Hold(String base, String patch, String merged) {
    assertThat(MergePatch.apply(json(base), json(patch))).isEqualTo(json(merged));
  }

  @Test
  void neitherTreeIsTouched() {
    ObjectNode base = json("{\"a\":{\"b\":1}}");
    ObjectNode patch = json("{\"a\":{\"b\":null,\"c\":{\"d\":1}}}");
    ObjectNode merged = MergePatch.apply(base, patch);
    ((ObjectNode) merged.get("a").get("c")).put("d", 2);
    assertThat(base).isEqualTo(json("{\"a\":{\"b\":1}}"));
    assertThat(patch).isEqualTo(json("{\"a\":{\"b\":null,\"c\":{\"d\":1}}}"));
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) JsonMapper.shared().readTree(text);
  }
}
