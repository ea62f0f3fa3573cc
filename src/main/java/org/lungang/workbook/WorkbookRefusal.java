package org.lungang.workbook;

import org.lungang.language.Language;
import org.lungang.language.Message;

/** Why a file is not read as a workbook. */
public final class WorkbookRefusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Message wrong;
  private final transient Message right;

  WorkbookRefusal(Message wrong, Message right) {
    super(wrong.in(Language.EN));
    this.wrong = wrong;
    this.right = right;
  }

  /** A refusal for which the message files hold a sentence that says why and one that helps. */
  static WorkbookRefusal of(String reason, Object... arguments) {
    return new WorkbookRefusal(
        Message.of(WorkbookRefusal.class, "wrong." + reason, arguments),
        Message.of(WorkbookRefusal.class, "right." + reason, arguments));
  }

  /** The refusal of a file that no spreadsheet has written so. */
  public static WorkbookRefusal damaged() {
    return of("damaged");
  }

  /** What is wrong, a sentence. */
  public Message wrong() {
    return wrong;
  }

  /** What would be right, a sentence. */
  public Message right() {
    return right;
  }
}
