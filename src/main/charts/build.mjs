// Builds ../resources/org/lungang/page/vendor/echarts.js and writes down beside it what it is.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const to = "../resources/org/lungang/page/vendor/";
const read = (path) => readFileSync(`node_modules/${path}`, "utf8").replace(/\r\n/g, "\n");
const version = (name) => JSON.parse(read(`${name}/package.json`)).version;

const banner = `/*!
Apache ECharts ${version("echarts")}: the charts that Lungang's report draws, bundled and minified.

${read("echarts/NOTICE").trim()}

Licensed under the Apache License, Version 2.0. You may obtain a copy of the License at
http://www.apache.org/licenses/LICENSE-2.0. Unless required by applicable law or agreed to in
writing, software distributed under the License is distributed on an "AS IS" BASIS, WITHOUT
WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.

It holds ZRender ${version("zrender")} and parts of d3.js:

${read("zrender/LICENSE").trim()}

${read("echarts/licenses/LICENSE-d3").trim()}
*/`;

const result = await build({
  entryPoints: ["charts.mjs"],
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "echarts",
  target: "es2019",
  charset: "utf8",
  legalComments: "none",
  banner: { js: banner },
  write: false,
});
const code = result.outputFiles[0].contents;
const digest = createHash("sha256").update(code).digest("hex");

writeFileSync(`${to}echarts.js`, code);
writeFileSync(
  `${to}echarts.properties`,
  `# What echarts.js is. Built by src/main/charts/build.mjs; never changed by hand.
echarts=${version("echarts")}
zrender=${version("zrender")}
esbuild=${version("esbuild")}
sha-256=${digest}
`,
);
writeFileSync(`${to}LICENSE-echarts`, read("echarts/LICENSE"));
writeFileSync(`${to}NOTICE-echarts`, read("echarts/NOTICE"));
writeFileSync(`${to}LICENSE-zrender`, read("zrender/LICENSE"));
writeFileSync(`${to}LICENSE-d3`, read("echarts/licenses/LICENSE-d3"));
