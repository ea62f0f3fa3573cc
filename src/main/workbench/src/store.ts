// What the page knows of the project that is open.
import { computed, reactive, shallowRef } from "vue";
import { get, listen, post, Refused, type Both } from "./api";
import { s, t } from "./words";

export interface Column {
  id: string; heading: unknown; kind: string | null; required: boolean; personal: boolean;
  explanation: Both | null; choices: string[]; words: string[]; values: any[]; cells: number[];
  /** What a cell shows, where it is not its value or the word for it. */
  shown?: (value: any) => string;
}
export interface Packed { table: string; size: number; columns: Column[]; last: number }
export interface Problem {
  table: string; file: string; row: number; column: number; heading: string; error: boolean; wrong: Both; right: Both;
}
export interface School {
  id: string; name: string; stage: Both; area: Both; target: boolean; latitude: number | null; longitude: number | null;
  groups: string[]; staff: number; leaving: number; coming: number;
}
export interface Group { id: string; name: string; kind: string; type: Both; lead: string; schools: string[] }
export interface Step { number: number; at: string; kind: string; name: Both; table: string; size: number; undoes: number; holds: boolean; plan: string; planBefore: string }
export interface Posting {
  staff: string; name: string; position: Both; subject: Both | null; honor: Both; group: string; flow: string; kind: Both;
  home: string; host: string; extraMinutes: number | null; from: string; until: string;
}
export interface Key { group: string; flow: string; home: string; host: string }
export interface Row { staff: string; name: string; before: Key | null; after: Key | null }
export interface Broken { rule: string; name: Both; level: string; amount: number; says: Both[]; clause: Both; cases: Both[] }
export interface Verdict {
  light: "GREEN" | "AMBER" | "RED"; postings: Posting[]; refusals: Both[]; broken: Broken[]; minutes: number;
  minutesByRule: { rule: string; name: Both; minutes: number }[];
}
/** Whether the lists tell the minutes of every way in it. */
export const isWayKnown = (verdict: Verdict) => verdict.postings.every((each) => each.extraMinutes !== null);
export interface Search {
  stage: string; running: boolean; sentence: Both | null; seconds: number; elapsedMillis: number;
  progress: { componentsDone: number; components: number; hard: number; medium: number; soft: number; proven: number; bounded: number; softGap: number; solving: string[] } | null;
}

export const view = shallowRef("start");
export const focus = reactive({ school: "", staff: "", table: "STAFF", row: -1, rule: "", group: "", next: "", scenario: "" });
export const project = shallowRef<any>(null);
export const steps = shallowRef<Step[]>([]);
export const search = shallowRef<Search | null>(null);
export const told = reactive<{ id: number; kind: "good" | "bad"; text: Both[] }[]>([]);
export const busy = reactive({ count: 0 });
/** The forecast of coming years: it goes on, and is kept, while another view is looked at. */
export const forecast = reactive({ running: false, year: 0, elapsedMillis: 0, since: 0, outlook: null as any, stale: false });
export const saving = shallowRef<{ well: boolean; why?: Both }>({ well: true });
export const remoteEdit = shallowRef<Step | null>(null);

/** What the server answers where files of the project are no longer there. */
const GONE = 410;
let stopListening = () => {};
let toldId = 0;

/** Says something that goes away by itself; what is wrong stays until it is closed. */
export function tell(kind: "good" | "bad", text: Both[]) {
  // What is told already is not told twice.
  const again = told.find((each) => each.kind === kind && each.text[0]?.zh === text[0]?.zh && each.text.length === text.length);
  if (again) untell(again.id);
  const id = ++toldId;
  told.push({ id, kind, text });
  if (kind === "good") setTimeout(() => untell(id), 4500);
}
export const untell = (id: number) => {
  const at = told.findIndex((each) => each.id === id);
  if (at >= 0) told.splice(at, 1);
};

/** Does something, shows that it is under way, and tells what went wrong. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  busy.count++;
  try {
    return await work();
  } catch (e) {
    if (e instanceof Refused) { if (!(await isGone(e))) tell("bad", e.sentences); }
    else { console.error(e); tell("bad", [{ zh: "页面出错：" + e, en: "The page failed: " + e }]); }
    return undefined;
  } finally {
    busy.count--;
  }
}

/** Whether something was refused because files of the project are gone, which the page then says at its head. */
async function isGone(refused: Refused): Promise<boolean> {
  if (refused.status !== GONE || !project.value) return false;
  try { await refreshOverview(); } catch { return false; }
  return project.value.gone.length > 0 || !!project.value.planGone;
}

/** As attempt, but not again while it is under way: the second click of a double click is not a second wish. */
export function once<A extends unknown[], T>(work: (...asked: A) => Promise<T>): (...asked: A) => Promise<T | undefined> {
  let isUnderWay = false;
  return async (...asked) => {
    if (isUnderWay) return undefined;
    isUnderWay = true;
    try { return await attempt(() => work(...asked)); } finally { isUnderWay = false; }
  };
}

export const api = (path: string) => `/api/projects/${project.value.id}${path}`;

const own = new Set<number>();

/** Whether the search that runs was begun here. */
export const begun = { here: false };

/** Sends an edit; whoever made it does not hear of it as another's. */
export async function edit(path: string, value: unknown): Promise<any> {
  const answer = await post(api(path), value);
  const step = answer?.entry ?? answer;
  if (step?.number) own.add(step.number);
  return answer;
}

/** A part of what the server knows, fetched when somebody looks and again when it is old. */
class Part<T> {
  value = shallowRef<T | null>(null);
  failed = shallowRef<Both[]>([]);
  private fresh = false;
  private under: Promise<void> | null = null;
  private again = false;
  /** Whether what is shown is old and being made again. */
  old = shallowRef(false);
  wanted = 0;
  constructor(private path: string, private needsPlan = false) {}
  async load(): Promise<void> {
    if (this.fresh) return;
    if (this.under) { await this.under; return; }
    this.under = this.fetch();
    await this.under;
    this.under = null;
    if (this.again) { this.again = false; this.fresh = false; await this.load(); }
  }
  private async fetch() {
    busy.count++;
    try {
      this.fresh = true;
      if (this.needsPlan && !project.value.plan) { this.value.value = null; return; }
      this.value.value = await get(api(this.path));
      this.failed.value = [];
      this.old.value = !this.fresh || this.again;
    } catch (e) {
      this.old.value = false;
      this.value.value = null;
      this.failed.value = e instanceof Refused ? e.sentences : [{ zh: String(e), en: String(e) }];
    } finally {
      busy.count--;
    }
  }
  stale() {
    this.fresh = false;
    this.old.value = this.value.value !== null;
    if (this.under) this.again = true;
    else if (this.wanted > 0) void this.load();
  }
  reset() { this.fresh = false; this.old.value = false; this.value.value = null; this.failed.value = []; }
}

export const parts = {
  problems: new Part<{ problems: Problem[]; policyProblems: any[]; sound: boolean; ways: number }>("/problems"),
  people: new Part<{ size: number; columns: Column[]; exemptions: Record<string, Both> }>("/people"),
  schools: new Part<{ schools: School[]; groups: Group[]; flows: Record<string, Record<string, Both>>; routes: [string, string, number][] }>("/schools"),
  plan: new Part<any>("/plan", true),
  policy: new Part<any>("/policy"),
  arithmetic: new Part<any>("/arithmetic"),
  objections: new Part<{ objections: Record<string, any> }>("/objections"),
  scenarios: new Part<{ scenarios: { name: string; yaml: string }[] }>("/scenarios"),
  files: new Part<{ files: { file: string; public: boolean; size: number }[]; days: boolean }>("/files"),
};
export type PartName = keyof typeof parts;

export const schoolNames = computed(() => {
  const names: Record<string, string> = {};
  for (const school of parts.schools.value.value?.schools ?? []) names[school.id] = school.name;
  return names;
});
/** Schools and groups by their ids. */
const placeNames = computed(() => {
  const names = new Map<string, string>();
  for (const group of parts.schools.value.value?.groups ?? []) names.set(group.id, group.name);
  for (const school of parts.schools.value.value?.schools ?? []) names.set(school.id, school.name);
  return names;
});
export const placeName = (id: string) => placeNames.value.get(id) ?? "";
/** Names that more than one school or group has: only their ids tell these apart. */
const shared = computed(() => { const once = new Set<string>(), twice = new Set<string>(); for (const name of placeNames.value.values()) (once.has(name) ? twice : once).add(name); return twice; });
const staffNames = computed(() => {
  const names = new Map<string, string>(), people = parts.people.value.value, id = people?.columns[0], name = people?.columns[1];
  for (let row = 0; people && id && name && row < people.size; row++) names.set(id.values[id.cells[row]], s(name.values[name.cells[row]]));
  return names;
});
/** Codes of rules, and numbers, are no ids, whatever ids a list has. */
const isNoId = (word: string) => /^([HMSE][1-9]\d?|\d{1,3})$/.test(word);
const called = (id: string, name: string) => (shared.value.has(name) ? id + " " + name : name);
/** A sentence of the server with the names of schools and groups instead of their ids, and with those of people beside theirs. */
export const withNames = (text: string) =>
  text.replace(/([A-Za-z0-9_-]+)( ?)/g, (all: string, id: string, space: string, at: number) => {
    if (isNoId(id)) return all;
    const place = placeNames.value.get(id), before = text.slice(0, at), rest = text.slice(at + all.length);
    if (place) return rest.startsWith(place) ? (shared.value.has(place) ? all : "") : called(id, place) + space;
    const person = staffNames.value.get(id);
    if (!person || rest.startsWith(person) || before.replace(/ ?[（(]$/, "").endsWith(person)) return all;
    return person + t("（" + id + "）", " (" + id + ")") + space;
  });
/** The cells of a row, with names as in sentences unless the name has a cell of its own. */
export const namedCells = (row: string[]) => row.map((cell) => { const name = placeName(cell) || staffNames.value.get(cell); return name && row.includes(name) ? cell : withNames(cell); });
/** Whoever has this id or this name, if it is one person alone; otherwise what to say. */
export function findPerson(text: string): { id: string; name: string } | Both {
  const asked = text.trim(), found: string[] = [];
  const named = staffNames.value.get(asked);
  if (named !== undefined) return { id: asked, name: named };
  for (const [id, name] of staffNames.value) if (name === asked) found.push(id);
  if (found.length === 1) return { id: found[0], name: asked };
  return found.length
    ? { zh: `有 ${found.length} 人叫${asked}，请填编号：${found.slice(0, 8).join("、")}${found.length > 8 ? "……" : "。"}`, en: `${found.length} people are called ${asked}. Enter the id: ${found.slice(0, 8).join(", ")}${found.length > 8 ? "…" : "."}` }
    : { zh: `名单中没有“${asked}”。`, en: `Nobody in the lists has this name or id: ${asked}.` };
}
export const schoolName = (id: string) => schoolNames.value[id] ?? id;
const flowName = (key: Partial<Key>) => {
  const known = parts.schools.value.value, group = known?.groups.find((each) => each.id === key.group);
  const name = group && key.flow ? known?.flows[group.kind]?.[key.flow] : undefined;
  return name ? s(name) : (key.flow ?? "");
};
/** From where to where somebody goes, and how; in which group, where that changes too. */
export function way(key: Partial<Key> | null, other?: Partial<Key> | null): string {
  if (!key?.host) return t("不交流", "not posted");
  const groups = other?.group && key.group && other.group !== key.group ? t("（", " (") + (placeName(key.group) || key.group) + t("）", ")") : "";
  return schoolName(key.home ?? "") + " → " + schoolName(key.host) + t("，", ", ") + flowName(key) + groups;
}

/** Keeps parts fresh while a view is open. */
export function want(...names: PartName[]): () => void {
  names.forEach((name) => { parts[name].wanted++; void parts[name].load(); });
  return () => names.forEach((name) => parts[name].wanted--);
}

function staleAfter(kind: string) {
  const names: PartName[] =
    kind === "OBJECTIONS" ? ["objections"]
    : kind === "MILESTONE" ? ["plan", "files"]
    : kind === "POSTINGS" ? ["plan", "people", "schools", "files"]
    : ["problems", "policy", "arithmetic", "plan", "people", "schools", "files"];
  names.forEach((name) => parts[name].stale());
}

export const refreshOverview = async () => { project.value = await get(`/api/projects/${project.value.id}`); };
export const loadSteps = async () => { steps.value = (await get(api("/history"))).steps; };

let overviewTimer = 0;
function heard(name: string, value: any) {
  if (name === "entry") {
    const step = value as Step;
    if (!steps.value.some((each) => each.number === step.number)) {
      steps.value = [...steps.value, step];
      if (step.undoes) void loadSteps();
    }
    if (step.kind === "PLAN") void refreshOverview().then(() => staleAfter(step.kind));
    else staleAfter(step.kind);
    if (step.kind === "LISTS" || step.kind === "POLICY") forecast.stale = true;
    if (step.kind === "PLAN" && begun.here) { own.add(step.number); begun.here = false; }
    setTimeout(() => { if (!own.has(step.number) && step.kind !== "MILESTONE") remoteEdit.value = step; }, 1500);
    clearTimeout(overviewTimer);
    overviewTimer = window.setTimeout(() => void refreshOverview(), 150);
  } else if (name === "search") {
    search.value = value;
  } else if (name === "years") {
    Object.assign(forecast, value, { since: Date.now() });
  } else if (name === "saving") {
    saving.value = value;
  } else if (name === "outside") {
    tell("bad", [value.why]);
    staleAfter("LISTS");
  } else if (name === "scenarios") {
    parts.scenarios.stale();
  } else if (name === "hello" && steps.value.length && value.last > (steps.value[steps.value.length - 1]?.number ?? 0)) {
    void loadSteps();
    staleAfter("LISTS");
  }
}

export async function openProject(id: string) {
  stopListening();
  Object.values(parts).forEach((part) => part.reset());
  project.value = await get(`/api/projects/${id}`);
  search.value = project.value.search;
  Object.assign(forecast, { running: false, year: 0, elapsedMillis: 0, outlook: null, stale: false });
  focus.school = focus.staff = "";
  await loadSteps();
  stopListening = listen(api("/events"), heard);
  try { sessionStorage.setItem("project", id); } catch { /* private window */ }
}

export function leaveProject() {
  stopListening();
  // What was told of one project's plan is not of the next one's.
  told.splice(0);
  project.value = null;
  try { sessionStorage.removeItem("project"); } catch { /* private window */ }
}

export const go = (to: string, more: Partial<typeof focus> = {}) => {
  Object.assign(focus, more);
  if (view.value !== to) history.pushState({ view: to }, "", "#/" + to);
  view.value = to;
};
window.addEventListener("popstate", () => { const to = location.hash.slice(2); if (project.value) view.value = to || "lists"; });

/** The last step that Ctrl+Z takes back, and the last one that Ctrl+Y brings back. */
export const undoable = computed(() => [...steps.value].reverse().find((step) => step.holds && !step.undoes && step.kind !== "MILESTONE"));
export const redoable = computed(() => {
  const last = steps.value[steps.value.length - 1];
  return last && last.undoes && last.holds ? last : undefined;
});
/**
 * What keeps a step from being taken back: its plan is final or, of a change by hand, published. A published plan itself
 * may be left, once one knows what that means.
 */
export function guard(step: Step): "" | "FINAL" | "PUBLISHED" | "ASK" {
  const code = project.value?.state?.code, isHere = !!project.value?.plan && (step.kind === "PLAN" || (step.kind === "POSTINGS" && step.plan === project.value.plan));
  return !isHere || code === "DRAFT" ? "" : code === "FINAL" ? "FINAL" : step.kind === "PLAN" ? "ASK" : "PUBLISHED";
}
/** What is asked before something is done, and how it is answered. */
export const asking = shallowRef<{ text: Both[]; yes: Both; answer: (isYes: boolean) => void } | null>(null);
export const sure = (text: Both[], yes: Both) => new Promise<boolean>((resolve) => { asking.value = { text, yes, answer: (isYes) => { asking.value = null; resolve(isYes); } }; });

/** What is worked on once the published plan is left. */
function leaving(step: Step): Both[] {
  // A step that is taken back gives what was before it; one that is brought back what the other left.
  const now = project.value.plan, next = step.planBefore;
  return [
    { zh: `方案 ${now} 已公示。`, en: `Plan ${now} is published.` },
    next ? { zh: `这样做，本项目改以方案 ${next} 为准，异议、定稿和明年都从方案 ${next} 算起。`, en: `If you do this, the project goes on with plan ${next}: objections, the final plan and next year start from that one.` }
      : { zh: "这样做，本项目就没有方案了，异议和定稿都无从谈起。", en: "If you do this, the project has no plan: there is nothing to object to and nothing to make final." },
    { zh: `方案 ${now} 和它的公示名单留在文件夹 plans/${now} 中，可在历史中恢复。`, en: `Plan ${now} and its public list stay in the folder plans/${now} and can be brought back under History.` },
  ];
}
export const undo = once(async (number: number) => {
  const step = steps.value.find((each) => each.number === number);
  const asks = !!step && guard(step) === "ASK";
  const leaves = asks ? project.value.plan : "";
  if (asks && !(await sure(leaving(step), step.undoes ? { zh: "恢复", en: "Redo" } : { zh: "撤销", en: "Undo" }))) return;
  const made = await edit("/undo", { number, leaves });
  tell("good", [made.name]);
  await loadSteps();
});
