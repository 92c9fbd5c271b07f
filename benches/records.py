"""Makes up the same records twice: as a Chancery project and as a bare Hugo site.

Seeded, so the same at every run. Events with claims and tolls, each in a file of its own, over
actors of whom few take part in much (Zipf: the busiest is in about a third of all events), sources
that often relay another, and a note for every hundred events.
"""

import datetime
import itertools
import random
from pathlib import Path

TYPES = ["agree", "consult", "cooperate", "aid", "accuse", "threaten", "sanction", "assault"]
OFF = [
    "no-archive", "no-source", "outlet-voice-toll", "single-source", "uncontradicted-rivals",
    "unused-actor", "unused-source", "event-after-report",
]
MOST_SOURCES = 200_000


def day(n):
    return (datetime.date(2016, 1, 1) + datetime.timedelta(days=n)).isoformat()


class Records:
    """Plain data, from which both sites are written."""

    def __init__(self, n_events, seed=0x5EED):
        dice = random.Random(seed)
        n_actors, n_places = 20 + n_events // 50, 10 + n_events // 100
        n_sources = 20 + n_events // 2
        weights = list(itertools.accumulate((n + 1) ** -1.1 for n in range(n_actors)))

        def actor():
            return dice.choices(range(n_actors), cum_weights=weights)[0]

        kinds = ["state", "armed-group", "person", "media"]
        self.actors = [(f"actor-{n}", f"Actor number {n}", kinds[n % 4]) for n in range(n_actors)]
        self.places = [
            (f"place-{n}", f"Place {n}", dice.randrange(-80, 80), dice.randrange(-170, 170),
             None if n < 10 else f"place-{n % 10}")
            for n in range(n_places)
        ]
        self.sources = [
            (f"source-{n}", f"actor-{n % 4 * 4 + 3}", f"Report {n}", day(n * 3650 // n_sources),
             f"source-{dice.randrange(n)}" if n and dice.randrange(4) == 0 else None)
            for n in range(n_sources)
        ]
        self.events = []
        for n in range(n_events):
            one, other = actor(), actor()
            if one == other:
                other = (one + 1) % n_actors
            claims = [
                {
                    "id": f"claim-{c}",
                    "by": f"actor-{one if c == 0 else actor()}",
                    "text": f"People were killed, says claim {c}.",
                    "via": f"source-{dice.randrange(n_sources)}",
                    "killed": dice.randrange(60),
                }
                for c in range(dice.randrange(4))
            ]
            self.events.append({
                "id": f"event-{n}",
                "title": f"Event number {n} between two of many",
                "date": day(dice.randrange(3650)),
                "type": dice.choice(TYPES),
                "place": f"place-{dice.randrange(n_places)}",
                "actors": [f"actor-{one}", f"actor-{other}"],
                "summary": "What is said about it in a sentence or two, in *Markdown*.",
                "source": f"source-{dice.randrange(n_sources)}",
                "claims": claims,
            })
        self.notes = []
        for n in range(n_events // 100):
            about = dice.randrange(n_events)
            text = f"What *event {about}* tells. " * 3
            self.notes.append((f"note-{n}", f"Note {n}", f"event-{about}", "\n\n".join([text] * 4)))

    def write_chancery(self, root):
        content = Path(root) / "content"
        for folder in ["actors", "places", "sources", "events", "notes"]:
            (content / folder).mkdir(parents=True, exist_ok=True)
        rules = "".join(f"  {rule}: allow\n" for rule in OFF)
        put(content / "site.yaml",
            f"title: A bench\nbase_url: https://example.org/\nrules:\n{rules}")
        put(content / "actors/all.yaml", "".join(
            f"- {{id: {i}, name: {name}, kind: {kind}}}\n" for i, name, kind in self.actors))
        put(content / "places/all.yaml", "".join(
            f"- {{id: {i}, name: {name}, lat: {lat}, lon: {lon}, precision: near"
            + (f", within: {within}" if within else "") + "}\n"
            for i, name, lat, lon, within in self.places))
        # A file may have 32 MiB at most.
        for first in range(0, len(self.sources), MOST_SOURCES):
            name = "all" if first == 0 else f"from-{first}"
            put(content / f"sources/{name}.yaml", "".join(
                f"- {{id: {i}, outlet: {outlet}, title: {title}, url: \"https://example.org/{i}\", "
                f"published: {on}, kind: news" + (f", relays: [{relays}]" if relays else "") + "}\n"
                for i, outlet, title, on, relays in self.sources[first:first + MOST_SOURCES]))
        for event in self.events:
            one, other = event["actors"]
            text = (
                f"title: {event['title']}\ndate: {event['date']}\ntype: {event['type']}\n"
                f"place: {event['place']}\n"
                f"actors:\n  - {{actor: {one}, role: initiator}}\n  - {other}\n"
                f"summary: {event['summary']}\nsources: [{event['source']}]\n"
            )
            if event["claims"]:
                text += "claims:\n"
            for claim in event["claims"]:
                text += (
                    f"  - id: {claim['id']}\n    by: {claim['by']}\n    text: {claim['text']}\n"
                    f"    via: [{claim['via']}]\n"
                    f"    toll: {{killed: {claim['killed']}, who: civilians}}\n"
                )
            put(content / f"events/{event['id']}.yaml", text)
        for note, title, about, text in self.notes:
            put(content / f"notes/{note}.md",
                f"---\ntitle: {title}\nabout: [{about}]\n---\n{text}\n")

    def write_hugo(self, root):
        """A page for every event, actor, place, source, note, pair of actors and year, as plain as
        they can be: taxonomies are what Hugo makes lists with fastest."""
        root = Path(root)
        put(root / "hugo.yaml", HUGO)
        for name, text in LAYOUTS.items():
            put(root / "layouts" / name, text)
        content = root / "content"
        for i, name, kind in self.actors:
            put(content / f"actors/{i}/_index.md", f"---\ntitle: {name}\nkind_: {kind}\n---\n")
        for i, name, lat, lon, within in self.places:
            put(content / f"places/{i}/_index.md",
                f"---\ntitle: {name}\nlat: {lat}\nlon: {lon}\nwithin: {within or ''}\n---\n")
        for i, outlet, title, on, relays in self.sources:
            put(content / f"sources/{i}/_index.md",
                f"---\ntitle: {title}\noutlet: {outlet}\nurl_: https://example.org/{i}\n"
                f"published: {on}\nrelays: {relays or ''}\n---\n")
        for event in self.events:
            sources = sorted({event["source"], *(claim["via"] for claim in event["claims"])})
            pair = "--".join(sorted(event["actors"]))
            text = (
                f"---\ntitle: {event['title']}\ndate: {event['date']}\nkind_: {event['type']}\n"
                f"actors: [{', '.join(event['actors'])}]\nplaces: [{event['place']}]\n"
                f"sources: [{', '.join(sources)}]\nyears: ['{event['date'][:4]}']\n"
                f"relations: [{pair}]\n"
            )
            if event["claims"]:
                text += "claims:\n"
            for claim in event["claims"]:
                text += "".join(
                    f"  {'-' if key == 'id' else ' '} {key}: {value}\n"
                    for key, value in claim.items())
            put(content / f"events/{event['id']}.md", f"{text}---\n{event['summary']}\n")
        for note, title, about, text in self.notes:
            put(content / f"notes/{note}.md", f"---\ntitle: {title}\nabout: {about}\n---\n{text}\n")


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


HUGO = """\
title: A bench
baseURL: https://example.org/
taxonomies: {actor: actors, place: places, source: sources, year: years, relation: relations}
pagination: {pagerSize: 300, disableAliases: true}
outputs: {home: [html], page: [html], section: [html], taxonomy: [html], term: [html]}
uglyURLs: true
"""

LAYOUTS = {
    "baseof.html": """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }} – {{ site.Title }}</title>
<link rel="canonical" href="{{ .Permalink }}"></head><body>
<nav>{{ range slice "events" "actors" "places" "sources" "years" "relations" "notes" }}\
<a href="/{{ . }}.html">{{ . }}</a> {{ end }}</nav>
<main>{{ block "main" . }}{{ end }}</main></body></html>
""",
    "page.html": """{{ define "main" }}<h1>{{ .Title }}</h1>
{{ with .Params.kind_ }}<p>{{ . }}, {{ $.Date.Format "2 January 2006" }}</p>{{ end }}
{{ .Content }}
{{ range slice "actors" "places" "sources" "years" "relations" }}{{ $terms := $.GetTerms . }}\
{{ with $terms }}<ul>{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>\
{{ end }}</ul>{{ end }}{{ end }}
{{ with .Params.claims }}<table>{{ range . }}<tr id="{{ .id }}"><th>\
<a href="/actors/{{ .by }}.html">{{ .by }}</a></th><td>{{ .text }}</td><td>{{ .killed }} killed</td>\
<td><a href="/sources/{{ .via }}.html">{{ .via }}</a></td></tr>{{ end }}</table>{{ end }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}
{{ end }}""",
    "list.html": """{{ define "main" }}<h1>{{ .Title }}</h1>
{{ with .Params.kind_ }}<p>{{ . }}</p>{{ end }}{{ with .Params.outlet }}<p>{{ . }}</p>{{ end }}
{{ $pages := .Paginate .Pages }}<ol>{{ range $pages.Pages }}<li>\
<time>{{ .Date.Format "2006-01-02" }}</time> <a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> \
{{ .Params.kind_ }}</li>{{ end }}</ol>
{{ with $pages.Prev }}<a href="{{ .URL }}">before</a>{{ end }}
{{ with $pages.Next }}<a href="{{ .URL }}">after</a>{{ end }}
{{ end }}""",
}
