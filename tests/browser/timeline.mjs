// Loads a data/timeline.json into TimelineJS itself, in Chromium, and counts what it shows.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "./lib/browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const data = JSON.parse(readFileSync(resolve(process.argv[2]), "utf8"));
const library = join(here, "../data/node_modules/@knight-lab/timelinejs/dist");

function fail(message) {
  console.error(`FAILED timeline: ${message}`);
  process.exit(1);
}

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
const errors = [];
page.on("pageerror", (error) => errors.push(error.message));
// Fonts and the like from elsewhere are no part of this.
await page.route(/^https?:/, (route) => route.abort());
await page.goto(pathToFileURL(join(library, "js/timeline.js")).href);
await page.setContent('<!DOCTYPE html><div id="timeline" style="width: 1200px; height: 700px"></div>');
await page.addStyleTag({ path: join(library, "css/timeline.css") });
await page.addScriptTag({ path: join(library, "js/timeline.js") });
await page.evaluate((data) => {
  window.timeline = new TL.Timeline("timeline", data, { font: null, is_embed: true });
}, data);
await page.waitForSelector(".tl-timemarker", { state: "attached", timeout: 60000 });
const shown = await page.evaluate(() => ({
  slides: document.querySelectorAll(".tl-slide").length,
  markers: document.querySelectorAll(".tl-timemarker").length,
  headlines: [...document.querySelectorAll(".tl-slide:not(.tl-slide-titleslide) .tl-headline")].map((h) => h.textContent.trim()),
  messages: [...document.querySelectorAll(".tl-message-full .tl-message-content")].map((m) => m.textContent.trim()).filter(Boolean),
}));
await browser.close();
const n = data.events.length;
const plain = (html) => html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&").trim();
if (errors.length > 0) fail(errors.join("\n"));
if (shown.markers !== n) fail(`${shown.markers} markers of ${n} events ${shown.messages}`);
if (shown.slides !== n + 1) fail(`${shown.slides} slides of ${n} events and a title`);
const wanted = data.events.map((event) => plain(event.text.headline)).sort();
const found = [...shown.headlines].sort();
for (const [at, headline] of wanted.entries()) {
  if (headline !== found[at]) fail(`headline ${JSON.stringify(found[at])}, expected ${JSON.stringify(headline)}`);
}
console.log(`TimelineJS: ${shown.slides} slides, ${shown.markers} markers`);
