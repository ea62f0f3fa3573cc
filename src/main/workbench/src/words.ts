// The two languages of the page, switched without a reload.
import { ref, watchEffect } from "vue";
import type { Both } from "./api";

// In a cookie: a store of the page's would be lost with the port, which is another at each start. It is no secret.
const remembered = /(?:^|; )lungang-language=(zh|en)/.exec(document.cookie)?.[1];
export const lang = ref<"zh" | "en">(remembered === "en" ? "en" : "zh");

watchEffect(() => {
  document.documentElement.lang = lang.value === "zh" ? "zh-CN" : "en";
  document.cookie = `lungang-language=${lang.value}; Path=/; SameSite=Strict; Max-Age=31536000`;
});

/** A text of the page. */
export const t = (zh: string, en: string) => (lang.value === "zh" ? zh : en);

/** A text of the server, which sends both; plain texts stay what they are. */
export function s(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "object" && "zh" in (value as Both)) return (value as Both)[lang.value];
  if (typeof value === "object" && "percent" in (value as object)) return (value as { percent: number }).percent + "%";
  return String(value);
}

/** What may be chosen in a column, and what it is called for readers: FEMALE, and Female. */
interface Coded { choices: string[]; words: string[] }
/** A cell for readers: codes as words. */
export function worded({ choices, words }: Coded, text: string): string {
  const one = (code: string) => { const at = choices.indexOf(code); return at < 0 ? code : words[at]; };
  return choices.includes(text) ? one(text) : choices.length ? text.replace(/[A-Z][A-Z_]+/g, one) : text;
}
/** A cell as files have it: words as codes. */
export function coded({ choices, words }: Coded, text: string): string {
  const typed = text.toLowerCase(), at = words.findIndex((word) => word.toLowerCase() === typed);
  return at < 0 ? text : choices[at];
}

/** A number as people write it. */
export const n = (value: number) => value.toLocaleString(lang.value === "zh" ? "zh-CN" : "en");
/** A number with its English noun: 1 row, 2 rows. */
export const many = (count: number, one: string, more = one + "s") => n(count) + " " + (count === 1 ? one : more);
export const signed = (value: number) => (value > 0 ? "+" : value < 0 ? "−" : "±") + n(Math.abs(value));
/** Minutes that somebody needs more; null where the lists do not tell. */
export const minutes = (value: number | null) => (value === null ? t("分钟数未知", "minutes not known") : signed(value) + " " + t("分钟", "min"));
export const time = (iso: string) =>
  new Date(iso).toLocaleString(lang.value === "zh" ? "zh-CN" : "en-GB", { month: lang.value === "zh" ? "numeric" : "short", day: "numeric", hour: "2-digit", minute: "2-digit" });

/** About how many pixels a text takes. */
export const roomOf = (text: string) => { let sum = 0; for (const c of text) sum += c > "\u2e7f" ? 14 : c >= "A" && c <= "Z" ? 10 : 8; return sum; };

const FILES: Record<string, [string, string]> = { "plan.xlsx": ["内部工作簿", "internal workbook"], "report.html": ["方案说明（可打印）", "report (to print)"], "forms.xlsx": ["全国表格", "national forms"], "teacher-records.csv": ["教师记录（可导入）", "teacher records"], "plan.csv": ["方案", "the plan"], "exempt.csv": ["暂不纳入（敏感）", "exempt (sensitive)"], "in-force.csv": ["在轨交流", "rotations in force"], "itinerant.csv": ["走教", "itinerant teaching"], "timetable.html": ["走教课表（可打印）", "timetable (to print)"], "timetable.csv": ["走教课表（表格）", "timetable (table)"], "calendar.html": ["往来日程（可打印）", "calendar (to print)"], "calendar.xlsx": ["往来日程（Excel）", "calendar (Excel)"], "calendar.csv": ["往来日程（表格）", "calendar (table)"], "calendar.ics": ["往来日程（导入手机或 Outlook）", "calendar (for a phone or Outlook)"], "changes.csv": ["与原方案的变化", "changes to the plan before"], "consents-needed.csv": ["需征求同意的人员", "consents to be asked for"], "policy.yaml": ["所用政策", "the policy as used"], "history.json": ["经过（程序用）", "history (for programs)"], "plan.json": ["数字与证明（程序用）", "figures and proof (for programs)"], "public/public-list.html": ["公示名单（网页）", "public list (web page)"], "public/public-list.xlsx": ["公示名单（Excel）", "public list (Excel)"], "public/public-list.csv": ["公示名单（CSV）", "public list (CSV)"], "compare.html": ["比较（可打印）", "comparison (to print)"], "compare.csv": ["比较（表格）", "comparison (table)"], "compare.json": ["比较（程序用）", "comparison (for programs)"] };
/** What a file of a plan is called for people; its own name where it has none. */
export const fileName = (file: string) => (FILES[file] ? t(...FILES[file]) : file);
