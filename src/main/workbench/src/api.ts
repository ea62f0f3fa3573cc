// How the page asks its server: every request shows the session, event streams too.
import { reactive } from "vue";

/** A text in both languages. */
export interface Both { zh: string; en: string; code?: string }

export class Refused extends Error {
  status: number;
  sentences: Both[];
  constructor(status: number, sentences: Both[]) {
    super(sentences[0]?.en ?? String(status));
    this.status = status;
    this.sentences = sentences;
  }
}

const KEY = "X-Lungang-Session";
const channel = "BroadcastChannel" in window ? new BroadcastChannel("session") : null;
let key = "";

/** The state of the way to the server. */
export const line = reactive({ up: true, locked: false });

channel?.addEventListener("message", (event) => {
  if (event.data === "ask" && key) channel.postMessage({ key });
});

/** Gets a session: from the code in the address, from before a reload, or from another window. */
export async function enter(): Promise<Record<string, string>> {
  const fragment = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  // The step that is shown stays in the address, so that a reload shows it again; the code does not.
  history.replaceState(null, "", location.hash.startsWith("#/") ? "/" + location.hash : "/");
  if (fragment.code) {
    const answer = await fetch("/session", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ code: fragment.code }),
    });
    if (answer.ok) key = (await answer.json()).key;
  }
  if (!key) key = sessionStorage.getItem("key") ?? "";
  if (!key && channel) key = await askOthers(channel);
  if (key) sessionStorage.setItem("key", key);
  line.locked = !key;
  delete fragment.code;
  return fragment;
}

function askOthers(others: BroadcastChannel): Promise<string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(""), 400);
    others.addEventListener("message", (event) => {
      if (event.data?.key) { clearTimeout(timer); resolve(event.data.key); }
    });
    others.postMessage("ask");
  });
}

async function ask(method: string, path: string, body?: BodyInit, type = "application/json") {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      headers: method === "GET" ? { [KEY]: key } : { [KEY]: key, "Content-Type": type },
      body,
    });
    line.up = true;
  } catch {
    line.up = false;
    throw new Refused(0, [{ zh: "与本机程序的连接已断开。已确认的内容均已存盘；请重新启动工作台。", en: "The program on this machine does not answer. Everything confirmed so far is on disk. Start the workbench again." }]);
  }
  if (answer.status === 401) line.locked = true;
  const value = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(answer.status, value.sentences ?? []);
  return value;
}

export const get = (path: string) => ask("GET", path);
export const post = (path: string, value: unknown = {}) => ask("POST", path, JSON.stringify(value));
export const take = (path: string, file: Blob) => ask("POST", path, file, "application/octet-stream");
export const upload = (name: string, file: Blob) =>
  ask("POST", `/api/upload/${encodeURIComponent(name)}`, file, "application/octet-stream");

/** Opens a file that is good to be looked at once, in a window of its own. */
export async function show(path: string, body: unknown) {
  const opened = window.open("about:blank", "_blank");
  try {
    const answer = await post(path, body);
    if (opened) opened.location.replace(answer.path);
    else location.assign(answer.path);
  } catch (e) {
    opened?.close();
    throw e;
  }
}

/** Reads events until told to stop; begins again when the line was cut. */
export function listen(path: string, on: (name: string, value: any) => void): () => void {
  const stop = new AbortController();
  const read = async () => {
    while (!stop.signal.aborted) {
      try {
        const answer = await fetch(path, { headers: { [KEY]: key }, signal: stop.signal });
        if (!answer.ok || !answer.body) { if (answer.status === 401 || answer.status === 404) return; throw new Error(); }
        line.up = true;
        const reader = answer.body.getReader();
        const decoder = new TextDecoder();
        let text = "";
        for (;;) {
          const part = await reader.read();
          if (part.done) break;
          text += decoder.decode(part.value, { stream: true });
          let end: number;
          while ((end = text.indexOf("\n\n")) >= 0) {
            const event = text.slice(0, end);
            text = text.slice(end + 2);
            const name = /^event: (.*)$/m.exec(event)?.[1];
            const data = /^data: (.*)$/m.exec(event)?.[1];
            if (name && data) on(name, JSON.parse(data));
          }
        }
      } catch {
        if (stop.signal.aborted) return;
        line.up = false;
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  };
  void read();
  return () => stop.abort();
}
