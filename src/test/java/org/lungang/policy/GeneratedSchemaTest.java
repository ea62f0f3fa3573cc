package org.lungang.policy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.language.Language;
import org.lungang.testing.GeneratedFile;

/** The schema that ships and the reference page are those that the records describe. */
class GeneratedSchemaTest {

  @ParameterizedTest
  @EnumSource
  void theReferencePageIsThatOfTheRecords(Language language) throws IOException {
    String ending = language == Language.ZH ? ".zh-CN.md" : ".md";
    GeneratedFile.assertIs("docs/reference/policy" + ending, PolicyReference.write(language));
  }

  @Test
  void theSchemaIsThatOfTheRecords() throws IOException {
    GeneratedFile.assertIs(
        "src/main/resources/org/lungang/policy/policy.schema.json", SchemaText.write());
  }
}
