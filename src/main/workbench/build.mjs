// Builds ../resources/org/lungang/workbench/page and writes down beside it what it is.
import { build } from "vite";
import vue from "@vitejs/plugin-vue";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync, copyFileSync } from "node:fs";

const to = "../resources/org/lungang/workbench/page/";
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const license = readFileSync("node_modules/vue/LICENSE", "utf8").replace(/\r\n/g, "\n").trim();
const banner = `/*!\nLungang's workbench, bundled and minified, with Vue ${version("vue")}:\n\n${license}\n*/\n`;

await build({
  root: ".",
  configFile: false,
  logLevel: "warn",
  plugins: [vue()],
  define: {
    "process.env.NODE_ENV": JSON.stringify("production"),
    __VUE_OPTIONS_API__: "false",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
  },
  build: {
    outDir: to,
    emptyOutDir: false,
    target: "chrome87",
    cssTarget: "chrome87",
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    lib: { entry: "src/main.ts", name: "workbench", formats: ["iife"], fileName: () => "workbench.js", cssFileName: "workbench" },
  },
});
writeFileSync(`${to}workbench.js`, banner + readFileSync(`${to}workbench.js`, "utf8"));
copyFileSync("index.html", `${to}index.html`);
copyFileSync("icon.svg", `${to}icon.svg`);
const digest = (name) => createHash("sha256").update(readFileSync(to + name)).digest("hex");
writeFileSync(
  `${to}workbench.properties`,
  `# What the page is. Built by src/main/workbench/build.mjs; never changed by hand.
vue=${version("vue")}
vite=${version("vite")}
workbench.js=${digest("workbench.js")}
workbench.css=${digest("workbench.css")}
index.html=${digest("index.html")}
icon.svg=${digest("icon.svg")}
`,
);
