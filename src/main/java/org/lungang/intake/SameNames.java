package org.lungang.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.SchoolNames;

/**
 * Schools of one name in a list: 中心小学 of each township. Whether they are one is asked; schools that
 * are not have the township, or their code, in their names.
 */
final class SameNames {

  private final MappedTable table;
  private final Inquiry inquiry;
  private final Map<String, Set<String>> townships = new HashMap<>();
  private final Map<String, Set<String>> codes = new HashMap<>();

  SameNames(MappedTable table, Inquiry inquiry) {
    this.table = table;
    this.inquiry = inquiry;
    for (TableRow row : table.table().rows()) {
      String normal = SchoolNames.normal(table.cell(row, Field.SCHOOL));
      add(townships, normal, table.cell(row, Field.TOWNSHIP));
      add(codes, normal, table.cell(row, Field.SCHOOL_CODE));
    }
  }

  private static void add(Map<String, Set<String>> all, String name, String value) {
    if (!value.isEmpty()) {
      all.computeIfAbsent(name, key -> new HashSet<>()).add(OfficeSpelling.normal(value));
    }
  }

  /** The name that a row's school has. */
  String name(TableRow row) {
    String name = OfficeSpelling.half(table.cell(row, Field.SCHOOL));
    String normal = SchoolNames.normal(name);
    boolean differ = differ(townships, normal);
    if (!differ && !differ(codes, normal)) {
      return name;
    }
    Optional<String> answer =
        inquiry.ask(
            "SCHOOL/" + normal + "/(same name)",
            () ->
                Inquiry.question(
                    "same-name",
                    true,
                    Inquiry.choices(Choice.SEVERAL_SCHOOLS, Choice.ONE_SCHOOL),
                    name),
            table.spot(row));
    String township = OfficeSpelling.half(table.cell(row, Field.TOWNSHIP));
    String code = OfficeSpelling.half(table.cell(row, Field.SCHOOL_CODE));
    // While it is open they are several: what names one of them is not asked about then.
    if (answer.filter(Choice.ONE_SCHOOL.name()::equals).isPresent()) {
      return name;
    } else if (differ && !township.isEmpty()) {
      return name.startsWith(township) ? name : township + name;
    }
    return code.isEmpty() ? name : name + "(" + code + ")";
  }

  private static boolean differ(Map<String, Set<String>> values, String name) {
    return values.getOrDefault(name, Set.of()).size() > 1;
  }
}
