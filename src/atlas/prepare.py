#!/usr/bin/env python3
"""Natural Earth shapefiles -> natural-earth.bin, the lines that maps are drawn from.

    python3 prepare.py FOLDER

FOLDER holds the files that README.md lists, with their .dbf beside each .shp. The result is written
beside this script. It needs nothing but Python, and the same files give the same bytes.
"""
import math
import pathlib
import struct
import sys

# Names of countries are kept in these languages; an empty name means: as in English.
LANGUAGES = ["en", "ar", "de", "es", "fa", "fr", "hi", "pt", "ru", "tr", "ur", "zh"]

COAST, SETTLED, DISPUTED = 0, 1, 2
BORDERS = {
    "International boundary (verify)": SETTLED,
    "Disputed (please verify)": DISPUTED,
    "Indefinite (please verify)": DISPUTED,
    "Indeterminant frontier": DISPUTED,
    "Line of control (please verify)": DISPUTED,
    "Unrecognized": DISPUTED,
    # "Overlay limit" (buffer zones) and "Lease limit" are no borders.
}
# Coordinates are whole thousandths of a degree, about 110 m.
UNIT = 1000
# The finest detail kept, in thousandths of a degree of latitude.
NEAR, FAR, SHAPE = 3.0, 10.0, 50.0


def shapes(path):
    """Yields the rings or lines of each record of a .shp file, as lists of (lon, lat)."""
    data = path.with_suffix(".shp").read_bytes()
    at = 100
    while at < len(data):
        (length,) = struct.unpack(">i", data[at + 4 : at + 8])
        body = data[at + 8 : at + 8 + 2 * length]
        at += 8 + 2 * length
        if struct.unpack("<i", body[:4])[0] == 0:
            yield []
            continue
        parts, points = struct.unpack("<ii", body[36:44])
        starts = list(struct.unpack(f"<{parts}i", body[44 : 44 + 4 * parts])) + [points]
        flat = struct.unpack(f"<{2 * points}d", body[44 + 4 * parts : 44 + 4 * parts + 16 * points])
        pairs = list(zip(flat[::2], flat[1::2]))
        yield [pairs[a:b] for a, b in zip(starts, starts[1:])]


def rows(path):
    """Yields the records of a .dbf file."""
    data = path.with_suffix(".dbf").read_bytes()
    count, header, length = struct.unpack("<IHH", data[4:12])
    fields, at = [], 32
    while data[at] != 13:
        fields.append((data[at : at + 11].split(b"\0")[0].decode(), data[at + 16]))
        at += 32
    for record in range(count):
        at = header + record * length + 1
        row = {}
        for name, width in fields:
            row[name] = data[at : at + width].decode("utf-8", "replace").strip(" \0")
            at += width
        yield row


def simplified(points, tolerance):
    """Douglas-Peucker in thousandths of a degree, longitudes shortened as at the line's middle."""
    short = math.cos(math.radians(sum(y for _, y in points) / len(points)))
    flat = [(x * short * UNIT, y * UNIT) for x, y in points]
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    todo = [(0, len(points) - 1)]
    while todo:
        first, last = todo.pop()
        (ax, ay), (bx, by) = flat[first], flat[last]
        dx, dy = bx - ax, by - ay
        square = dx * dx + dy * dy
        worst, far = -1.0, first
        for at in range(first + 1, last):
            px, py = flat[at][0] - ax, flat[at][1] - ay
            if square:
                t = max(0.0, min(1.0, (px * dx + py * dy) / square))
                px, py = px - t * dx, py - t * dy
            off = px * px + py * py
            if off > worst:
                worst, far = off, at
        if worst > tolerance * tolerance:
            keep[far] = True
            todo += [(first, far), (far, last)]
    return [point for point, kept in zip(points, keep) if kept]


def whole(points):
    """Rounds points to the unit and drops those that fall together."""
    result = []
    for x, y in points:
        point = (round(x * UNIT), round(y * UNIT))
        if not result or result[-1] != point:
            result.append(point)
    return result


def varint(value):
    value = (value << 1) ^ (value >> 63)
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def text(words):
    data = words.encode()
    return varint(len(data)) + data


def line(points):
    out = bytearray(varint(len(points)))
    x, y = 0, 0
    for px, py in points:
        out += varint(px - x) + varint(py - y)
        x, y = px, py
    return bytes(out)


def is_edge(points):
    """Tells whether a line only closes the map at the date line or the pole."""
    return all(abs(x) > 179.999 for x, _ in points) or all(y < -89.9 for _, y in points)


def lines(folder, scale, tolerance, index):
    """The coast and the borders of a scale: class, the countries on both sides, points."""
    out = []
    for part in (part for shape in shapes(folder / f"ne_{scale}_coastline") for part in shape):
        kept = whole(simplified(part, tolerance))
        size = max(max(p[i] for p in kept) - min(p[i] for p in kept) for i in (0, 1))
        # An islet smaller than twice the detail is a speck.
        if len(kept) > 1 and size > 2 * tolerance and not is_edge(part):
            out.append((COAST, 0, 0, kept))
    path = folder / f"ne_{scale}_admin_0_boundary_lines_land"
    for row, shape in zip(rows(path), shapes(path)):
        border = BORDERS.get(row["FEATURECLA"])
        if border is None:
            continue
        sides = sorted(index.get(row.get(f"ADM0_A3_{side}", ""), 0) for side in "LR")
        for part in shape:
            kept = whole(simplified(part, tolerance))
            if len(kept) > 1:
                out.append((border, *sides, kept))
    return out


def sides_of_far(far, near):
    """Gives the borders of the small scale the countries of the nearest border of the large one;
    the small scale does not say them."""
    cells = {}
    for border, left, right, points in near:
        if border != COAST:
            for x, y in points:
                cells.setdefault((x // 500, y // 500), []).append((x, y, left, right))
    out = []
    for border, left, right, points in far:
        if border != COAST:
            votes = {}
            for x, y in points:
                best = None
                for cx in range(x // 500 - 1, x // 500 + 2):
                    for cy in range(y // 500 - 1, y // 500 + 2):
                        for nx, ny, l, r in cells.get((cx, cy), ()):
                            off = (nx - x) ** 2 + (ny - y) ** 2
                            if best is None or off < best[0]:
                                best = (off, l, r)
                if best:
                    votes[best[1:]] = votes.get(best[1:], 0) + 1
            if votes:
                left, right = max(sorted(votes), key=lambda sides: votes[sides])
        out.append((border, left, right, points))
    return out


def main(folder):
    countries = folder / "ne_50m_admin_0_countries"
    index, named, rings = {}, [], []
    listed = sorted(zip(rows(countries), shapes(countries)), key=lambda pair: pair[0]["ADM0_A3"])
    for row, shape in listed:
        code = row["ISO_A2_EH"]
        # What has no code of ISO 3166 gets no name on a map.
        if len(code) != 2:
            continue
        names = [row[f"NAME_{language.upper()}"] for language in LANGUAGES]
        named.append((code, [names[0]] + ["" if name == names[0] else name for name in names[1:]]))
        index[row["ADM0_A3"]] = len(named)
        for ring in shape:
            kept = whole(simplified(ring, SHAPE))
            if len(kept) < 4:
                kept = whole(ring)
            if len(kept) > 3:
                rings.append((len(named), kept))
    near = lines(folder, "10m", NEAR, index)
    far = sides_of_far(lines(folder, "50m", FAR, index), near)

    out = bytearray(varint(len(LANGUAGES)))
    for language in LANGUAGES:
        out += text(language)
    out += varint(len(named))
    for code, names in named:
        out += code.encode()
        for name in names:
            out += text(name)
    sections = [bytearray(varint(len(rings)))]
    for country, ring in rings:
        sections[0] += varint(country) + line(ring)
    for layer in (far, near):
        section = bytearray(varint(len(layer)))
        for border, left, right, points in layer:
            section += bytes([border]) + varint(left) + varint(right) + line(points)
        sections.append(section)
    for section in sections:
        out += varint(len(section)) + section
    target = pathlib.Path(__file__).with_name("natural-earth.bin")
    target.write_bytes(out)
    print(f"{len(named)} countries; bytes: shapes, far, near {[len(s) for s in sections]}, all {len(out)}")
    for name, layer in (("far", far), ("near", near)):
        print(name, len(layer), "lines,", sum(len(l[3]) for l in layer), "points")


main(pathlib.Path(sys.argv[1]))
