package org.lungang.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.sheet.CodeList;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.district.Circumstance;
import org.lungang.district.Circumstances;
import org.lungang.language.Code;
import org.lungang.language.Message;
import org.lungang.word.Blanks;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;

/** Cells with words: codes and circumstances, as the data has them or as offices write them. */
final class CodeCells {

  /** What dictionaries call a cell that says that there is nothing to say. */
  private static final String NOTHING = "NONE";

  private final CellTexts texts;
  private final ParsedTexts parsed;

  CodeCells(CellTexts texts, ParsedTexts parsed) {
    this.texts = texts;
    this.parsed = parsed;
  }

  /** The code of a cell; null for none. */
  <C extends Enum<C> & Code> @Nullable C findCode(Column column, C[] codes) {
    String cell = texts.text(column);
    return cell.isEmpty() ? null : toCode(column, codes, cell);
  }

  /** The codes of a cell with several. */
  <C extends Enum<C> & Code> Set<C> codes(Column column, C[] codes) {
    List<String> parts = texts.parts(column);
    if (parts.isEmpty()) {
      return Set.of();
    }
    Set<C> found = new LinkedHashSet<>();
    for (String part : parts) {
      C code = toCode(column, codes, part);
      if (code != null) {
        found.add(code);
      }
    }
    return found;
  }

  /** What means none of the codes is left to the policy, whose own word it may be. */
  Circumstances circumstances(Column column) {
    List<String> parts = texts.parts(column);
    if (parts.isEmpty()) {
      return Circumstances.NONE;
    }
    Set<Circumstance> known = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    for (String part : parts) {
      Meaning meaning = parsed.meaning(column, part);
      if (Code.find(Circumstance.values(), Blanks.halfWidth(part)).isPresent()
          || OfficeSpelling.isBlank(part)
          || meaning.isSure()) {
        Circumstance code = toCode(column, Circumstance.values(), part);
        if (code != null) {
          known.add(code);
        }
      } else {
        own.add(part);
      }
    }
    return new Circumstances(known, own);
  }

  /** The code that a cell means: as it is written, or as offices write it. Null for none at all. */
  private <C extends Enum<C> & Code> @Nullable C toCode(Column column, C[] codes, String cell) {
    C known = parsed.findCode(column, codes, cell);
    if (known != null) {
      return known;
    }
    Optional<C> code = Code.find(codes, Blanks.halfWidth(cell)).filter(column.codes()::contains);
    if (code.isPresent()) {
      parsed.remember(column, cell, code.get());
      return code.get();
    } else if (OfficeSpelling.isBlank(cell)) {
      if (column.isRequired()) {
        texts.error(column, cell, SheetWords.say("wrong.required"), CellTexts.rightOf(column));
      }
      return null;
    }
    Meaning meaning = parsed.meaning(column, cell);
    List<C> meant = new ArrayList<>();
    for (C each : codes) {
      if (meaning.codes().contains(each.name()) && column.codes().contains(each)) {
        meant.add(each);
      }
    }
    if (meaning.isSure() && !meant.isEmpty()) {
      parsed.remember(column, cell, meant.get(0));
      return meant.get(0);
    } else if (meaning.isSure() && meaning.code().equals(NOTHING) && !column.isRequired()) {
      return null;
    }
    texts.error(
        column,
        cell,
        SheetWords.say("wrong.code"),
        meant.isEmpty() || column.isPersonal()
            ? CellTexts.rightOf(column)
            : say("right.code.maybe", new CodeList(meant), new CodeList(column.codes())));
    return null;
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(CodeCells.class, key, arguments);
  }
}
