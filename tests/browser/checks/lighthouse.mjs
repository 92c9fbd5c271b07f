// Lighthouse on the pages that readers meet first: accessibility, best practices and search engines
// at 100, no layout shift. Speed on a busy machine says little; it is told, not asked for.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { EXECUTABLE, FLAGS } from "../lib/browser.mjs";
import { fullest } from "../lib/pages.mjs";
import { fail } from "../lib/report.mjs";

export async function scores(site) {
  const said = [];
  const chrome = await launch({ chromePath: EXECUTABLE, chromeFlags: ["--headless", ...FLAGS], logLevel: "silent" });
  // The front page by its canonical address.
  for (const page of ["", "chronology.html", fullest(site.folder, "events")]) {
    const { lhr } = await lighthouse(site.base + page, {
      port: chrome.port,
      logLevel: "silent",
      onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    });
    const score = (category) => Math.round(lhr.categories[category].score * 100);
    for (const category of ["accessibility", "best-practices", "seo"]) {
      if (score(category) === 100) continue;
      const refs = lhr.categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1);
      fail(`lighthouse: /${page}: ${category} ${score(category)}: ${refs.map(({ id }) => `${id}: ${JSON.stringify(lhr.audits[id].details?.items?.slice(0, 2))}`).join("; ")}`);
    }
    const shift = lhr.audits["cumulative-layout-shift"].numericValue;
    if (shift !== 0) fail(`lighthouse: /${page}: the layout shifts by ${shift}`);
    said.push(`/${page} ${["performance", "accessibility", "best-practices", "seo"].map(score).join("/")}`);
  }
  await chrome.kill();
  return said.join(", ");
}
