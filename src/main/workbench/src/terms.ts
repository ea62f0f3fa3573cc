// How a policy writes how long a posting lasts.
import { many, n, t } from "./words";

export type Unit = "years" | "months" | "semesters" | "until";
export const MOST: Record<Unit, number> = { years: 10, months: 120, semesters: 20, until: 0 };

/** What stands in a policy: a number of years, or a text as the program writes it. */
export function readTerm(value: unknown): { unit: Unit | ""; count: number | ""; day: string } {
  if (typeof value === "number") return { unit: "years", count: value, day: "" };
  const text = typeof value === "string" ? value.trim() : "";
  const counted = /^(\d+) (month|semester)s?$/.exec(text), until = /^until (\d\d-\d\d)$/.exec(text);
  if (counted) return { unit: (counted[2] + "s") as Unit, count: Number(counted[1]), day: "" };
  return until ? { unit: "until", count: "", day: until[1] } : { unit: "", count: "", day: "" };
}
export const writeTerm = (unit: Unit, count: number, day: string): number | string =>
  unit === "years" ? count : unit === "until" ? "until " + day : count + " " + (count === 1 ? unit.slice(0, -1) : unit);

/** A term in words. */
export function termWords(value: unknown): string {
  const { unit, count, day } = readTerm(value);
  if (unit === "until") return t("至" + day, "until " + day);
  if (unit === "") return String(value ?? "–");
  return t(n(Number(count)) + { years: "年", months: "个月", semesters: "个学期" }[unit], many(Number(count), unit.slice(0, -1)));
}
