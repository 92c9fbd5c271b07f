// A server as a host has it: gzip, the headers of `_headers`, 404.html. It counts what it sends,
// since a browser does not tell of every request (a worker's, say). One host alone, 127.0.0.1.
import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};
const ZIPPED = [".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"];

/** Serves a folder, which may be filled later. `sent` lists what was sent: path and bytes. */
export async function serve(folder) {
  const sent = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    let path = normalize(decodeURIComponent(pathname));
    if (path.endsWith("/")) path += "index.html";
    const isThere = existsSync(join(folder, path)) && statSync(join(folder, path)).isFile();
    const file = join(folder, isThere ? path : "404.html");
    let body = readFileSync(file);
    const head = { ...headers(folder, pathname), "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" };
    if (ZIPPED.includes(extname(file)) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
      body = gzipSync(body, { level: 9 });
      head["Content-Encoding"] = "gzip";
    }
    sent.push({ path: pathname, bytes: body.length });
    response.writeHead(isThere ? 200 : 404, head);
    response.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${server.address().port}/`;
  return { base, folder, sent, close: () => server.close() };
}

/** Reads what `_headers` says of a path. */
function headers(folder, pathname) {
  const found = {};
  let applies = false;
  for (const line of readFileSync(join(folder, "_headers"), "utf8").split("\n")) {
    if (line.startsWith("/")) applies = pathname.startsWith(line.trim().replace(/\*$/, ""));
    const field = /^\s+([\w-]+): (.*)$/.exec(line);
    if (field && applies) found[field[1]] = field[2];
  }
  return found;
}
