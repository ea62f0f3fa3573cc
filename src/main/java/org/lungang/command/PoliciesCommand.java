package org.lungang.command;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.policy.PolicyCatalog;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyWriter;
import org.lungang.project.Policies;
import org.lungang.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang policies}: which policies ship, and what one says. */
@Command(name = "policies", mixinStandardHelpOptions = true, sortOptions = false)
final class PoliciesCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID|FILE",
      descriptionKey = "policy-id",
      completionCandidates = Choices.Policies.class)
  private @Nullable String policy;

  @Option(names = "--schema")
  private boolean schema;

  PoliciesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (schema) {
      session.printText(new String(PolicyCatalog.schema(), StandardCharsets.UTF_8));
    } else if (policy != null) {
      session.printText(PolicyWriter.toYaml(Policies.read(policy)));
    } else {
      list();
    }
    return ExitCode.OK.code();
  }

  private void list() {
    TextTable table =
        new TextTable(session.language())
            .text(message("policies.id"))
            .text(message("policies.name"))
            .text(message("policies.source"));
    for (String id : PolicyCatalog.ids()) {
      table.row(id, PolicyReader.shipped(id).name(), message("policies.source." + id));
    }
    session.printText(table.render(session.columns()));
    session.say(message("policies.hint"));
  }

  private static Message message(String key) {
    return Message.of(PoliciesCommand.class, key);
  }
}
