// A list narrowed by its address alone, `#only-contested` say, without JavaScript: what is left is
// what the button counts, and the button says that it is chosen.
import { fullest } from "../lib/pages.mjs";
import { fail } from "../lib/report.mjs";

const CHOICES = { "only-cooperation": "cooperation", "only-conflict": "conflict", "only-contested": "disputed" };

export async function narrowed(chrome, { base, folder }) {
  const context = await chrome.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const address = fullest(folder, "actors", 'href="#only-contested"');
  await page.goto(base + address);
  const all = await page.evaluate(shown);
  const said = [`${all.entries.length}`];
  for (const [anchor, word] of Object.entries(CHOICES)) {
    await page.goto(`${base}${address}#${anchor}`);
    const { entries, count, months, chosen } = await page.evaluate(shown, anchor);
    const expected = all.entries.filter((classes) => classes.includes(word)).length;
    if (entries.length !== expected || expected !== count) fail(`${address}#${anchor}: ${entries.length} entries, ${expected} of that kind, ${count} said`);
    if (expected === 0 || expected === all.entries.length) fail(`${address} has nothing to leave out by #${anchor}`);
    if (months > 0) fail(`${address}#${anchor}: ${months} months without an entry`);
    if (JSON.stringify(chosen) !== JSON.stringify([`#${anchor}`])) fail(`${address}#${anchor}: shown as chosen: ${chosen}`);
    said.push(`${entries.length} ${anchor}`);
  }
  await context.close();
  return `${address}: ${said.join(", ")}`;
}

/** Tells what a list shows, and which of its filters looks chosen. Runs in the page. */
function shown(anchor) {
  const seen = (element) => element.checkVisibility();
  const ground = (link) => getComputedStyle(link).backgroundColor;
  const ink = getComputedStyle(document.body).color;
  const links = [...document.querySelectorAll(".filters > ul a")];
  return {
    entries: [...document.querySelectorAll(".lanes .entry")].filter(seen).map((entry) => entry.className.split(" ")),
    months: [...document.querySelectorAll(".lanes .month")].filter((month) => seen(month) && ![...month.querySelectorAll(".entry")].some(seen)).length,
    count: Number(links.find((link) => link.hash === `#${anchor}`)?.querySelector(".n").textContent),
    chosen: links.filter((link) => ground(link) === ink).map((link) => link.getAttribute("href")),
  };
}
