// Every page in the Nu HTML checker.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { all } from "../lib/pages.mjs";
import { fail } from "../lib/report.mjs";

const JAR = fileURLToPath(new URL("../node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));

function messages(files) {
  const args = ["-Xss4m", "-jar", JAR, "--errors-only", "--format", "json", ...files];
  const run = spawnSync("java", args, { encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(run.stderr || '{"messages":[]}').messages;
}

export function markup(sites) {
  // A checker that finds nothing wrong with anything is broken: plant a mistake first.
  const folder = mkdtempSync(join(tmpdir(), "nu-"));
  const planted = join(folder, "planted.html");
  writeFileSync(planted, "<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a><img src=x>");
  if (messages([planted]).length === 0) fail("nu finds no error in a page that has some");
  rmSync(folder, { recursive: true });

  const files = sites.flatMap((site) => all(site.folder).map((page) => join(site.folder, page)));
  let errors = 0;
  // Some hundred at a time: a command line has an end.
  for (let at = 0; at < files.length; at += 400) {
    const found = messages(files.slice(at, at + 400));
    for (const m of found.slice(0, 20)) fail(`nu: ${m.url}:${m.lastLine} ${m.message} ${m.extract ?? ""}`);
    errors += found.length;
  }
  return `${files.length} pages, ${errors} errors`;
}
