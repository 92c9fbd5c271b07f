// JSON-LD against schema.org's types, as TypeScript has them in schema-dts: no misspelt property,
// no value of a wrong type.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sample } from "../lib/pages.mjs";
import { fail } from "../lib/report.mjs";

const HERE = fileURLToPath(new URL("..", import.meta.url));

export function linkedData(site) {
  const lines = [
    'import type { Graph } from "schema-dts";',
    "// A mistake is planted first: if it is not found, this line is what tsc complains of.",
    "// @ts-expect-error",
    'const planted: Graph = {"@context": "https://schema.org", "@graph": [{"@type": "Event", "nmae": "x"}]};',
  ];
  const pages = [];
  for (const page of sample(site.folder)) {
    const html = readFileSync(join(site.folder, page), "utf8");
    const found = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html);
    if (!found) continue;
    pages.push(page);
    lines.push(`const page${pages.length}: Graph = ${found[1]};`);
  }
  if (pages.length < 8) fail(`JSON-LD on ${pages.length} pages alone: ${pages}`);
  // Beside node_modules, where the types are found.
  const file = join(HERE, "linked-data.check.ts");
  writeFileSync(file, lines.join("\n"));
  const args = [join(HERE, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext", file];
  const run = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  rmSync(file);
  if (run.status !== 0) {
    for (const line of run.stdout.split("\n").slice(0, 30)) {
      const at = /\((\d+),/.exec(line);
      const page = at ? pages[Number(at[1]) - 5] : "";
      if (line) fail(`JSON-LD: ${page ?? "planted"}: ${line.slice(0, 600)}`);
    }
  }
  return `JSON-LD of ${pages.length} pages against schema.org's types`;
}
