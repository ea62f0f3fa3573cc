// The two languages of the page, switched without a reload.
import { ref, watchEffect } from "vue";
import type { Both } from "./api";

const remembered = (() => { try { return localStorage.getItem("language"); } catch { return null; } })();
export const lang = ref<"zh" | "en">(remembered === "en" ? "en" : "zh");

watchEffect(() => {
  document.documentElement.lang = lang.value === "zh" ? "zh-CN" : "en";
  try { localStorage.setItem("language", lang.value); } catch { /* private window */ }
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

/** A number as people write it. */
export const n = (value: number) => value.toLocaleString(lang.value === "zh" ? "zh-CN" : "en");
/** A number with its English noun: 1 row, 2 rows. */
export const many = (count: number, one: string, more = one + "s") => n(count) + " " + (count === 1 ? one : more);
export const signed = (value: number) => (value > 0 ? "+" : value < 0 ? "−" : "±") + n(Math.abs(value));
/** Minutes that somebody needs more; null where the lists do not tell. */
export const minutes = (value: number | null) => (value === null ? t("分钟数未知", "minutes not known") : signed(value) + " " + t("分钟", "min"));
export const time = (iso: string) =>
  new Date(iso).toLocaleString(lang.value === "zh" ? "zh-CN" : "en-GB", { month: lang.value === "zh" ? "numeric" : "short", day: "numeric", hour: "2-digit", minute: "2-digit" });
