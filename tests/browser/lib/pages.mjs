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

/** Returns the fullest page of a folder of records. */
export function fullest(folder, kind) {
  const pages = readdirSync(join(folder, kind)).filter((name) => /^[^.]+\.html$/.test(name) && name !== "index.html");
  const size = (name) => statSync(join(folder, kind, name)).size;
  const [first] = pages.sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  return first && `${kind}/${first}`;
}

/** Returns a page of each kind: what is there of them, since a small site lacks some. */
export function sample(folder) {
  const fixed = ["index.html", "chronology.html", "contested.html", "search.html", "404.html", "briefing.html"];
  const kinds = ["events", "actors", "agreements", "disputes", "places", "sources", "notes", "relations"];
  const records = kinds.filter((kind) => existsSync(join(folder, kind))).map((kind) => fullest(folder, kind));
  return [...fixed, ...records].filter((page) => page && existsSync(join(folder, page)));
}

/** Returns the pages of a site in another script, whose kinds are known from the first. */
export function few(folder) {
  return ["index.html", "chronology.html", fullest(folder, "events"), fullest(folder, "agreements")];
}

/** Returns a page of each kind of the first site, and a few of the others. */
export function pagesOf([first, ...others]) {
  const of = (site, pages) => pages.map((page) => ({ site, page }));
  return [...of(first, sample(first.folder)), ...others.flatMap((site) => of(site, few(site.folder)))];
}

/** Reads a data file of a site. */
export function data(folder, name) {
  return JSON.parse(readFileSync(join(folder, "data", `${name}.json`), "utf8"));
}
