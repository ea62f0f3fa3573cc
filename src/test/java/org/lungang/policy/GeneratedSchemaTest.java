package org.lungang.policy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.lungang.testing.GeneratedFile;

/** The schema that ships is the one that the records describe. */
class GeneratedSchemaTest {

  @Test
  void theSchemaIsThatOfTheRecords() throws IOException {
    GeneratedFile.assertIs(
        "src/main/resources/org/lungang/policy/policy.schema.json", SchemaText.write());
  }
}
