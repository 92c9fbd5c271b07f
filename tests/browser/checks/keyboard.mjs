// A walk over pages with the Tab key alone: the skip link first, then everything that can be used,
// and at each step one sees where one is (without smooth scrolling, which would still be under way).
import { each } from "../lib/browser.mjs";
import { fullest } from "../lib/pages.mjs";
import { fail } from "../lib/report.mjs";

export async function keyboard(chrome, sites) {
  let steps = 0;
  const walked = ({ folder }) => ["index.html", "chronology.html", fullest(folder, "events")];
  const pages = sites.flatMap((site) => walked(site).map((page) => ({ site, page })));
  await each(pages, async ({ site, page: address }) => {
    const context = await chrome.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    const name = `${site.name}/${address}`;
    await page.goto(site.base + address);
    const expected = await page.evaluate(usable);
    await page.keyboard.press("Tab");
    const first = await page.evaluate(focus);
    if (first.classes !== "skip" || !first.onScreen) fail(`${name}: the first Tab reaches ${JSON.stringify(first)}`);
    const reached = new Set([first.at]);
    for (let step = 1; step < expected; step += 1) {
      await page.keyboard.press("Tab");
      const now = await page.evaluate(focus);
      if (!now.outlined || !now.onScreen) fail(`${name}: one does not see the focus on ${JSON.stringify(now)}`);
      reached.add(now.at);
      if (now.at === null || !now.outlined) break;
    }
    if (reached.size !== expected) fail(`${name}: Tab reaches ${reached.size} of ${expected} that can be used`);
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("Tab");
    await page.focus(".skip");
    await page.keyboard.press("Enter");
    if (!page.url().endsWith("#main")) fail(`${name}: the skip link leads to ${page.url()}`);
    steps += reached.size;
    await context.close();
  });
  return `${steps} steps over ${pages.length} pages`;
}

/** Counts what can be used, and numbers it. Runs in the page. */
function usable() {
  const controls = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")];
  // The skip link is off the page until it is reached, but it is there.
  const there = controls.filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.disabled);
  // Of radio buttons of one name, Tab reaches one.
  const names = new Set();
  const counted = there.filter((control) => {
    if (control.type !== "radio") return true;
    const isNew = !names.has(control.name);
    names.add(control.name);
    return isNew;
  });
  counted.forEach((control, index) => control.setAttribute("data-at", index));
  return counted.length;
}

/** Tells where the focus is and whether one sees it. Runs in the page. */
function focus() {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return {
    at: element.getAttribute("data-at"),
    classes: element.className,
    words: element.textContent.trim().slice(0, 40),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}
