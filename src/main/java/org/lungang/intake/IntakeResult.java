package org.lungang.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lungang.district.District;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.language.Message;

/**
 * What came of reading an office's files.
 *
 * @param tables those that were found, and how their columns are understood
 * @param questions all doubts, answered and open, in the order in which they came up
 * @param district what the files say; empty while a question is open that decides who may be sent,
 *     and where nobody was found
 * @param lacks what the files do not say
 * @param notes what else there is to tell, each a sentence
 * @param problems why some of the files could not be read, each a sentence
 * @param townships of the schools, sorted: what minutes between them may be given for
 * @param courses the subjects of the stages for which periods of a class may be given, so that
 *     needs follow from classes or pupils; none where the files give needs, or no classes and
 *     pupils
 * @param recipe all answers so far, to be kept for the next time
 */
public record IntakeResult(
    List<FoundTable> tables,
    List<Question> questions,
    Optional<District> district,
    List<Lack> lacks,
    List<Message> notes,
    List<Message> problems,
    List<String> townships,
    Map<Stage, Set<Subject>> courses,
    Recipe recipe) {

  public IntakeResult {
    tables = List.copyOf(tables);
    questions = List.copyOf(questions);
    lacks = List.copyOf(lacks);
    notes = List.copyOf(notes);
    problems = List.copyOf(problems);
    townships = List.copyOf(townships);
    courses = Collections.unmodifiableMap(new TreeMap<>(courses));
  }

  /** Whether nothing says how far the schools are from one another. */
  public boolean lacksMinutes() {
    return lacks.stream().anyMatch(lack -> lack.what().key().startsWith("lack.minutes"));
  }

  /** The questions that nobody has answered yet. */
  public List<Question> openQuestions() {
    return questions.stream().filter(Question::isOpen).toList();
  }

  /** The open questions that decide who may be sent. */
  public List<Question> decisiveQuestions() {
    return questions.stream().filter(q -> q.isOpen() && q.isDecisive()).toList();
  }
}
