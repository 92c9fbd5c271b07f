// Looks at built sites the way readers, machines and printers do. Run by tests/run:
//   node tests/browser/check.mjs PROGRAM [PART…]
// builds the briefing of this repository, a right-to-left site and one of 300 events, each for the
// address at which it is served here, and runs every part, or those named.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keyboard } from "./checks/keyboard.mjs";
import { scores } from "./checks/lighthouse.mjs";
import { linkedData } from "./checks/linked-data.mjs";
import { looks } from "./checks/looks.mjs";
import { markup } from "./checks/markup.mjs";
import { narrowed } from "./checks/narrowed.mjs";
import { paper } from "./checks/paper.mjs";
import { sameText } from "./checks/text.mjs";
import { weight } from "./checks/weight.mjs";
import { launch } from "./lib/browser.mjs";
import { made, of, site } from "./lib/projects.mjs";
import { count, part } from "./lib/report.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const [chancery, ...named] = process.argv.slice(2);
if (!chancery) throw new Error("usage: node check.mjs PROGRAM [PART…]");

const briefing = { ...(await site(chancery, "briefing", of(join(here, "../..")))), languages: ["fa", "ur", "zh"] };
const rtl = await site(chancery, "rtl", of(join(here, "rtl")));
const many = await site(chancery, "many", made(300));
const chrome = await launch();

const parts = {
  markup: () => markup([briefing, rtl, many]),
  data: () => linkedData(briefing),
  looks: () => looks(chrome, [briefing, rtl]),
  text: () => sameText(chrome, [briefing, rtl]),
  filters: () => narrowed(chrome, briefing),
  keyboard: () => keyboard(chrome, [briefing, rtl]),
  weight: () => weight(chrome, briefing, many),
  paper: () => paper(chrome, briefing),
  lighthouse: () => scores(briefing),
};
try {
  for (const [name, run] of Object.entries(parts)) {
    if (named.length === 0 || named.includes(name)) await part(name, run);
  }
} finally {
  await chrome.close();
  for (const { root, close } of [briefing, rtl, many]) {
    close();
    rmSync(root, { recursive: true });
  }
}
if (count() > 0) {
  console.error(`${count()} failed`);
  process.exit(1);
}
process.exit(0);
