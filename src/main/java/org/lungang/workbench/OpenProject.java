package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Table;
import org.lungang.language.Message;
import org.lungang.project.AmendedLists;
import org.lungang.project.BasePlan;
import org.lungang.project.DistrictLists;
import org.lungang.web.EventStream;
import org.lungang.web.Refusal;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A project that is open: every edit goes through {@link #edit}, which has it on disk before it
 * returns. Facts and board are made when somebody asks and kept until something changes.
 */
final class OpenProject implements AutoCloseable {

  private final String id;
  private final ProjectFolder folder;
  private final Journal journal;
  private final Books books;
  private final Events events = new Events();
  private final Saver saver;
  private final SearchRun search = new SearchRun(this);
  private final YearsRun years = new YearsRun(events);
  private final Object thinking = new Object();
  private long listsVersion;
  private long planVersion;
  private long factsVersion = -1;
  private long boardVersion = -1;
  private List<Amendment> amendments = List.of();
  private boolean amendmentsKnown;
  private @Nullable Facts facts;
  private @Nullable Board board;
  private boolean closed;

  private OpenProject(String id, ProjectFolder folder, Journal journal) throws IOException {
    this.id = id;
    this.folder = folder;
    this.journal = journal;
    this.books = Books.open(folder, journal);
    this.saver = new Saver(this);
  }

  /**
   * Opens a project.
   *
   * @throws Refusal if it is none, a newer program wrote it, or another process has it open
   */
  static OpenProject open(String id, Path root, Clock clock) throws IOException {
    ProjectFolder folder = new ProjectFolder(root);
    if (!ProjectFolder.isOne(root)) {
      List<Path> inside = ProjectFolder.in(root);
      throw new Refusal(
          404,
          inside.isEmpty()
              ? Text.say("project.none", root)
              : Text.say(
                  "project.none-but",
                  root,
                  Message.list(inside.stream().map(Path::toString).toList())));
    }
    if (!Files.isDirectory(folder.lists())) {
      throw new Refusal(409, Text.say("project.lists-gone", root));
    }
    int format = folder.format();
    if (format > ProjectFolder.FORMAT) {
      throw new Refusal(409, Text.say("project.newer", root, format, ProjectFolder.FORMAT));
    }
    Journal journal = Journal.open(folder.journal(), clock);
    try {
      OpenProject project = new OpenProject(id, folder, journal);
      project.saver.catchUp();
      return project;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  String id() {
    return id;
  }

  ProjectFolder folder() {
    return folder;
  }

  Journal journal() {
    return journal;
  }

  Books books() {
    return books;
  }

  Events events() {
    return events;
  }

  void listen(EventStream stream) {
    events.add(stream);
    stream.send("hello", Map.of("last", journal.last()));
    stream.send("search", search.state());
    stream.send("years", years.state());
  }

  /**
   * Makes an edit; it is on disk when this returns.
   *
   * @param undoes the step that it takes back; null for none
   * @throws Refusal if it does not fit what stands there, or the disk does not take it
   */
  Entry edit(Entry.Kind kind, Text name, ObjectNode change, @Nullable Long undoes)
      throws IOException {
    Entry entry;
    synchronized (this) {
      requireOpen();
      requireAsSeen(kind, change);
      books.apply(kind, change);
      try {
        entry = journal.add(kind, name, change, undoes);
      } catch (IOException e) {
        books.apply(kind, Undo.inverse(new Entry(0, "", kind, name, change, null), List.of()));
        throw e;
      }
      touch(kind);
      saver.save(kind, change);
    }
    events.send("entry", HistoryApi.view(entry, true));
    return entry;
  }

  /**
   * Before the policy is changed: a plan that was changed by hand says by which policy, and that is
   * the one that held then. Not to be asked for by whoever holds the project.
   */
  void writePlanBeforePolicy() {
    try {
      flushPlan();
    } catch (IOException | RuntimeException e) {
      // Whoever saves tells of it, and tries again; the edit is not lost for that.
    }
  }

  /** What another program wrote meanwhile is looked at before anything is changed in it. */
  private void requireAsSeen(Entry.Kind kind, ObjectNode change) throws IOException {
    if (kind == Entry.Kind.LISTS || kind == Entry.Kind.POLICY) {
      Table table =
          kind == Entry.Kind.POLICY ? null : Table.valueOf(change.path("table").asString());
      if (takeOutside(table)) {
        throw new Refusal(409, outside(table));
      }
    }
  }

  /**
   * Takes what another program wrote meanwhile into a list, or into the policy, and tells everybody
   * of it; whether it did.
   *
   * @param table null for the policy
   */
  synchronized boolean takeOutside(@Nullable Table table) throws IOException {
    if (saver.isBehind(table) || !books.takeOutside(table)) {
      return false;
    }
    listsVersion++;
    ObjectNode what = JsonNodeFactory.instance.objectNode();
    what.put("table", table == null ? "" : table.name());
    tell(Text.of(outside(table)), what);
    events.send("outside", Map.of("why", outside(table)));
    return true;
  }

  /** What of the project is gone from its folder. */
  GonePieces gone() {
    return new GonePieces(this);
  }

  /** Writes what is gone again, as it was read or edited here last. */
  synchronized void writeAgain() throws IOException {
    List<Path> gone = books.gone();
    for (Path file : gone) {
      byte[] content = books.held(file);
      journal.willWrite(folder.name(file), ProjectFolder.digest(content), journal.last());
      ProjectFolder.write(file, content);
    }
    if (!gone.isEmpty()) {
      listsVersion++;
      tell(
          Text.of(
              Text.say(
                  "project.written-again", Message.list(gone.stream().map(folder::name).toList()))),
          JsonNodeFactory.instance.objectNode());
    }
  }

  private Message outside(@Nullable Table table) throws IOException {
    return Text.say("outside.taken", folder.name(books.fileOf(table)));
  }

  /** Says that a step was made which changes no file of this kind. */
  Entry tell(Text name, ObjectNode what) throws IOException {
    Entry entry = journal.add(Entry.Kind.MILESTONE, name, what, null);
    events.send("entry", HistoryApi.view(entry, true));
    return entry;
  }

  private void touch(Entry.Kind kind) {
    switch (kind) {
      case LISTS, POLICY, SETTINGS -> listsVersion++;
      case PLAN -> {
        planVersion++;
        amendmentsKnown = false;
      }
      case POSTINGS -> planVersion++;
      case OBJECTIONS, MILESTONE -> {
        // Neither lists nor plan are different.
      }
    }
  }

  /**
   * Takes a step back.
   *
   * @param leaves the published plan that may be left for it; empty for none
   * @throws Refusal if it cannot be, or would change or leave a plan that is published or final
   */
  Entry undo(long number, String leaves) throws IOException {
    Entry entry = journal.get(number);
    PlanWriter.requireMayGoBack(this, entry, leaves);
    if (entry.kind() == Entry.Kind.POLICY) {
      writePlanBeforePolicy();
    }
    List<Entry> all = journal.entries();
    if (!Undo.holding(all).contains(number)) {
      throw new Refusal(409, Text.say("undo.already", number));
    }
    List<Entry> later = all.subList((int) number, all.size());
    Undo.requireLast(entry, later);
    ObjectNode change = Undo.inverse(entry, later);
    Text name =
        Text.of(
            Text.say(entry.undoes() == null ? "undo.name" : "redo.name", bare(all, entry).name()));
    return edit(entry.kind(), name, change, number);
  }

  /** The step that is meant, through all that was undone and brought back. */
  private static Entry bare(List<Entry> all, Entry entry) {
    Entry bare = entry;
    while (bare.undoes() != null) {
      bare = all.get((int) (bare.undoes() - 1));
    }
    return bare;
  }

  /** What lists and policy come to, with every edit that was acknowledged. */
  Facts facts() throws IOException {
    synchronized (thinking) {
      long version;
      List<Amendment> onTop;
      @Nullable Facts before;
      synchronized (this) {
        takeOutside(null);
        for (Table table : Table.values()) {
          takeOutside(table);
        }
        Facts known = knownFacts();
        if (known != null) {
          return known;
        }
        version = listsVersion;
        onTop = amendments;
        before = facts;
      }
      saver.flush();
      Facts made = FactMaker.make(this, onTop, before);
      synchronized (this) {
        facts = made;
        factsVersion = version;
        boardVersion = -1;
      }
      return made;
    }
  }

  /**
   * The facts if nothing changed that they are made of; another plan changes them only where it
   * decided something on top of the lists.
   */
  private synchronized @Nullable Facts knownFacts() {
    if (!amendmentsKnown) {
      List<Amendment> now = FactMaker.amendments(this);
      if (!now.equals(amendments)) {
        amendments = now;
        listsVersion++;
      }
      amendmentsKnown = true;
    }
    return factsVersion == listsVersion ? facts : null;
  }

  /**
   * The plan that is worked on, in the facts of today.
   *
   * @throws Refusal if there is none, or lists or policy have errors
   */
  Board board() throws IOException {
    synchronized (thinking) {
      Facts now = facts();
      synchronized (this) {
        if (board != null && boardVersion == planVersion) {
          return board;
        }
      }
      DistrictLists.Checked checked = now.checked();
      if (checked == null) {
        throw new Refusal(409, Text.say("facts.errors"));
      }
      if (books.planName().isEmpty()) {
        throw new Refusal(409, Text.say("plan.none"));
      }
      Document document;
      long version;
      synchronized (this) {
        version = planVersion;
        document = new Document(books.plan().all());
      }
      Board made = Board.of(books.planName(), checked, document);
      synchronized (this) {
        board = made;
        boardVersion = version;
      }
      return made;
    }
  }

  /** The board, and the folder of its plan as it lies on disk, for whoever starts from it. */
  record Base(Board board, BasePlan plan) {}

  /**
   * The plan that is worked on, with every edit in its folder.
   *
   * @throws Refusal if there is none, or lists or policy have errors
   */
  Base base() throws IOException {
    Board now;
    AmendedLists lists;
    synchronized (thinking) {
      now = board();
      lists = facts().lists();
    }
    if (lists == null) {
      throw new Refusal(409, Text.say("facts.errors"));
    }
    flushPlan();
    return new Base(now, BasePlan.open(folder.plan(now.name()), lists));
  }

  /** Has facts and plan ready before somebody asks; what is wrong is told to whoever does. */
  void prepare() {
    Thread thread =
        new Thread(
            () -> {
              try {
                facts();
                if (!books.planName().isEmpty()) {
                  board();
                }
              } catch (IOException | RuntimeException e) {
                // Whoever asks next is told.
              }
            },
            "preparing");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The plan for those who write it, without waiting for whoever waits for them; null where lists
   * or policy have errors.
   */
  @Nullable Board boardForSaving() {
    Facts known;
    Facts before;
    List<Amendment> onTop;
    String name;
    Document document;
    synchronized (this) {
      known = knownFacts();
      onTop = amendments;
      before = facts;
      if (known != null && board != null && boardVersion == planVersion) {
        return board;
      }
      name = books.planName();
      document = new Document(books.plan().all());
    }
    if (known == null) {
      known = FactMaker.make(this, onTop, before);
    }
    DistrictLists.Checked checked = known.checked();
    return name.isEmpty() || checked == null ? null : Board.of(name, checked, document);
  }

  /** The search of this project. */
  SearchRun search() {
    return search;
  }

  /** The forecast of this project's coming years. */
  YearsRun years() {
    return years;
  }

  /** A list as it stands. */
  synchronized RawTable raw(Table table) {
    return books.grid(table).toRaw();
  }

  /** The headings of a list. */
  synchronized List<String> headings(Table table) {
    return books.grid(table).headings();
  }

  /** Plain files that a kind of step changes, as they are now. */
  synchronized Map<Path, Supplier<byte[]>> files(Entry.Kind kind, ObjectNode change)
      throws IOException {
    return new LinkedHashMap<>(books.files(kind, change));
  }

  /** The steps that hold now. */
  Set<Long> holding() {
    return Undo.holding(journal.entries());
  }

  /** Waits until every plain file holds every edit, the folder of the plan too. */
  void flushPlan() throws IOException {
    saver.flushAll();
  }

  private void requireOpen() {
    if (closed) {
      throw new Refusal(409, Text.say("project.closed"));
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    search.stop(false);
    years.stop();
    try {
      saver.close();
    } finally {
      events.close();
      journal.close();
    }
  }
}
