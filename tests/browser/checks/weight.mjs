// What a page costs a reader: bytes on the wire and requests, counted at the server.
import { fullest } from "../lib/pages.mjs";
import { fail } from "../lib/report.mjs";

const KB = 1024;

export async function weight(chrome, site, many) {
  const said = [];
  const budgets = [
    [site, fullest(site.folder, "events"), 30 * KB, 3],
    [site, fullest(site.folder, "actors"), 30 * KB, 3],
    ...site.languages.flatMap((lang) => ["events", "actors"].map((kind) => [site, fullest(site.folder, `${lang}/${kind}`), 30 * KB, 3])),
    [many, "chronology.html", 60 * KB, 3],
  ];
  for (const [{ base, sent, name }, page, most, requests] of budgets) {
    const context = await chrome.newContext();
    sent.length = 0;
    const tab = await context.newPage();
    await tab.goto(base + page, { waitUntil: "networkidle" });
    await context.close();
    const counted = sent.filter(({ path }) => !path.includes("favicon"));
    const bytes = counted.reduce((sum, file) => sum + file.bytes, 0);
    const words = `${name}/${page} ${(bytes / KB).toFixed(1)} KB in ${counted.length} requests`;
    if (bytes > most || counted.length > requests) fail(`too heavy: ${words}: ${JSON.stringify(counted)}`);
    if (counted.length < 2) fail(`the server saw no style sheet go: ${words}`);
    said.push(words);
  }
  const events = await entries(chrome, `${many.base}chronology.html`);
  if (events !== 300) fail(`the chronology of 300 events shows ${events}`);
  return said.join(", ");
}

async function entries(chrome, url) {
  const page = await chrome.newPage();
  await page.goto(url);
  const n = await page.locator(".chronology .entry").count();
  await page.close();
  return n;
}
