// The preview in Chromium: an edit shows without a touch and leaves the reader where he was, a
// mistake stands over the last good page until it is mended. Run by tests/run:
//   node tests/browser/serve.mjs PROGRAM
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { launch } from "./lib/browser.mjs";
import { count, fail } from "./lib/report.mjs";

const [chancery] = process.argv.slice(2);
if (!chancery) throw new Error("usage: node serve.mjs PROGRAM");
const content = fileURLToPath(new URL("../../content", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "chancery-serve-"));
cpSync(content, join(root, "content"), { recursive: true });
const event = join(root, "content/events/paktika-airstrikes.yaml");
const text = readFileSync(event, "utf8");
const title = text.match(/^title:\n  en: (.*)$/m)[1];

/** Saves as editors do: a file beside it, renamed into place. */
function save(changed) {
  if (changed === text) throw new Error("nothing would change");
  put(changed);
}
function put(changed) {
  writeFileSync(`${event}~`, changed);
  renameSync(`${event}~`, event);
}

const server = spawn(chancery, ["serve", "--port", "0", "--root", root], { stdio: ["ignore", "pipe", "ignore"] });
const [base] = await new Promise((resolve) => createInterface({ input: server.stdout }).once("line", (line) => resolve([line])));
const chrome = await launch();
try {
  const page = await chrome.newPage({ viewport: { width: 390, height: 700 } });
  const refused = [];
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  // Each page tells when its title was there, and when it was first painted: to ask for it from here
  // would be part of the figure.
  let shown = () => {};
  await page.exposeFunction("shown", (words, there, painted) => shown(words, there, painted));
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      const title = document.querySelector("h1");
      if (title === null) return;
      observer.disconnect();
      const there = performance.timeOrigin + performance.now();
      new PerformanceObserver((list) => {
        const painted = list.getEntriesByName("first-contentful-paint")[0]?.startTime;
        if (painted) globalThis.shown(title.textContent, there, performance.timeOrigin + painted);
      }).observe({ type: "paint", buffered: true });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${base}events/paktika-airstrikes.html`);
  await page.evaluate(() => scrollTo(0, 1500));
  const before = await page.evaluate(() => scrollY);
  if (before !== 1500) fail(`the page is too short to scroll: ${before}`);
  const heading = (expected) => page.waitForFunction((words) => document.querySelector("h1")?.textContent.includes(words), expected, { timeout: 30_000 });

  // Median of several, from the save to the new title in the page, and to its paint.
  const times = { there: [], painted: [] };
  for (let at = 1; at <= 7; at += 1) {
    const told = new Promise((resolve) => {
      shown = (words, there, painted) => words.includes(`Edit number ${at} `) && resolve({ there, painted });
    });
    const start = performance.timeOrigin + performance.now();
    save(text.replace(title, `Edit number ${at} of this title`));
    await heading(`Edit number ${at} `);
    const { there, painted } = await told;
    times.there.push(there - start);
    times.painted.push(painted - start);
  }
  const median = (list) => {
    list.sort((a, b) => a - b);
    return `${list[3].toFixed(0)} ms (${list[0].toFixed(0)} to ${list[6].toFixed(0)})`;
  };
  await page.waitForLoadState("load");
  const after = await page.evaluate(() => scrollY);
  if (Math.abs(after - before) > 40) fail(`the reader was at ${before} and is at ${after}`);

  // A mistake, over the page as it was.
  const panel = () => page.evaluate(() => document.querySelector("chancery-mistakes")?.shadowRoot.querySelector("pre").textContent ?? null);
  if ((await panel()) !== null) fail("a panel of mistakes without a mistake");
  save(text.replace("type: assault", "type: asault"));
  await page.locator("chancery-mistakes section").waitFor({ timeout: 30_000 });
  await page.waitForFunction(() => getComputedStyle(document.querySelector("chancery-mistakes").shadowRoot.querySelector("section")).position === "fixed", null, { timeout: 30_000 });
  const said = await panel();
  if (!said.includes("asault") || !said.includes("paktika-airstrikes.yaml")) fail(`the panel says: ${said}`);
  if (!(await page.textContent("h1")).includes("Edit number 7 ")) fail("the last good page is not below the mistakes");
  const box = await page.locator("chancery-mistakes section").boundingBox();
  if (!box || box.height < 60 || Math.round(box.y + box.height) !== 700) fail(`the panel is not at the foot of the window: ${JSON.stringify(box)}`);
  if (process.env.SERVE_PICTURE) await page.screenshot({ path: process.env.SERVE_PICTURE });

  // Mended: the panel goes, and the page is the new one.
  put(text);
  await heading(title);
  await page.waitForFunction(() => document.querySelector("chancery-mistakes") === null, null, { timeout: 30_000 });
  if (refused.length > 0) fail(`the browser complains: ${refused.join("; ")}`);
  console.log(`serve: from a save to the new title in the page ${median(times.there)}, to its paint ${median(times.painted)}, medians of 7`);
} finally {
  await chrome.close();
  server.kill("SIGINT");
  rmSync(root, { recursive: true });
}
process.exit(count() > 0 ? 1 : 0);
