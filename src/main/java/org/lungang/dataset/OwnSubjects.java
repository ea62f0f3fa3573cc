package org.lungang.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lungang.dataset.sheet.CodeList;
import org.lungang.district.Subject;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Spelling;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.Meaning;

/** Asks, once for each, about subjects that are none of the known ones. */
final class OwnSubjects {

  private OwnSubjects() {}

  static void warn(ParsedTexts parsed) {
    for (Map.Entry<Subject, ParsedTexts.OwnSubject> entry : parsed.ownSubjects().entrySet()) {
      Subject subject = entry.getKey();
      ParsedTexts.OwnSubject own = entry.getValue();
      List<Subject> near = near(subject.code());
      own.cells.warning(
          own.column,
          subject.code(),
          say("wrong.subject.own", own.staff),
          near.isEmpty()
              ? say("right.subject.own")
              : say("right.subject.near", new CodeList(near)));
    }
  }

  private static List<Subject> near(String word) {
    Meaning meaning = CellWords.meaning(Field.SUBJECT, word);
    if (meaning.isKnown()) {
      return meaning.codes().stream().map(Subject::of).toList();
    }
    List<String> names =
        Subject.known().stream()
            .flatMap(known -> List.of(known.code(), known.in(Language.ZH)).stream())
            .filter(name -> word.length() > 2)
            .toList();
    Optional<String> near = Spelling.nearest(word, names);
    return near.map(Subject::of).stream().toList();
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(OwnSubjects.class, key, arguments);
  }
}
