// What failed, and how long each part took.
let failures = 0;

export function fail(message) {
  failures += 1;
  console.error(`FAILED ${message}`);
}

export function count() {
  return failures;
}

/** Runs one part of the checks; what it returns is said beside its name. */
export async function part(name, run) {
  const start = Date.now();
  const said = await run();
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  console.log(`${name}: ${said} (${seconds} s)`);
}
