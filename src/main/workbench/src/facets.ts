// Rows that pass facets, and their order; both by the distinct texts of a column, not by its cells.
import type { Column } from "./store";
import { lang, s, worded } from "./words";

/** A text of a column as readers see it: they look for Middle manager, not for MIDDLE_MANAGER. */
const shown = (column: Column, value: unknown) => (column.shown ? column.shown(value) : worded(column, s(value)));

/** What is asked of a column: places of texts that may stand there; a search in any column. */
export interface Asked { chosen: Map<string, Set<number>>; not: Set<string>; text: string }

/** @param searched the columns whose cells somebody sees */
export function filtered(columns: Column[], size: number, asked: Asked, also?: Set<number> | null, searched = columns): Int32Array {
  const passes: [number[], Uint8Array][] = [];
  for (const column of columns) {
    const chosen = asked.chosen.get(column.id);
    if (chosen?.size) {
      const pass = new Uint8Array(column.values.length), not = asked.not.has(column.id);
      for (let i = 0; i < pass.length; i++) pass[i] = chosen.has(i) !== not ? 1 : 0;
      passes.push([column.cells, pass]);
    }
  }
  const text = asked.text.trim().toLowerCase();
  const found = text ? having(searched, size, text) : null;
  const rows = new Int32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) {
    if (found && !found[row]) continue;
    if (also && !also.has(row)) continue;
    let ok = true;
    for (const [cells, pass] of passes) if (!pass[cells[row]]) { ok = false; break; }
    if (ok) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

/** Which rows have a text in any column. */
function having(columns: Column[], size: number, text: string): Uint8Array {
  const rows = new Uint8Array(size);
  for (const column of columns) {
    const pass = containing(column, text);
    if (!pass) continue;
    const cells = column.cells;
    for (let row = 0; row < size; row++) rows[row] |= pass[cells[row]];
  }
  return rows;
}

/** The distinct texts of a column in lower case as one, each after the last on a line of its own. */
interface Joined { language: string; shown: Column["shown"]; size: number; text: string; ends: number[] }
const joined = new WeakMap<Column, Joined>();

/** Worked out once, and on for the texts that were added. */
function joinedOf(column: Column): Joined {
  let known = joined.get(column);
  if (!known || known.language !== lang.value || known.shown !== column.shown) joined.set(column, (known = { language: lang.value, shown: column.shown, size: 0, text: "", ends: [] }));
  if (known.size < column.values.length) {
    const more = column.values.slice(known.size).map((value) => shown(column, value).toLowerCase().replace(/\n/g, " "));
    let end = known.text.length;
    for (const each of more) { end += each.length + 1; known.ends.push(end); }
    known.text += more.join("\n") + "\n";
    known.size = column.values.length;
  }
  return known;
}

/** Which distinct texts of a column have a text in them; null for none. One search through all of them. */
function containing(column: Column, text: string): Uint8Array | null {
  const { text: all, ends } = joinedOf(column);
  let pass: Uint8Array | null = null;
  for (let at = all.indexOf(text), i = 0; at >= 0; at = all.indexOf(text, ends[i])) {
    while (ends[i] <= at) i++;
    (pass ??= new Uint8Array(ends.length))[i] = 1;
  }
  return pass;
}

const ranks = new WeakMap<Column, { language: string; shown: Column["shown"]; size: number; rank: Int32Array }>();
const PLAIN = /^[\x20-\x7e]*$/;
/** Characters that a dictionary puts one after the other, whatever stands beside them. */
const HAN = /^[\u4e00-\u9fa5]*$/;
/** Texts longer than that are compared two by two. */
const SHORT = 64;

/** Where each distinct text of a column stands among the others; worked out once. */
function rankOf(column: Column): Int32Array {
  const known = ranks.get(column);
  if (known && known.language === lang.value && known.shown === column.shown && known.size === column.values.length) return known.rank;
  const rank = ranked(column.values.map((value) => (typeof value === "number" ? String(value) : shown(column, value))));
  ranks.set(column, { language: lang.value, shown: column.shown, size: rank.length, rank });
  return rank;
}

/** Numbers by their size, ids by their characters, words as a dictionary has them. */
function ranked(names: string[]): Int32Array {
  const numbers = Float64Array.from(names, (name) => (name === "" ? -Infinity : Number(name)));
  if (!numbers.some(Number.isNaN)) return bySize(numbers);
  const longest = names.reduce((most, name) => Math.max(most, name.length), 0);
  const table = new Uint16Array(65536);
  if (longest <= SHORT && names.every((name) => PLAIN.test(name))) {
    for (let code = 0x20; code < 0x7f; code++) table[code] = code;
    return byCharacter(names, longest, table, 0x7f);
  }
  const collator = new Intl.Collator(lang.value === "zh" ? "zh-CN" : "en", { numeric: true });
  if (longest <= SHORT && names.every((name) => HAN.test(name))) {
    const characters = [...new Set(names.join(""))].sort(collator.compare);
    characters.forEach((each, i) => { table[each.charCodeAt(0)] = i + 1; });
    return byCharacter(names, longest, table, characters.length + 1);
  }
  const places = Array.from(names, (_, i) => i).sort((a, b) => collator.compare(names[a], names[b]));
  const rank = new Int32Array(names.length);
  places.forEach((place, i) => { rank[place] = i; });
  return rank;
}

function bySize(numbers: Float64Array): Int32Array {
  const order = numbers.slice().sort(), same = new Int32Array(numbers.length);
  return Int32Array.from(numbers, (number) => {
    let low = 0, high = order.length;
    while (low < high) { const middle = (low + high) >> 1; if (order[middle] < number) low = middle + 1; else high = middle; }
    return low + same[low]++;
  });
}

/** By the last character, then the one before it, and so on; nothing comes before any character. */
function byCharacter(names: string[], longest: number, table: Uint16Array, size: number): Int32Array {
  let order = Int32Array.from(names, (_, i) => i), next = new Int32Array(names.length);
  for (let at = longest - 1; at >= 0; at--) {
    const counts = new Int32Array(size + 1);
    const key = (name: string) => (at < name.length ? table[name.charCodeAt(at)] : 0);
    for (const name of names) counts[key(name) + 1]++;
    for (let i = 0; i < size; i++) counts[i + 1] += counts[i];
    for (const place of order) next[counts[key(names[place])]++] = place;
    [order, next] = [next, order];
  }
  const rank = new Int32Array(names.length);
  order.forEach((place, i) => { rank[place] = i; });
  return rank;
}

/** Has columns ready to be searched and sorted before somebody does, while the page has nothing to do. */
export function prepare(columns: Column[]) {
  const left = [...columns];
  const next = () => {
    const column = left.shift();
    if (!column) return;
    joinedOf(column);
    rankOf(column);
    later(next);
  };
  later(next);
}
const later = (work: () => void) => ("requestIdleCallback" in window ? requestIdleCallback(work, { timeout: 2000 }) : setTimeout(work, 50));

/** Rows in the order of a column, in one pass over the ranks; equal texts keep their order. */
export function sorted(rows: Int32Array, column: Column | undefined, down: boolean): Int32Array {
  if (!column) return rows;
  const rank = rankOf(column), counts = new Int32Array(rank.length + 1), out = new Int32Array(rows.length);
  const place = (row: number) => (down ? rank.length - 1 - rank[column.cells[row]] : rank[column.cells[row]]);
  for (const row of rows) counts[place(row) + 1]++;
  for (let i = 0; i < rank.length; i++) counts[i + 1] += counts[i];
  for (const row of rows) out[counts[place(row)]++] = row;
  return out;
}

/** How many of the rows have each distinct text. */
export function counted(column: Column, rows: Int32Array): Int32Array {
  const counts = new Int32Array(column.values.length);
  for (const row of rows) counts[column.cells[row]]++;
  return counts;
}

/** Another text in a cell. */
export function put(column: Column, row: number, text: string) {
  let place = column.values.indexOf(text);
  if (place < 0) place = column.values.push(text) - 1;
  column.cells[row] = place;
}
