"""Reads the data files of a built project with the libraries of others, and the records with a YAML
reader that is not the program's, and compares the two:

    check.py PROJECT
"""

import csv
import json
import re
import sys
import warnings
from pathlib import Path

import bibtexparser
import feedparser
import icalendar
import pandas
import yaml
from bibtexparser import middlewares
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

project = Path(sys.argv[1])
public = project / "public"
data = public / "data"
said = []


def same(what, found, expected):
    if found != expected:
        sys.exit(f"FAILED {project.name}: {what}: {found!r}, expected {expected!r}")
    if not isinstance(expected, (list, set, dict)):
        said.append(f"{what} {expected}")


# The records. The base loader leaves every scalar as it is written.
def records(kind):
    found = {}
    for path in sorted((project / "content" / kind).rglob("*.y*ml")):
        for document in yaml.load_all(path.read_text("utf-8"), yaml.BaseLoader):
            for record in document if isinstance(document, list) else [document]:
                found[record.get("id", path.stem)] = record
    return {name: record for name, record in found.items() if not retracted(record)}


def several(value):
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


def retracted(record):
    return any(revision["kind"] == "retraction" for revision in several(record.get("revisions")))


def least(count):
    """The least that a count stands for; none for a word."""
    if isinstance(count, dict):
        return int(count.get("min") or 0)
    if count.startswith("<"):
        return 0
    numbers = re.findall(r"[0-9]+", count)
    return int(numbers[0]) if numbers else None


def text(value):
    return value.get("en") or value[sorted(value)[0]] if isinstance(value, dict) else value


def folded(value):
    return " ".join(text(value).split())


events, sources, agreements = records("events"), records("sources"), records("agreements")
claims = [(name, claim) for name, event in events.items() for claim in several(event.get("claims"))]
rows = [row for _, claim in claims for row in several(claim.get("toll")) or [{}]]
killed = sum(least(row["killed"]) or 0 for row in rows if "killed" in row)
kinds = ["actors", "places", "sources", "events", "agreements", "disputes"]
n_records = {kind: len(records(kind)) for kind in kinds}
gaps = [gap for kind in kinds for record in records(kind).values() for gap in several(record.get("gaps"))]

# CSV: Python's own reader, strict, and pandas.
def plain(cell):
    """Takes off what keeps a spreadsheet from reading a formula."""
    return cell[1:] if re.match(r"'[=+\-@\t\r]", cell) else cell


tables = {}
for path in sorted(data.glob("*.csv")):
    raw = path.read_bytes()
    same(f"{path.name}: lines that end otherwise than in CRLF", raw.replace(b"\r\n", b"").count(b"\r"), 0)
    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, strict=True))
    for row in table:
        for name, cell in row.items():
            is_number = re.fullmatch(r"-?[0-9.]+", cell or "")
            if (cell or "").startswith(("=", "+", "-", "@", "\t", "\r")) and not is_number:
                sys.exit(f"FAILED {path.name}: a formula in {name}: {cell}")
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
    same(f"{path.name} in pandas", frame.to_dict("records"), table)
    tables[path.stem] = table
    beside = json.loads((data / f"{path.stem}.json").read_text("utf-8"))
    same(f"{path.stem}.json: format", beside["format"], 1)
    same(f"{path.stem}.json: entries beside CSV", len(beside[path.stem]), len(table))
for kind in ["actors", "places", "sources", "events", "agreements"]:
    same(kind, len(tables[kind]), n_records[kind])
same("lines of claims", len(tables["claims"]), len(rows))
same("claims", len({(row["event"], row["id"]) for row in tables["claims"]}), len(claims))
least_killed = pandas.read_csv(data / "claims.csv")["killed_min"].sum()
same("sum of the least killed in all claims", int(least_killed), killed)
same("gaps", len(tables["gaps"]), len(gaps))
provisions = [p for agreement in agreements.values() for p in several(agreement.get("provisions"))]
same("provisions", len(tables["provisions"]), len(provisions))
titles = {row["id"]: plain(row["title"]) for row in tables["events"]}
same("titles of events", titles, {name: folded(event["title"]) for name, event in events.items()})
same("claims counted per event", sum(int(row["claims"]) for row in tables["events"]), len(claims))

# The calendar.
raw = (data / "calendar.ics").read_bytes()
same("lines of the calendar over 75 octets", sum(len(line) > 75 for line in raw.split(b"\r\n")), 0)
calendar = icalendar.Calendar.from_ical(raw)
entries = {str(entry["UID"]): entry for entry in calendar.walk("VEVENT")}
same("errors in the calendar", [error for entry in entries.values() for error in entry.errors], [])
live = {uid.split("@")[0]: entry for uid, entry in entries.items() if entry.get("STATUS") != "CANCELLED"}
dated = {row["id"]: row for row in tables["events"] if row["earliest"] and not row["earliest"].startswith("'-")}
same("entries of the calendar", len(live), len(dated))
for name, entry in live.items():
    same(f"{name}: SUMMARY", [str(entry["SUMMARY"])], [titles[name]])
    same(f"{name}: DTSTART", [entry["DTSTART"].dt.isoformat()], [dated[name]["earliest"]])
    latest = dated[name]["latest"]
    if latest:
        day = entry["DTEND"].dt - (entry["DTEND"].dt.resolution)
        same(f"{name}: DTEND", [day.isoformat()], [latest])

# Feeds.
paths = [public / "feed.xml", public / "corrections.xml", *sorted((public / "actors").glob("*.xml"))]
n_entries = 0
for path in paths:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        feed = feedparser.parse(path.read_bytes(), response_headers={"content-type": "application/atom+xml; charset=utf-8"})
    same(f"{path.name}: not well-formed", [feed.get("bozo_exception")], [None])
    same(f"{path.name}: version", [feed.version], ["atom10"])
    beside = json.loads(path.with_suffix(".json").read_text("utf-8"))
    same(f"{path.name}: ids", [entry.id for entry in feed.entries], [item["id"] for item in beside["items"]])
    same(f"{path.name}: titles", [entry.title for entry in feed.entries], [item["title"] for item in beside["items"]])
    same(f"{path.name}: all dated", all(entry.updated_parsed for entry in feed.entries), True)
    contents = [entry.content[0].type for entry in feed.entries if "content" in entry]
    same(f"{path.name}: types of content", set(contents) - {"text/html"}, set())
    n_entries += len(feed.entries)
feed = feedparser.parse((public / "feed.xml").read_bytes())
settings = yaml.load((project / "content/site.yaml").read_text("utf-8"), yaml.BaseLoader)
limit = int((settings.get("feed") or {}).get("limit", 50))
same("entries of the feed", len(feed.entries), min(limit, len(events)))
said.append(f"{len(paths)} feeds with {n_entries} entries")

# CSL-JSON, through a citation processor.
items = json.loads((data / "sources.csl.json").read_text("utf-8"))
same("items of CSL-JSON", len(items), len(sources))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    bibliography.sort()
    cited = [str(entry) for entry in bibliography.bibliography()]
same("citations", len(cited), len(sources))
for item in items:
    title = " ".join(item.get("title", "").split())
    # A style may change capitals and quotation marks.
    key = re.sub(r"\W+", "", title).lower()
    if not any(key in re.sub(r"\W+", "", entry).lower() for entry in cited):
        sys.exit(f"FAILED no citation of {item['id']}: {title}")

# BibTeX.
library = bibtexparser.parse_file(
    data / "sources.bib", append_middleware=[middlewares.LatexDecodingMiddleware()], encoding="utf-8"
)
same("blocks of BibTeX that could not be read", len(library.failed_blocks), 0)
same("entries of BibTeX", len(library.entries), len(sources))
for entry in library.entries:
    source = sources[entry.key]
    fields = entry.fields_dict
    title = fields["title"].value if "title" in fields else ""
    title = title[1:-1] if title.startswith("{") else title
    # This decoder drops braces in words and has another circumflex.
    wanted = re.sub("[{}]", "", folded(source.get("title") or "")).replace("^", "\u02c6")
    same(f"{entry.key}: title", [" ".join(title.split())], [" ".join(wanted.split())])
    published = source.get("published")
    if published:
        # In YAML a choice of dates is a list.
        published = f"[{','.join(published)}]" if isinstance(published, list) else published
        same(f"{entry.key}: date", [fields["date"].value], [published])

print(f"{project.name}: {'; '.join(one for one in said if ':' not in one)}")
