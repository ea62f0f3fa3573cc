// Rows that pass facets, and their order; both by the distinct texts of a column, not by its cells.
import type { Column } from "./store";
import { lang, s } from "./words";

/** What is asked of a column: places of texts that may stand there; a search in any column. */
export interface Asked { chosen: Map<string, Set<number>>; not: Set<string>; text: string }

export function filtered(columns: Column[], size: number, asked: Asked, also?: Set<number> | null): Int32Array {
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
  const texts: [number[], Uint8Array][] = text
    ? columns.map((column) => [column.cells, Uint8Array.from(lowerOf(column), (value) => (value.includes(text) ? 1 : 0))])
    : [];
  const rows = new Int32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) {
    if (also && !also.has(row)) continue;
    let ok = true;
    for (const [cells, pass] of passes) if (!pass[cells[row]]) { ok = false; break; }
    if (ok && texts.length) { ok = false; for (const [cells, pass] of texts) if (pass[cells[row]]) { ok = true; break; } }
    if (ok) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

const lowers = new WeakMap<Column, { language: string; texts: string[] }>();

/** The distinct texts of a column in lower case; worked out once, and on for those that were added. */
function lowerOf(column: Column): string[] {
  let known = lowers.get(column);
  if (!known || known.language !== lang.value) lowers.set(column, (known = { language: lang.value, texts: [] }));
  for (let i = known.texts.length; i < column.values.length; i++) known.texts.push(s(column.values[i]).toLowerCase());
  return known.texts;
}

const ranks = new WeakMap<Column, { language: string; size: number; rank: Int32Array }>();

/** Where each distinct text of a column stands among the others; worked out once. */
function rankOf(column: Column): Int32Array {
  const known = ranks.get(column);
  if (known && known.language === lang.value && known.size === column.values.length) return known.rank;
  const names = column.values.map((value) => s(value));
  const numbers = names.map(Number);
  const numeric = names.every((name, i) => name === "" || !Number.isNaN(numbers[i]));
  const latin = !numeric && names.every((name) => /^[\x20-\x7e]*$/.test(name));
  const collator = new Intl.Collator(lang.value === "zh" ? "zh-CN" : "en", { numeric: true });
  const places = Array.from(names, (_, i) => i);
  places.sort((a, b) =>
    numeric ? (names[a] === "" ? -Infinity : numbers[a]) - (names[b] === "" ? -Infinity : numbers[b])
    : latin ? (names[a] < names[b] ? -1 : names[a] > names[b] ? 1 : 0)
    : collator.compare(names[a], names[b]));
  const rank = new Int32Array(names.length);
  places.forEach((place, i) => { rank[place] = i; });
  ranks.set(column, { language: lang.value, size: names.length, rank });
  return rank;
}

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
