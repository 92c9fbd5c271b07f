// Which pages are looked at: each kind of page of a site, the fullest where there are many.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Returns the addresses of all pages below a folder, sorted. */
export function all(folder, below = "") {
  const found = [];
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...all(folder, path));
    else if (entry.name.endsWith(".html")) found.push(path);
  }
  return found.sort();
}

/** Returns the fullest page of a folder of records, of those that hold some text. */
export function fullest(folder, kind, text = "") {
  const pages = readdirSync(join(folder, kind)).filter((name) => /^[^.]+\.html$/.test(name) && name !== "index.html");
  const size = (name) => statSync(join(folder, kind, name)).size;
  const sorted = pages.sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  const first = sorted.find((name) => text === "" || readFileSync(join(folder, kind, name), "utf8").includes(text));
  return first && `${kind}/${first}`;
}

const FIXED = ["index.html", "chronology.html", "contested.html", "gaps.html", "search.html", "404.html", "briefing.html", "places/index.html", "data/index.html"];
const MAP = '<figure class="map">';
const KINDS = ["events", "actors", "agreements", "disputes", "places", "sources", "notes", "relations"];

/** Returns a page of each kind, which the sites looked at all have. */
export function sample(folder) {
  const records = KINDS.map((kind) => fullest(folder, kind, kind === "places" ? MAP : "") ?? `${kind}/*.html`);
  const pages = [...FIXED, ...records];
  const missing = pages.filter((page) => !existsSync(join(folder, page)));
  if (missing.length > 0) throw new Error(`${folder} has no ${missing.join(", no ")}`);
  return pages;
}

/** Returns pages in the other languages of a site: the front page, the chronology and the fullest records. */
export function translated(folder, languages) {
  return languages.flatMap((lang) => {
    const records = ["events", "actors", "agreements"].map((kind) => fullest(folder, `${lang}/${kind}`) ?? `${lang}/${kind}/*.html`);
    const pages = [`${lang}/index.html`, `${lang}/chronology.html`, `${lang}/search.html`, ...records];
    const missing = pages.filter((page) => !existsSync(join(folder, page)));
    if (missing.length > 0) throw new Error(`${folder} has no ${missing.join(", no ")}`);
    return pages;
  });
}

/** Returns a page of each kind of each site, and of those in several languages some in each. */
export function pagesOf(sites) {
  return sites.flatMap((site) => [...sample(site.folder), ...translated(site.folder, site.languages ?? [])].map((page) => ({ site, page })));
}

/** Reads a data file of a site. */
export function data(folder, name) {
  return JSON.parse(readFileSync(join(folder, "data", `${name}.json`), "utf8"));
}
