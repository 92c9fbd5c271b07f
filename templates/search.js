// Search in the page. It loads the files under search/ as scripts, a few at a time, since a page
// that was opened from a folder may load scripts and nothing else. How those files are cut is told
// in src/search/mod.rs; how text becomes words in src/search/normalise.rs, whose twin this is.
"use strict";

const SEARCH_LETTERS = {
  æ: "ae", œ: "oe", ß: "ss", þ: "th", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", ς: "σ",
  ي: "ی", ى: "ی", ك: "ک", ګ: "گ", ة: "ه", ہ: "ه", ۃ: "ه", ە: "ه", ٱ: "ا",
};
[..."٠١٢٣٤٥٦٧٨٩"].forEach((digit, value) => { SEARCH_LETTERS[digit] = String(value); });
[..."۰۱۲۳۴۵۶۷۸۹"].forEach((digit, value) => { SEARCH_LETTERS[digit] = String(value); });

// Accents, vowel signs, tatweel, apostrophes, signs of direction.
const SEARCH_DROPPED = "'`‘’ʻʼʾʿ\\u00ad\\u0640\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7"
  + "\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed"
  + "\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\u200d-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069"
  + "\\u3099\\u309a\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\ufeff";
// Scripts without spaces between words.
const SEARCH_PAIRED = "[\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";
const SEARCH_COMMON = new Set("a an and are as at by for from in of on or that the to was were with has have".split(" "));

const SEARCH_DROP = new RegExp(`[${SEARCH_DROPPED}]`, "g");
const SEARCH_PAIRS = new RegExp(SEARCH_PAIRED, "u");
const SEARCH_RUNS = new RegExp(`${SEARCH_PAIRED}+|(?:(?!${SEARCH_PAIRED})[\\p{Alphabetic}\\p{N}\\p{M}])+`, "gu");

// Returns the words of a text: `word` is folded, `stem` is how the index knows it; `common`
// words are not in the index.
function searchTokens(text) {
  const folded = text.normalize("NFKD").toLowerCase()
    .replace(SEARCH_DROP, "")
    .replace(/[^\0-\x7f]/g, (letter) => SEARCH_LETTERS[letter] ?? letter)
    .normalize("NFC")
    .replace(/(?<=[0-9])[,٬](?=[0-9]{3}(?![0-9]))/g, "");
  const tokens = [];
  for (const [run] of folded.matchAll(SEARCH_RUNS)) {
    const letters = [...run];
    if (SEARCH_PAIRS.test(run)) {
      for (let at = 0; at < Math.max(1, letters.length - 1); at += 1) {
        const pair = letters.slice(at, at + 2).join("");
        tokens.push({ word: pair, stem: pair, common: false });
      }
    } else {
      const word = letters.slice(0, 32).join("");
      tokens.push({ word, stem: searchStem(word), common: SEARCH_COMMON.has(word) });
    }
  }
  return tokens;
}

// Returns the words as the index has them.
function searchWords(text) {
  return searchTokens(text).filter((token) => !token.common).map((token) => token.stem);
}

// Takes off the endings of English.
function searchStem(word) {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/..(ies|ied)$/.test(word)) return word.slice(0, -3) + "y";
  let stem = /(ss|us|is)$/.test(word) ? word : word.replace(/s$/, "");
  if (stem.endsWith("eed")) {
    stem = stem.slice(0, -1);
  } else {
    const start = stem.replace(/(ed|ing)$/, "");
    if (start !== stem && start.length >= 3 && /[aeiouy]/.test(start)) {
      stem = start.replace(/([^aeiouylsz])\1$/, "$1");
    }
  }
  return stem.length >= 4 ? stem.replace(/e$/, "") : stem;
}

// What each file of the index calls.
const searchWaiting = new Map();
function searchPart(name, data) {
  searchWaiting.get(name)?.(data);
}

function searchPage(form) {
  const input = form.elements.q;
  const status = document.getElementById("found-status");
  const found = document.getElementById("found");
  const labels = JSON.parse(form.dataset.labels);
  const KINDS = { a: "actor", p: "place", s: "source", o: "event", c: "event", g: "agreement", d: "dispute", n: "note" };
  const LANES = { o: "cooperation", c: "conflict" };
  const FILTERS = ["kind", "lane", "year", "actor"];
  const AT_ONCE = 10; // results
  const MOST_FILES = 6; // for the start of a word; a shorter start waits for another letter
  const state = { filters: {}, shown: AT_ONCE };
  const parts = new Map(); // name -> promise of what the file holds
  const tables = new Map(); // name -> lines of a file of words
  let root; // what index.js holds
  let latest = 0; // the number of the last search begun

  // ---- Files of the index ----

  function load(name) {
    if (!parts.has(name)) {
      parts.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.onload = script.onerror = () => {
          parts.delete(name);
          script.remove();
          reject(new Error(name));
        };
        const done = (data) => { script.onload = script.onerror = null; resolve(data); };
        searchWaiting.set(name, done);
        script.src = `${form.dataset.index}${name}.js${root ? `?v=${root.version}` : ""}`;
        document.head.append(script);
      }));
    }
    return parts.get(name);
  }

  async function begin() {
    const index = await load("index");
    root ??= { ...index, words: index.words.split(" "), actors: index.actors.split(" ") };
  }

  // Returns the lines of a file: the first word of each, and the rest, cut at tabs.
  async function table(name) {
    if (!tables.has(name)) {
      const text = await load(name);
      tables.set(name, text.split("\n").map((line) => line.split("\t")));
    }
    return tables.get(name);
  }

  const key = (word) => [...word].map((c) => (/[a-z0-9]/.test(c) ? c : `_${c.codePointAt(0).toString(16).padStart(4, "0")}`)).join("");

  // Returns the name of the one file that would hold a word.
  function fileOf(names, word) {
    const wanted = key(word);
    if (names.includes(`${wanted}-`)) return [`${wanted}-`];
    const holds = names.filter((name) => !name.endsWith("-") && wanted.startsWith(name));
    return holds.sort((a, b) => b.length - a.length).slice(0, 1);
  }

  // ---- A query ----

  // Returns the words of a query. The last one may be the start of a longer word unless a space
  // follows it, and so may be cut inside an ending.
  function parse(query) {
    let tokens = searchTokens(query);
    const isOpen = /\S$/.test(query);
    if (tokens.some((token) => !token.common)) tokens = tokens.filter((token) => !token.common);
    return tokens.map(({ word, stem, common }, at) => {
      const open = isOpen && at === tokens.length - 1;
      const stems = new Set(common ? [] : [stem]);
      if (open && /[a-z]{4}$/.test(word)) {
        for (const end of ["s", "es", "d", "ed", "g", "ng", "ing"]) stems.add(searchStem(word + end));
      }
      return { word, stem, stems, open };
    });
  }

  // Returns how well an indexed word answers a word of the query, 0 for not at all.
  function answers(wanted, stem, word = stem) {
    if (wanted.stem === stem) return 1;
    if (wanted.stems.has(stem)) return 0.9;
    const starts = wanted.open && (word.startsWith(wanted.word) || stem.startsWith(wanted.word));
    return starts ? 0.4 + 0.4 * (wanted.word.length / stem.length) : 0;
  }

  // Returns where a word of the query stands: record -> passage -> how well.
  async function places(wanted) {
    const files = new Set([...wanted.stems].flatMap((stem) => fileOf(root.words, stem)));
    if (wanted.open) {
      const start = key(wanted.word);
      const under = root.words.filter((name) => name.startsWith(start));
      wanted.isShort = under.length > MOST_FILES;
      if (!wanted.isShort) under.forEach((name) => files.add(name));
      fileOf(root.words, wanted.word).forEach((name) => files.add(name));
    }
    const records = new Map();
    for (const lines of await Promise.all([...files].map((name) => table(`w-${name}`)))) {
      for (const [stem, ...groups] of lines) {
        const factor = answers(wanted, stem);
        if (factor === 0) continue;
        for (const listed of groups) {
          const [group, entries] = listed.split(":");
          for (let at = 0; at < entries.length; at += 8) {
            const record = `${group}:${entries.slice(at, at + 5)}`;
            if (!records.has(record)) records.set(record, new Map());
            const passages = records.get(record);
            const passage = parseInt(entries.slice(at + 5, at + 7), 32);
            const weight = factor * parseInt(entries[at + 7], 32);
            passages.set(passage, Math.max(weight, passages.get(passage) ?? 0));
          }
        }
      }
    }
    return records;
  }

  // Returns the records that hold every word, the best first. Words count for more where they stand
  // in one passage, and rare ones for more than common ones.
  async function find(query) {
    const all = await Promise.all(query.map(places));
    if (all.length === 0) return [];
    const rarity = all.map((records) => Math.log(1 + root.size / Math.max(1, records.size)));
    const fewest = all.reduce((a, b) => (b.size < a.size ? b : a));
    const hits = [];
    for (const record of fewest.keys()) {
      if (!all.every((records) => records.has(record))) continue;
      const together = new Map();
      let score = 0;
      all.forEach((records, word) => {
        let best = 0;
        for (const [passage, weight] of records.get(record)) {
          const worth = weight * rarity[word];
          together.set(passage, (together.get(passage) ?? 0) + worth);
          best = Math.max(best, worth);
        }
        score += best;
      });
      let passage = 0;
      for (const [other, worth] of together) {
        const more = worth - (together.get(passage) ?? 0);
        if (more > 0 || (more === 0 && other < passage)) passage = other;
      }
      score += together.get(passage);
      const [group, at] = record.split(":");
      hits.push({ record, group, at, passage, score, kind: KINDS[group[0]], lane: LANES[group[0]], year: group.slice(1) });
    }
    const order = (hit) => Object.values(KINDS).indexOf(hit.kind);
    return hits.sort((a, b) => b.score - a.score || order(a) - order(b) || (a.record < b.record ? -1 : 1));
  }

  // Returns actors: id, name, records.
  async function actors(files) {
    const lists = await Promise.all(files.map((name) => table(`a-${name}`)));
    return lists.flat().filter((line) => line.length > 1).map((line) => {
      const records = line.slice(1, -1).flatMap((listed) => {
        const [group, entries] = listed.split(":");
        return entries.match(/.{5}/g).map((at) => `${group}:${at}`);
      });
      return { id: line[0], name: line.at(-1), records: new Set(records) };
    });
  }

  // ---- What a reader sees ----

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(attribute, value);
    }
    element.append(...children);
    return element;
  }

  // Returns the places [start, end] in a text that answer the query.
  function marks(text, query) {
    const inner = SEARCH_DROPPED.slice(8); // without apostrophes, which stand around words too
    const pieces = new RegExp(`(?:[\\p{Alphabetic}\\p{N}\\p{M}${inner}]|(?<=\\p{L})['’‘ʻʼʾʿ\`](?=\\p{L})|(?<=\\p{Nd})[,٬](?=\\p{Nd}))+`, "gu");
    const places = [];
    for (const piece of text.matchAll(pieces)) {
      let at = piece.index;
      for (const part of piece[0].split(new RegExp(`(${SEARCH_PAIRED}+)`, "u"))) {
        const tokens = searchTokens(part);
        if (SEARCH_PAIRS.test(part)) {
          const letters = [...part];
          tokens.forEach((token, n) => {
            const wanted = query.find((word) => answers(word, token.stem) > 0);
            if (!wanted) return;
            const start = at + letters.slice(0, n).join("").length;
            places.push([start, start + letters.slice(n, n + [...wanted.word].length).join("").length]);
          });
        } else if (tokens.some((token) => query.some((word) => answers(word, token.stem, token.word) > 0))) {
          places.push([at, at + part.length]);
        }
        at += part.length;
      }
    }
    return places;
  }

  // Returns a text, or the part of a long one that answers best, as nodes.
  function highlight(text, query, most = Infinity) {
    let places = marks(text, query);
    let [from, to] = [0, text.length];
    if (text.length > most) {
      const within = (start) => places.filter(([at]) => at >= start && at < start + most - 60).length;
      const best = places.reduce((best, [at]) => (within(at) > within(best) ? at : best), places[0]?.[0] ?? 0);
      if (best > 60) from = text.indexOf(" ", best - 60) + 1 || best;
      if (from > best) from = best;
      to = Math.min(text.length, from + most);
      if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), Math.min(to, from + most - 40));
    }
    const nodes = from > 0 ? ["… "] : [];
    let at = from;
    places = places.filter(([start, end]) => start >= from && end <= to);
    for (const [start, end] of places) {
      if (end <= at) continue;
      nodes.push(text.slice(at, Math.max(at, start)), make("mark", {}, text.slice(Math.max(at, start), end)));
      at = end;
    }
    nodes.push(text.slice(at, to));
    if (to < text.length) nodes.push(" …");
    return nodes;
  }

  // Marks words that are not in the page's language as what they are.
  function foreign(lang) {
    const own = document.documentElement.lang;
    const real = lang || root.lang;
    return real === own ? {} : { lang: real };
  }

  function result(hit, entry, query) {
    const own = document.documentElement.lang;
    const inPage = entry.title.find(([lang]) => (lang || root.lang) === own);
    const title = inPage ?? entry.title.find(([lang]) => lang === "") ?? entry.title[0] ?? ["", entry.text[0][3] || entry.id];
    const [lang, text, anchor, label] = entry.text[hit.passage] ?? entry.text[0];
    // A page that is not made in this language leads to that in the site's own.
    const isMade = own === root.lang || (entry.spoken ?? []).includes(own);
    const href = `${isMade ? form.dataset.pages : form.dataset.others ?? ""}${hit.kind}s/${entry.id}.html`;
    const at = anchor ? `${href}#${anchor}` : href;
    const known = label.startsWith("@") ? labels.passages[label.slice(1)] : label;
    const link = make("a", { href: known ? href : at }, make("bdi", foreign(title[0]), ...highlight(title[1], query)));
    const meta = [labels.kinds[hit.kind], labels.lanes[hit.lane], entry.dates?.[own] ?? entry.date].filter(Boolean).join(" · ");
    const item = make("li", { class: "hit" },
      make("h3", { class: "entry-title" }, link), make("p", { class: "meta" }, meta));
    const said = make("p", { class: "said" });
    // What answers may be the title in another language.
    const answered = (text) => marks(text, query).length > 0;
    const other = hit.passage === 0 && !answered(title[1]) && entry.title.find(([, text]) => answered(text));
    if (other) said.append(make("b", {}, make("bdi", foreign(other[0]), ...highlight(other[1], query))), " ");
    if (known && known !== title[1]) {
      const marked = make("bdi", {}, ...highlight(known, query));
      said.append(anchor ? make("a", { href: at }, marked) : make("b", {}, marked), " ");
    }
    if (text) said.append(make("bdi", { ...foreign(lang), dir: "auto" }, ...highlight(text, query, 260)));
    if (said.hasChildNodes()) item.append(said);
    return item;
  }

  function button(filter, value, name, count) {
    const pressed = state.filters[filter] === value;
    const own = make("button", { type: "button", "aria-pressed": pressed, "data-filter": `${filter} ${value}` },
      make("bdi", {}, name), " ", make("span", { class: "n" }, String(count)));
    own.addEventListener("click", () => {
      if (pressed) delete state.filters[filter];
      else state.filters[filter] = value;
      state.shown = AT_ONCE;
      search(own.dataset.filter);
    });
    return make("li", {}, own);
  }

  const passes = (hit, chosen, except) => FILTERS.every((filter) => {
    const value = state.filters[filter];
    if (filter === except || value === undefined) return true;
    return filter === "actor" ? chosen.has(hit.record) : hit[filter] === value;
  });

  // Returns the filters, each with how many results it would leave.
  function filters(hits, chosen, everyActor) {
    const groups = [];
    const group = (filter, ...children) => {
      const id = `filter-${filter}`;
      groups.push(make("div", { class: "filters", role: "group", "aria-labelledby": id },
        make("p", { class: "dim", id }, labels[filter]), ...children));
    };
    for (const filter of ["kind", "lane", "year"]) {
      const counts = new Map();
      for (const hit of hits) {
        if (hit[filter] && passes(hit, chosen, filter)) counts.set(hit[filter], (counts.get(hit[filter]) ?? 0) + 1);
      }
      const value = state.filters[filter];
      if (value && !counts.has(value)) counts.set(value, 0);
      if (counts.size < 2 && !value) continue;
      const name = (value) => labels[`${filter}s`]?.[value] ?? value;
      const byName = [...counts].sort(([a], [b]) => (filter === "year" ? Number(a) - Number(b) : name(a) < name(b) ? -1 : 1));
      group(filter, make("ul", {}, ...byName.map(([value, count]) => button(filter, value, name(value), count))));
    }
    const open = hits.filter((hit) => passes(hit, chosen, "actor"));
    const count = (actor) => open.filter((hit) => actor.records.has(hit.record)).length;
    const listed = (actors) => make("ul", {}, ...actors.map(([actor, count]) => button("actor", actor.id, actor.name, count)));
    const all = everyActor?.map((actor) => [actor, count(actor)])
      .filter(([actor, count]) => count > 0 || actor.id === state.filters.actor)
      .sort(([a, m], [b, n]) => n - m || (a.name < b.name ? -1 : 1));
    if (all) {
      group("actor", listed(all));
    } else {
      const show = make("button", { type: "button", "data-filter": "actor" }, labels.actors);
      show.addEventListener("click", () => {
        state.everyActor = true;
        search("actor");
      });
      const own = chosen.actor ? [[chosen.actor, count(chosen.actor)]] : [];
      const list = listed(own);
      list.append(make("li", {}, show));
      group("actor", list);
    }
    return groups;
  }

  // Shows the results of what is typed and chosen. `focus` is the filter that was used, which keeps
  // the focus.
  async function search(focus) {
    latest += 1;
    const own = latest;
    const text = input.value.trim();
    remember(text);
    if (text === "") {
      found.hidden = true;
      found.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      await begin();
      const query = parse(input.value);
      const hits = await find(query);
      const { actor } = state.filters;
      const everyActor = state.everyActor ? await actors(root.actors) : undefined;
      const chosen = new Set();
      if (actor) {
        const some = everyActor ?? (await actors(fileOf(root.actors, actor)));
        chosen.actor = some.find(({ id }) => id === actor);
        chosen.actor?.records.forEach((record) => chosen.add(record));
      }
      const left = hits.filter((hit) => passes(hit, chosen));
      const shown = left.slice(0, state.shown);
      const items = await Promise.all(shown.map(async (hit) => {
        const file = parseInt(hit.at, 32) >>> (25 - root.records[hit.group]);
        const entries = await load(`d-${hit.group}-${file}`);
        const entry = entries.find((entry) => entry.at === hit.at);
        return entry ? result(hit, entry, query) : "";
      }));
      if (own !== latest) return;
      const isShort = query.some((word) => word.isShort);
      const said = left.length > 1 ? labels.many : left.length === 1 ? labels.one : isShort ? labels.short : labels.none;
      status.textContent = said.replace("{n}", left.length).replace("{q}", () => text);
      found.replaceChildren();
      if (hits.length > 0) found.append(...filters(hits, chosen, everyActor));
      if (items.length > 0) found.append(make("h2", { class: "hide" }, labels.results), make("ol", { class: "hits" }, ...items));
      if (left.length > shown.length) {
        const more = make("button", { type: "button", class: "more" }, labels.more);
        more.addEventListener("click", async () => {
          state.shown += AT_ONCE;
          await search();
          links()[shown.length]?.focus();
        });
        found.append(more);
      }
      found.hidden = found.childElementCount === 0;
      if (focus) {
        const filter = [...found.querySelectorAll("[data-filter]")];
        (filter.find((one) => one.dataset.filter === focus) ?? filter.find((one) => one.dataset.filter.startsWith(focus)))?.focus();
      }
    } catch {
      if (own === latest) status.textContent = labels.failed;
    }
  }

  // ---- The address, and keys ----

  // Keeps the query in the address, so that it can be sent to somebody.
  function remember(text) {
    const params = new URLSearchParams();
    if (text !== "") {
      params.set("q", text);
      for (const filter of FILTERS) if (state.filters[filter]) params.set(filter, state.filters[filter]);
    }
    const query = params.toString();
    try {
      history.replaceState(null, "", location.pathname + (query ? `?${query}` : ""));
    } catch {
      // Some browsers refuse this for a page from a folder; the results are shown all the same.
    }
  }

  const links = () => [...found.querySelectorAll(".hits .entry-title a")];

  let timer;
  input.addEventListener("input", () => {
    state.filters = {};
    state.shown = AT_ONCE;
    clearTimeout(timer);
    // Not for each letter of a word that comes at once, and what a letter or two begin is mostly
    // not what is meant: loading it would be in vain.
    timer = setTimeout(search, /(^|\s)[^\s\p{sc=Han}]{1,2}$/u.test(input.value) ? 300 : 40);
  });
  input.addEventListener("focus", () => begin().catch(() => {}), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = links();
    const at = all.indexOf(document.activeElement);
    const isInput = document.activeElement === input;
    if (step && (at >= 0 || (isInput && step === 1)) && all.length > 0) {
      event.preventDefault();
      if (at + step < 0) input.focus();
      else all[Math.min(at + step, all.length - 1)].focus();
    } else if (event.key === "Escape" && found.contains(document.activeElement)) {
      input.focus();
      input.select();
    }
  });

  const params = new URLSearchParams(location.search);
  for (const filter of FILTERS) if (params.has(filter)) state.filters[filter] = params.get(filter);
  if (params.get("q")) {
    input.value = params.get("q");
    search();
  }
}

if (typeof document !== "undefined") {
  const form = document.getElementById("find");
  if (form) searchPage(form);
}
