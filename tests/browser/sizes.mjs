// How a site grows: node tests/browser/sizes.mjs PROGRAM [EVENTS…]
// makes up sites of as many events, the same at every run, builds each and tells of the files of the
// index of search, of what a query loads and how long it takes, and of the data files. Not a test:
// docs/search.md and docs/data.md say what it found.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "./lib/browser.mjs";
import { site } from "./lib/projects.mjs";

const [chancery, ...sizes] = process.argv.slice(2);
if (!chancery) throw new Error("usage: node sizes.mjs PROGRAM [EVENTS…]");
// Sites of about 100, 2,000 and 20,000 pages.
const events = sizes.length > 0 ? sizes.map(Number) : [36, 950, 10500];

/** Numbers that look random and are the same at every run (mulberry32). */
function dice(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The word of a rank, made up of syllables. */
function word(rank) {
  let made = "";
  for (let left = rank * 7 + 31; left > 0; left = Math.floor(left / 70)) made += "bdfgklmnprstvz"[left % 14] + "aeiou"[Math.floor(left / 14) % 5];
  return made;
}

/** A project of many events over a vocabulary as people use one: few words often, most seldom. */
function project(n_events) {
  const roll = dice(0x5eed);
  const often = (n) => Math.floor(n ** (roll(1e6) / 1e6)) % n;
  const words = (n) => Array.from({ length: n }, () => word(often(30000))).join(" ");
  const name = (rank) => { const made = word(rank * 11 + 900); return made[0].toUpperCase() + made.slice(1); };
  const day = (n) => new Date(Date.UTC(2016, 0, 1 + n)).toISOString().slice(0, 10);
  const types = ["agree", "consult", "cooperate", "aid", "accuse", "threaten", "sanction", "assault"];
  const [n_actors, n_places, n_sources] = [6 + Math.floor(n_events / 20), 4 + Math.floor(n_events / 30), 10 + Math.floor(n_events / 2)];
  return (folder) => {
    const put = (path, lines) => {
      const file = join(folder, "content", path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${lines.join("\n")}\n`);
    };
    const rules = ["no-archive", "single-source", "uncontradicted-rivals", "unused-actor", "unused-source", "event-after-report"];
    put("site.yaml", ["title: Many events", "description: Made up to be measured.", "base_url: https://example.org/", `rules: {${rules.map((rule) => `${rule}: allow`).join(", ")}}`]);
    put("actors/all.yaml", Array.from({ length: n_actors }, (_, n) => `- {id: actor-${n}, name: ${name(n)} ${name(n * 3)}, kind: ${["state", "armed-group", "person", "media"][n % 4]}}`));
    put("places/all.yaml", Array.from({ length: n_places }, (_, n) => `- {id: place-${n}, name: ${name(n * 2 + 1)}, lat: ${roll(120) - 60}, lon: ${roll(340) - 170}, precision: near}`));
    put("sources/all.yaml", Array.from({ length: n_sources }, (_, n) => `- {id: source-${n}, outlet: actor-${(n % 2) * 4 + 3}, title: ${words(6)}, url: "https://example.org/${n}", published: ${day(Math.floor((n * 3650) / n_sources))}, kind: news}`));
    for (let n = 0; n < n_events; n += 1) {
      const [one, other] = [often(n_actors), often(n_actors - 1)];
      const lines = [`title: ${words(7)}`, `date: ${day(roll(3650))}`, `type: ${types[roll(types.length)]}`, `place: place-${roll(n_places)}`];
      lines.push(`actors: [actor-${one}, actor-${other === one ? n_actors - 1 : other}]`, `summary: ${words(120)}.`, `sources: [source-${roll(n_sources)}]`);
      const n_claims = roll(4);
      if (n_claims > 0) lines.push("claims:");
      for (let claim = 0; claim < n_claims; claim += 1) {
        lines.push(`  - {id: claim-${claim}, by: actor-${often(n_actors)}, text: ${words(15)}, via: [source-${roll(n_sources)}], toll: {killed: ${roll(60)}, who: civilians}}`);
      }
      put(`events/event-${n}.yaml`, lines);
    }
  };
}

const under = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
const sum = (list) => list.reduce((all, one) => all + one, 0);
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Types a query, all at once, and tells how long the results take. Runs in the page. */
function ask(query) {
  const [input, status] = [document.getElementById("q"), document.getElementById("found-status")];
  status.textContent = "";
  return new Promise((resolve) => {
    const start = performance.now();
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve({ ms: performance.now() - start, said: status.textContent, hits: document.querySelectorAll(".hit").length });
    }).observe(status, { childList: true });
    input.value = query;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function queries(chrome, { base, sent, folder }) {
  const title = (file) => /<h1>(?:<bdi>)?([^<]+)/.exec(readFileSync(join(folder, file), "utf8"))[1].trim();
  const event = title("events/event-7.html").split(" ");
  const asked = ["killed", "12 killed", event.slice(0, 3).join(" "), event.at(-1), title("actors/actor-3.html"), title("places/place-2.html"), word(2), "ba"];
  for (const query of asked) {
    const context = await chrome.newContext();
    const page = await context.newPage();
    await page.goto(`${base}search.html`, { waitUntil: "networkidle" });
    sent.length = 0;
    const first = await page.evaluate(ask, query);
    const [bytes, files] = [sum(sent.map((file) => file.bytes)), sent.length];
    const again = await page.evaluate(ask, query);
    console.log(`  “${query}”: ${first.said}; loads ${kb(bytes)} in ${files} files and takes ${first.ms.toFixed(0)} ms, again ${again.ms.toFixed(0)} ms`);
    await context.close();
  }
  // Letter by letter, as people type.
  const page = await chrome.newPage();
  await page.goto(`${base}search.html`, { waitUntil: "networkidle" });
  sent.length = 0;
  await page.locator("#q").pressSequentially("12 killed", { delay: 150 });
  await page.waitForLoadState("networkidle");
  console.log(`  “12 killed” letter by letter loads ${kb(sum(sent.map((file) => file.bytes)))} in ${sent.length} files`);
  await page.close();
}

const chrome = await launch();
for (const n_events of events) {
  const built = await site(chancery, `sizes-${n_events}`, project(n_events));
  const size = (file) => statSync(file).size;
  const index = under(join(built.folder, "search"));
  const all = under(built.folder);
  const pages = all.filter((file) => file.endsWith(".html"));
  console.log(`${n_events} events: ${pages.length} pages, ${all.length} files`);
  const packed = index.map((file) => gzipSync(readFileSync(file)).length);
  console.log(`  the index: ${index.length} files, ${kb(sum(index.map(size)))}, packed ${kb(sum(packed))}, the largest ${kb(Math.max(...packed))}; search.html ${kb(gzipSync(readFileSync(join(built.folder, "search.html"))).length)}`);
  await queries(chrome, built);
  const data = under(join(built.folder, "data")).filter((file) => !/\.schema\.json$|index\.html$/.test(file));
  for (const file of data.sort((a, b) => size(b) - size(a)).slice(0, 40)) {
    console.log(`  ${file.slice(built.folder.length + 1)}: ${kb(size(file))}, packed ${kb(gzipSync(readFileSync(file)).length)}`);
  }
  built.close();
  if (process.env.KEEP) console.log(`  kept in ${built.root}`);
  else rmSync(built.root, { recursive: true });
}
await chrome.close();
