// What is printed: the PDF of an event and of the whole briefing, as Chromium makes it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { data, fullest } from "../lib/pages.mjs";
import { fail } from "../lib/report.mjs";

const bare = (text) => text.replace(/\s+/g, "");

export async function paper(chrome, site) {
  const folder = process.env.KEEP_PDF ?? mkdtempSync(join(tmpdir(), "paper-"));
  const urls = new Map(data(site.folder, "sources").sources.map((source) => [source.id, source.source_url]));
  const said = [];
  for (const address of [fullest(site.folder, "events"), "briefing.html"]) {
    const page = await chrome.newPage();
    await page.goto(site.base + address);
    const title = await page.evaluate(() => document.querySelector("h1").textContent.trim());
    const ids = await page.evaluate(() => [...document.querySelectorAll("#sources .source a")].map((a) => /sources\/([^/]+)\.html$/.exec(a.getAttribute("href"))?.[1]).filter(Boolean));
    const contents = await page.evaluate(() => [...document.querySelectorAll(".contents a")].map((a) => a.textContent.trim()));
    const permalink = await page.evaluate(() => document.querySelector("link[rel=canonical]").href);
    for (const format of ["A4", "Letter"]) {
      const file = join(folder, `${address.replaceAll("/", "-")}-${format}.pdf`);
      await page.pdf({ path: file, format, tagged: true, printBackground: true });
      const { tagged, pages } = info(file);
      if (!tagged) fail(`${address} as PDF is not tagged`);
      const text = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
      const sheets = text.split("\f").slice(0, pages);
      const words = bare(spawnSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 }).stdout);
      sheets.forEach((sheet, index) => {
        const foot = sheet.trimEnd().split("\n").at(-1);
        if (!foot.includes(`${index + 1} / ${pages}`)) fail(`${address} ${format}: sheet ${index + 1} ends with “${foot.trim()}”`);
        if (!bare(foot).includes(bare(title).slice(0, 30))) fail(`${address} ${format}: the foot of sheet ${index + 1} does not say “${title}”: “${foot.trim()}”`);
      });
      const wanted = address === "briefing.html" ? [...urls.keys()] : ids;
      if (wanted.length === 0) fail(`${address} names no source`);
      for (const id of wanted) {
        const url = urls.get(id);
        if (url && !words.includes(bare(url))) fail(`${address} ${format}: no ${url}`);
      }
      if (!words.slice(-1000).includes(permalink)) fail(`${address} ${format} does not end with ${permalink}`);
      if (address === "briefing.html") {
        const start = bare(sheets.slice(0, 2).join(""));
        if (contents.length < 4) fail("the briefing has no contents");
        for (const item of contents) if (!start.includes(bare(item))) fail(`${address} ${format}: its contents do not list ${item}`);
      }
      said.push(`${address} ${format} ${pages} sheets, ${wanted.length} sources`);
    }
    await page.close();
  }
  if (!process.env.KEEP_PDF) rmSync(folder, { recursive: true });
  return said.join(", ");
}

function info(file) {
  const text = spawnSync("pdfinfo", [file], { encoding: "utf8" }).stdout;
  return { tagged: /^Tagged:\s+yes/m.test(text), pages: Number(/^Pages:\s+(\d+)/m.exec(text)?.[1]) };
}
