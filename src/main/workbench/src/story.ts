// A text with tables in columns, as a terminal shows them: the tables apart from the rest.

export interface Laid { head: string[]; rows: string[][]; right: boolean[] }

/** Characters that take two columns of a terminal, as the server counts them. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** One character for each column of a terminal; the second of a wide one is empty. */
function columnsOf(line: string): string[] {
  const out: string[] = [];
  for (const c of line) {
    out.push(c);
    if (WIDE.test(c) || c.length > 1) out.push("");
  }
  return out;
}

/** Paragraphs, and tables where a line of dashes stands below the headings; a blank line ends both. */
export function blocksOf(text: string): (string | Laid)[] {
  const lines = text.split("\n"), blocks: (string | Laid)[] = [];
  let plain: string[] = [];
  const end = () => { if (plain.length) blocks.push(plain.join("\n")); plain = []; };
  for (let i = 0; i < lines.length; i++) {
    if (lines[i].trim() === "") end();
    else if (/^-{3,}$/.test(lines[i + 1] ?? "")) {
      end();
      const head = lines[i], rows: string[] = [];
      for (i += 2; i < lines.length && lines[i].trim() !== "" && !isEnd(lines[i], head); i++) rows.push(lines[i]);
      i--;
      blocks.push(laid(head, rows));
    } else plain.push(lines[i]);
  }
  end();
  return blocks;
}

/** A line without the gaps of a row that has as many columns as its headings. */
const isEnd = (line: string, head: string) => /\S {2,}\S/.test(head) && !/\S {2,}\S/.test(line.trim());

/** Cells are parted where every line has two blank columns. */
function laid(head: string, rows: string[]): Laid {
  const all = [head, ...rows].map(columnsOf), size = Math.max(...all.map((line) => line.length));
  const isBlank = (x: number) => all.every((line) => (line[x] ?? " ") === " ");
  const parts: [number, number][] = [];
  for (let x = 0, from = 0; x <= size; x++) {
    if (x < size && !(isBlank(x) && isBlank(x + 1))) continue;
    if (x > from) parts.push([from, x]);
    while (x + 1 < size && isBlank(x + 1)) x++;
    from = x + 1;
  }
  const cut = (line: string[]) => parts.map(([from, to]) => line.slice(from, to).join("").trim());
  // Numbers end where their column ends, and begin where they begin.
  const right = parts.map(([from, to]) => all.every((line) => (line[to - 1] ?? " ") !== " " || line[to - 1] === "") && all.some((line) => (line[from] ?? " ") === " "));
  return { head: cut(all[0]), rows: all.slice(1).map(cut), right };
}
