// Checks a built site: every page in the Nu HTML checker, and a page of each kind in Chromium:
// accessibility (axe), no request to anywhere else, no sideways scroll on a phone, light and dark.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const site = resolve(process.argv[2]);
let failed = 0;

function fail(message) {
  failed += 1;
  console.error(`FAILED ${message}`);
}

function* pages(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* pages(path);
    else if (entry.name.endsWith(".html")) yield path;
  }
}

function nu() {
  const files = [...pages(site)].sort();
  const jar = join(here, "node_modules/vnu-jar/build/dist/vnu.jar");
  let messages = 0;
  // Some hundred at a time: a command line has an end.
  for (let at = 0; at < files.length; at += 400) {
    const some = files.slice(at, at + 400);
    const args = ["-Xss4m", "-jar", jar, "--errors-only", "--format", "json", ...some];
    const run = spawnSync("java", args, { encoding: "utf8", maxBuffer: 1 << 28 });
    const found = JSON.parse(run.stderr || '{"messages":[]}').messages;
    for (const m of found.slice(0, 20)) {
      fail(`nu: ${m.url?.replace(pathToFileURL(site).href, "")}:${m.lastLine} ${m.message} ${m.extract ?? ""}`);
    }
    messages += found.length;
  }
  console.log(`nu: ${files.length} pages, ${messages} errors`);
}

// One page of each kind, the fullest where there are many. Not 404.html: where there is a base_url
// its links are whole addresses, since hosts serve it at any depth, and from a folder they lead out.
function sample() {
  const fixed = ["index.html", "chronology.html", "contested.html", "gaps.html", "corrections.html", "commitments.html", "search.html", "briefing.html", "actors/index.html", "sources/index.html"];
  const largest = (folder) => {
    const all = [...pages(join(site, folder))].filter((p) => !p.endsWith("index.html"));
    return all.sort((a, b) => readFileSync(b).length - readFileSync(a).length).slice(0, 1);
  };
  const folders = ["events", "actors", "agreements", "disputes", "places", "sources", "notes", "relations"];
  const found = folders.filter((f) => existsSync(join(site, f))).flatMap(largest);
  return [...fixed.map((p) => join(site, p)).filter(existsSync), ...found];
}

async function browser() {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"].find(existsSync);
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const chrome = await chromium.launch({ executablePath, args });
  let looked = 0;
  for (const colorScheme of ["light", "dark"]) {
    const context = await chrome.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) fail(`a request leaves the site: ${request.url()}`);
    });
    for (const path of sample()) {
      const name = path.slice(site.length + 1);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(pathToFileURL(path).href);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const v of violations) {
        fail(`axe ${colorScheme}: ${name}: ${v.id}: ${v.help}: ${v.nodes[0]?.html} ${v.nodes[0]?.failureSummary ?? ""}`);
      }
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 700 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (over > 0) fail(`${name} scrolls sideways by ${over} px at ${width} px`);
      }
      looked += 1;
    }
    await context.close();
  }
  await chrome.close();
  console.log(`chromium: ${looked} pages looked at`);
}

// A checker that finds nothing wrong with anything is broken: plant a mistake first.
function provesItself() {
  const folder = mkdtempSync(join(tmpdir(), "nu-"));
  const planted = join(folder, "planted.html");
  writeFileSync(planted, "<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a><img src=x>");
  const jar = join(here, "node_modules/vnu-jar/build/dist/vnu.jar");
  const run = spawnSync("java", ["-jar", jar, "--errors-only", "--format", "json", planted], { encoding: "utf8" });
  if (JSON.parse(run.stderr).messages.length === 0) fail("nu finds no error in a page that has some");
}

provesItself();
nu();
await browser();
if (failed > 0) {
  console.error(`${failed} failed`);
  process.exit(1);
}
