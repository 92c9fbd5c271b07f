// The sites that are looked at, each built for the address it is served at.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "./server.mjs";

/** Builds a project, a copy of it so that nothing is left beside it, and serves the output. */
export async function site(chancery, name, fill) {
  const folder = mkdtempSync(join(tmpdir(), `chancery-${name}-`));
  const output = join(folder, "public");
  mkdirSync(output);
  fill(folder);
  const served = await serve(output);
  const args = ["build", "--quiet", "--root", folder, "--output", output, "--base-url", served.base];
  const run = spawnSync(chancery, args, { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${name} does not build:\n${run.stderr}`);
  return { name, root: folder, ...served };
}

/** A project of the repository. */
export function of(root) {
  return (folder) => cpSync(join(root, "content"), join(folder, "content"), { recursive: true });
}

/** A project of as many events, of every type, with places, actors, claims and sources. */
export function made(n_events) {
  const types = ["agree", "consult", "support", "aid", "retreat", "request", "accuse", "threaten", "protest", "coerce", "assault"];
  const towns = ["Upper ford", "Lower ford", "Old bridge", "North gate", "Salt market"];
  return (folder) => {
    const put = (path, lines) => {
      const file = join(folder, "content", path);
      mkdirSync(join(file, ".."), { recursive: true });
      writeFileSync(file, `${lines.join("\n")}\n`);
    };
    put("site.yaml", ["title: Three hundred events", "description: As many as one page holds.", "base_url: https://example.org/"]);
    put("actors/all.yaml", ["upland", "lowland", "islands", "council"].map((id) => `- {id: ${id}, name: ${id[0].toUpperCase()}${id.slice(1)}, kind: state}`));
    put("places/all.yaml", towns.map((name, at) => `- {id: town-${at}, name: ${name}, country: XX, lat: ${30 + at}, lon: ${60 + at}, precision: near}`));
    const sources = [];
    const events = [];
    for (let at = 0; at < n_events; at += 1) {
      const day = new Date(Date.UTC(2023, 0, 1 + Math.floor((at * 730) / n_events))).toISOString().slice(0, 10);
      const [one, other] = [["upland", "lowland"], ["lowland", "islands"], ["islands", "council"]][at % 3];
      sources.push(`- {id: report-${at}, outlet: Evening Courier, title: Report ${at}, url: "https://example.org/reports/${at}", published: ${day}, accessed: ${day}, kind: news}`);
      events.push(
        `- id: event-${at}`,
        `  title: What came of the ${["morning", "second", "long", "last"][at % 4]} ${["meeting", "crossing", "letter"][at % 3]} of day ${at}`,
        `  date: ${day}`,
        `  type: ${types[at % types.length]}`,
        `  place: town-${at % towns.length}`,
        `  actors: [${one}, ${other}]`,
        `  sources: [report-${at}]`,
        "  claims:",
        `    - {id: first, by: ${one}, text: So many were hurt., on: ${day}, via: [report-${at}], toll: {injured: ${1 + (at % 40)}}}`,
        `    - {id: second, by: ${other}, text: It was otherwise., on: ${day}, via: [report-${at}], toll: {injured: ${1 + ((at * 7) % 40)}}}`,
      );
    }
    put("sources/all.yaml", sources);
    put("events/all.yaml", events);
  };
}
