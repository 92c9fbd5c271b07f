// Every page in the Nu HTML checker.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { all } from "../lib/pages.mjs";
import { fail } from "../lib/report.mjs";

const JAR = fileURLToPath(new URL("../node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));

// It ends before a better compiler would pay; which language a page is in is a warning.
const FLAGS = ["-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR, "--errors-only", "--no-langdetect", "--skip-non-html", "--format", "json"];

/** Returns what is wrong with files, or with the pages of folders. */
function messages(paths) {
  const args = [...FLAGS, ...paths];
  const run = spawnSync("java", args, { encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(run.stderr || '{"messages":[]}').messages;
}

export function markup(sites) {
  // A checker that finds nothing wrong with anything is broken: plant a mistake first, in two folders.
  const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), "nu-")));
  for (const folder of folders) writeFileSync(join(folder, "planted.html"), "<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a><img src=x>");
  const urls = messages(folders).map(({ url }) => url);
  for (const folder of folders) {
    if (!urls.some((url) => url.includes(folder))) fail("nu finds no error in a page that has some");
    rmSync(folder, { recursive: true });
  }

  const found = messages(sites.map((site) => site.folder));
  for (const m of found.slice(0, 40)) fail(`nu: ${m.url}:${m.lastLine} ${m.message} ${m.extract ?? ""}`);
  const pages = sites.flatMap((site) => all(site.folder));
  return `${pages.length} pages, ${found.length} errors`;
}
