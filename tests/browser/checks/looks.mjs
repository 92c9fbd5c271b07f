// A page of each kind as people meet it: wide and on phones, light, dark, in forced colours, zoomed,
// on paper. Accessibility (axe), no sideways scroll, structure, nothing from anywhere else.
import { violations } from "../lib/axe.mjs";
import { each } from "../lib/browser.mjs";
import { pagesOf } from "../lib/pages.mjs";
import { fail } from "../lib/report.mjs";

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

export async function looks(chrome, sites) {
  await provesItself(chrome, sites[0]);
  let looked = 0;
  const pages = pagesOf(sites);
  await each(pages, async ({ site, page: address }) => {
    const context = await chrome.newContext({ viewport: WIDE });
    const page = await context.newPage();
    const name = `${site.name}/${address}`;
    page.on("request", (request) => {
      if (!request.url().startsWith(site.base)) fail(`${name}: a request leaves the site: ${request.url()}`);
    });
    page.on("console", (message) => {
      if (message.type() === "error" && address !== "404.html") fail(`${name}: ${message.text()}`);
    });
    await page.goto(site.base + address);
    for (const mistake of await page.evaluate(structure)) fail(`${name}: ${mistake}`);

    if (/^(events|places)\/(?!index)/.test(address)) {
      for (const mistake of await page.evaluate(maps)) fail(`${name}: ${mistake}`);
    }
    await axe(page, `${name} light`);
    await page.emulateMedia({ colorScheme: "dark" });
    await axe(page, `${name} dark`);
    // Then the system chooses the colours; what must stay are the marks, and the text.
    const words = await page.evaluate(() => document.body.innerText);
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    if ((await page.evaluate(() => document.body.innerText)) !== words) fail(`${name} says something else in forced colours`);
    for (const mark of await page.evaluate(lostMarks)) fail(`${name} in forced colours: ${mark}`);
    await axe(page, `${name} in forced colours`);
    await page.emulateMedia({ forcedColors: "none" });

    // Half of a wide window is what 200 % zoom leaves.
    for (const width of [1440, 720, 390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) fail(`${name} scrolls sideways by ${over} px at ${width} px`);
      for (const small of await page.evaluate(smallTargets)) fail(`${name}: ${small} at ${width} px`);
    }
    await page.setViewportSize(PHONE);
    await axe(page, `${name} on a phone`);

    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const mistake of await page.evaluate(onPaper)) fail(`${name} on paper: ${mistake}`);
    looked += 1;
    await context.close();
  });
  return `${looked} pages looked at`;
}

async function axe(page, name) {
  for (const said of await violations(page)) fail(`axe: ${name}: ${said}`);
}

/** Returns what is wrong with the skeleton of a page. Runs in the page. */
function structure() {
  const wrong = [];
  const one = (selector) => {
    const n = document.querySelectorAll(selector).length;
    if (n !== 1) wrong.push(`${n} of ${selector}`);
  };
  for (const selector of ["h1", "main", "body > header", "body > footer"]) one(selector);
  let last = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.tagName[1]);
    if (level > last + 1) wrong.push(`h${last} is followed by h${level}: ${heading.textContent.trim()}`);
    last = level;
  }
  const navs = [...document.querySelectorAll("nav")].map((nav) => nav.getAttribute("aria-label") ?? nav.getAttribute("aria-labelledby"));
  if (navs.includes(null) || new Set(navs).size < navs.length) wrong.push(`navigation that is not told apart: ${navs}`);
  for (const run of document.querySelectorAll("body [lang]:not(svg *)")) {
    if (!run.hasAttribute("dir")) wrong.push(`a run in ${run.lang} without dir: ${run.textContent.slice(0, 40)}`);
  }
  // Words in another script are marked as what they are, or at least kept apart from the line.
  const arabic = /[\u0600-\u06ff]/;
  const rtl = document.documentElement.dir === "rtl";
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!rtl && arabic.test(text.data) && text.parentElement.closest("[dir=rtl], bdi") === null) {
      wrong.push(`words that run the other way: ${text.data.trim().slice(0, 40)}`);
    }
  }
  const least = 14.4 - 0.01;
  for (const element of document.querySelectorAll("main *, nav *, footer *")) {
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (words && size < least && size > 0) wrong.push(`text of ${size} px: ${element.textContent.trim().slice(0, 40)}`);
  }
  return wrong.slice(0, 20);
}

/** Returns what is wrong with the maps of a page that must have one. Runs in the page. */
function maps() {
  const wrong = [];
  const figures = [...document.querySelectorAll("figure.map")];
  if (figures.length === 0) wrong.push("no map");
  for (const figure of figures) {
    if (!figure.textContent.includes("Natural Earth")) wrong.push("a map without a word about its boundaries");
    const shown = [...figure.querySelectorAll(":scope > svg")].filter((svg) => svg.checkVisibility());
    if (shown.length !== 1) wrong.push(`${shown.length} drawings of one map`);
    for (const svg of shown) {
      const inside = (shape) => { const box = shape.getBBox(); return box.width + box.height > 0; };
      const drawn = [...svg.querySelectorAll("path, circle, use")].filter(inside).length;
      const { width, height } = svg.getBoundingClientRect();
      if (drawn < 3 || width < 200 || height < 100) wrong.push(`a map of ${drawn} shapes, ${width} × ${height} px`);
      if (svg.getAttribute("role") !== "img" || !/^.+[:：] ?./u.test(svg.querySelector(":scope > title")?.textContent ?? "")) wrong.push("a map without a text instead");
    }
  }
  return wrong;
}

/** Returns controls that a thumb would miss. Runs in the page. */
function smallTargets() {
  const controls = "nav.site a, .brand, .filters a, .steps a, .bar a, .years a, .pager a";
  const small = [];
  for (const control of document.querySelectorAll(controls)) {
    const { width, height } = control.getBoundingClientRect();
    if (width > 0 && height < 44 - 0.5) small.push(`a target ${height} px high: ${control.textContent.trim()}`);
  }
  return small.slice(0, 3);
}

/** Returns marks of a lane that forced colours have wiped out. Runs in the page. */
function lostMarks() {
  const lost = [];
  const ground = getComputedStyle(document.body).backgroundColor;
  for (const mark of document.querySelectorAll(".slip, .state, .mark")) {
    const { borderTopWidth, borderTopColor } = getComputedStyle(mark);
    if (mark.checkVisibility() && (parseFloat(borderTopWidth) === 0 || borderTopColor === ground)) lost.push(`a mark without an outline: ${mark.className}`);
  }
  return lost.slice(0, 3);
}

/** Returns what is wrong with a page as it is printed. Runs in the page. */
function onPaper() {
  const wrong = [];
  for (const gone of document.querySelectorAll("nav.site, nav.crumbs, .pager, .filters, .skip")) {
    if (gone.checkVisibility()) wrong.push(`shown: ${gone.className}`);
  }
  // What leads to other pages is gone from paper whether it is open or not.
  for (const details of document.querySelectorAll("details:not(.filters *) > :not(summary)")) {
    if (!details.checkVisibility({ contentVisibilityAuto: true })) wrong.push(`closed: ${details.textContent.slice(0, 40)}`);
  }
  const ground = getComputedStyle(document.body).backgroundColor;
  if (ground !== "rgb(255, 255, 255)") wrong.push(`printed on ${ground}`);
  return wrong;
}

/** Shows that the checks above find what is planted. */
async function provesItself(chrome, site) {
  const context = await chrome.newContext({ viewport: WIDE });
  const page = await context.newPage();
  await page.goto(`${site.base}gaps.html`);
  await page.evaluate(() => {
    document.querySelector("main").insertAdjacentHTML("beforeend", '<h1>Again</h1><h4 lang="fa">کابل</h4><img src="x.png"><nav><a href="x">x</a></nav>');
    document.querySelector("nav.site a").classList.add("brand");
  });
  const found = (await page.evaluate(structure)).join("; ");
  for (const planted of ["2 of h1", "is followed by h4", "without dir", "run the other way", "not told apart"]) {
    if (!found.includes(planted)) fail(`the check of structure does not find “${planted}”: ${found}`);
  }
  if (!(await violations(page)).some((said) => said.startsWith("image-alt"))) fail("axe does not find a picture without a text");
  await context.close();
}
