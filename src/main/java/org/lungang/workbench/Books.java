package org.lungang.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Table;
import org.lungang.language.Language;
import org.lungang.report.PlanCsv;
import org.lungang.web.Refusal;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All that is edited in a project, in memory: read from its files, then from its journal. */
final class Books {

  private final ProjectFolder folder;
  private final Journal journal;
  private final Map<Table, Grid> grids = new EnumMap<>(Table.class);
  private Document settings;
  private Document policy;
  private Document objections;
  private Document plan = new Document(JsonNodeFactory.instance.objectNode());
  private final Map<Path, List<Object>> seen = new HashMap<>();
  private final Set<Table> takenAway = EnumSet.noneOf(Table.class);
  private boolean changedOutside;

  private Books(ProjectFolder folder, Journal journal) throws IOException {
    this.folder = folder;
    this.journal = journal;
    this.settings = read(folder.root().resolve(ProjectFolder.SETTINGS));
    replay(
        settings,
        folder.root().resolve(ProjectFolder.SETTINGS),
        Entry.Kind.SETTINGS,
        Entry.Kind.PLAN);
    this.policy = readPolicy(folder.root().resolve(ProjectFolder.POLICY));
    replay(
        policy, folder.root().resolve(ProjectFolder.POLICY), Entry.Kind.POLICY, Entry.Kind.POLICY);
    this.objections = read(folder.root().resolve(ProjectFolder.OBJECTIONS));
    replay(
        objections,
        folder.root().resolve(ProjectFolder.OBJECTIONS),
        Entry.Kind.OBJECTIONS,
        Entry.Kind.OBJECTIONS);
    for (Table table : Table.values()) {
      grids.put(table, readGrid(table));
    }
    openPlan();
  }

  static Books open(ProjectFolder folder, Journal journal) throws IOException {
    return new Books(folder, journal);
  }

  private static Document read(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? Document.parse(Files.readAllBytes(file))
        : new Document(JsonNodeFactory.instance.objectNode());
  }

  private Document readPolicy(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      seen.put(file, stamp(file));
    }
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.put("text", Files.isRegularFile(file) ? Files.readString(file) : "");
    return new Document(content);
  }

  private void replay(Document document, Path file, Entry.Kind kind, Entry.Kind other)
      throws IOException {
    long from = heldBy(file);
    for (Entry entry : journal.entries()) {
      if (entry.number() > from && (entry.kind() == kind || entry.kind() == other)) {
        document.force(entry.change());
      }
    }
  }

  /**
   * Up to which step a file holds what was done; all of it where somebody else wrote it. What is
   * found for the first time is written down, so that it is known after a crash.
   */
  private long heldBy(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? heldBy(file, ProjectFolder.digest(Files.readAllBytes(file)))
        : 0;
  }

  private long heldBy(Path file, String digest) throws IOException {
    String name = folder.name(file);
    OptionalLong number = journal.numberOf(name, digest);
    if (number.isEmpty()) {
      changedOutside |= journal.last() > 0;
      journal.willWrite(name, digest, journal.last());
      return journal.last();
    }
    return number.getAsLong();
  }

  private Grid readGrid(Table table) throws IOException {
    Path file = folder.list(table, language());
    Grid grid;
    long from = 0;
    if (Files.isRegularFile(file)) {
      seen.put(file, stamp(file));
      byte[] bytes = Files.readAllBytes(file);
      // Of a city's staff each takes a while.
      CompletableFuture<String> digest =
          CompletableFuture.supplyAsync(() -> ProjectFolder.digest(bytes));
      grid = new Grid(RawTable.parse(table, bytes).orElse(RawTable.empty(table, language())));
      from = heldBy(file, digest.join());
    } else {
      grid = new Grid(RawTable.empty(table, language()));
      if (isTakenAway(table, file)) {
        takenAway.add(table);
        changedOutside = true;
        return grid;
      }
    }
    for (Entry entry : journal.entries()) {
      if (entry.number() > from
          && entry.kind() == Entry.Kind.LISTS
          && entry.change().path("table").asString().equals(table.name())) {
        grid.apply(entry.change());
      }
    }
    return grid;
  }

  /**
   * Whether a list that is not there was once: it is empty then, and what was changed in it changes
   * nothing. One that was never there begins with rows that were added.
   */
  private boolean isTakenAway(Table table, Path file) {
    if (journal.hadFile(folder.name(file))) {
      return true;
    }
    return journal.entries().stream()
        .filter(entry -> entry.kind() == Entry.Kind.LISTS)
        .filter(entry -> entry.change().path("table").asString().equals(table.name()))
        .findFirst()
        .map(entry -> !entry.change().has("insert"))
        .orElse(false);
  }

  /** Whether a list was taken away since it was edited here. */
  boolean isTakenAway(Table table) {
    return takenAway.contains(table);
  }

  /**
   * Takes what another program wrote meanwhile into a list, or into the policy; whether it did. Not
   * to be asked for while the file lacks edits. What is no such list stays where it is.
   *
   * @param table null for the policy
   */
  boolean takeOutside(@Nullable Table table) throws IOException {
    Path file = fileOf(table);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    List<Object> stamp = stamp(file);
    if (stamp.equals(seen.get(file))) {
      return false;
    }
    byte[] bytes = Files.readAllBytes(file);
    boolean isKnown = journal.numberOf(folder.name(file), ProjectFolder.digest(bytes)).isPresent();
    if (!isKnown && table == null) {
      policy = readPolicy(file);
      heldBy(file);
    } else if (!isKnown) {
      if (RawTable.parse(Objects.requireNonNull(table), bytes).isEmpty()) {
        return false;
      }
      grids.put(table, readGrid(table));
    }
    seen.put(file, stamp);
    return !isKnown;
  }

  /** The files that were read here and are gone: somebody moved, renamed or deleted them. */
  List<Path> gone() throws IOException {
    List<Path> gone = new ArrayList<>();
    for (Path file : seen.keySet()) {
      // Under a name in the other language it is still the same list.
      Optional<Table> table = Table.find(file);
      if (!Files.isRegularFile(file)
          && (table.isEmpty() || !Files.isRegularFile(folder.list(table.get(), language())))) {
        gone.add(file);
      }
    }
    gone.sort(Comparator.comparing(Path::toString));
    return gone;
  }

  /** What a file that is gone held: with every edit that was made here. */
  byte[] held(Path file) {
    return Table.find(file)
        .map(table -> grid(table).toRaw().toCsv())
        .orElseGet(() -> policyText().getBytes(StandardCharsets.UTF_8));
  }

  private static List<Object> stamp(Path file) throws IOException {
    return List.of(Files.getLastModifiedTime(file), Files.size(file));
  }

  /** The file of a list, or of the policy. */
  Path fileOf(@Nullable Table table) throws IOException {
    return table == null
        ? folder.root().resolve(ProjectFolder.POLICY)
        : folder.list(table, language());
  }

  private void openPlan() throws IOException {
    if (planName().isEmpty()) {
      plan = new Document(JsonNodeFactory.instance.objectNode());
      return;
    }
    Path out = folder.plan(planName());
    plan = PlanKeys.read(out);
    long from = heldBy(out.resolve(PlanCsv.NAME));
    for (Entry entry : journal.entries()) {
      if (entry.number() > from
          && entry.kind() == Entry.Kind.POSTINGS
          && entry.change().path("plan").asString().equals(planName())) {
        plan.force(entry.change());
      }
    }
  }

  /** Whether a file was changed by another program since this one wrote it. */
  boolean isChangedOutside() {
    return changedOutside;
  }

  Language language() {
    return settings.text("language").equals("en") ? Language.EN : Language.ZH;
  }

  int year() {
    return settings.get("year").asInt(0);
  }

  /** The name of the plan that is worked on; empty if there is none. */
  String planName() {
    return settings.text("plan");
  }

  Document settings() {
    return settings;
  }

  String policyText() {
    return policy.text("text");
  }

  Document policy() {
    return policy;
  }

  Document objections() {
    return objections;
  }

  Document plan() {
    return plan;
  }

  Grid grid(Table table) {
    Grid grid = grids.get(table);
    if (grid == null) {
      throw new IllegalStateException("Every list has a grid: " + table);
    }
    return grid;
  }

  /**
   * Makes a change.
   *
   * @throws Refusal if it does not fit what stands here; nothing is changed then
   */
  void apply(Entry.Kind kind, ObjectNode change) throws IOException {
    switch (kind) {
      case LISTS -> grid(Table.valueOf(change.path("table").asString())).apply(change);
      case POLICY -> policy.apply(change);
      case SETTINGS -> settings.apply(change);
      case PLAN -> {
        settings.apply(change);
        openPlan();
      }
      case POSTINGS -> {
        if (!change.path("plan").asString().equals(planName())) {
          throw new Refusal(409, Text.say("undo.other-plan", change.path("plan").asString()));
        }
        plan.apply(change);
      }
      case OBJECTIONS -> objections.apply(change);
      case MILESTONE -> {
        // Tells of what was done elsewhere.
      }
    }
  }

  /**
   * The plain files that a kind of step changes, but for the folder of a plan: what they hold at
   * this moment, to be worked out by whoever writes them.
   */
  Map<Path, Supplier<byte[]>> files(Entry.Kind kind, ObjectNode change) throws IOException {
    Map<Path, Supplier<byte[]>> files = new LinkedHashMap<>();
    switch (kind) {
      case LISTS -> {
        Table table = Table.valueOf(change.path("table").asString());
        Supplier<RawTable> now = grid(table).snapshot();
        files.put(folder.list(table, language()), () -> now.get().toCsv());
      }
      case POLICY -> {
        byte[] text = policyText().getBytes(StandardCharsets.UTF_8);
        files.put(folder.root().resolve(ProjectFolder.POLICY), () -> text);
      }
      case SETTINGS, PLAN -> {
        byte[] json = settings.toJson();
        files.put(folder.root().resolve(ProjectFolder.SETTINGS), () -> json);
      }
      case OBJECTIONS -> {
        byte[] json = objections.toJson();
        files.put(folder.root().resolve(ProjectFolder.OBJECTIONS), () -> json);
      }
      case POSTINGS, MILESTONE -> {
        // The folder of a plan is written whole; a milestone stands in its history.
      }
    }
    return files;
  }
}
