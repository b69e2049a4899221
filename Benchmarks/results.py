"""Writes RESULTS.md and results.svg from what was measured.

Takes out/benchmarks/ours.json (make bench), growth.json (make bench-growth) and peers*.json
(make bench-peers) into the folder results, where those of earlier runs stay until they are
measured again, and reads them there; any may be missing.
"""
import glob
import json
import math
import os
import shutil
import statistics
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
GAPS = ("0.01", "0.001", "0.0001")
PHASES = ("read", "market", "plan", "audit", "report", "write")


def load(file):
    if not os.path.exists(file):
        return None
    with open(file, encoding="utf-8") as text:
        return json.load(text)


def seconds(value):
    return "–" if value is None else f"{value:.2f}" if value < 100 else f"{value:.0f}"


def megabytes(kilobytes):
    return "–" if kilobytes is None else f"{kilobytes / 1024:.0f}"


def percent(gap):
    return "–" if gap is None else "0" if gap < 1e-9 else f"{100 * gap:.4g}%"


def table(heads, rows):
    numbers = ["---"] + ["---:"] * (len(heads) - 1)
    lines = [heads, numbers] + rows
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines) + "\n"


def middle(runs, key):
    return statistics.median(run[key] for run in runs)


def our_tables(ours):
    machine = ours["machine"]
    text = (f"{machine['processor']}, {machine['cores']} cores, "
            f"{machine['memory_kilobytes'] / 2**20:.0f} GiB, {machine['system']}, "
            f"load {machine.get('load', '?')} at the start; {machine['date']}. `jinxiu plan` as a whole process, gap {ours['gap']}, at most "
            f"{ours['time_limit']}; medians of {len(ours['sizes'][0]['runs'])} runs.\n\n")
    rows, phases, sums = [], [], []
    for size in ours["sizes"]:
        name = f"{size['size']['people']} people, {size['size']['months']} months"
        runs = size["runs"]
        proven = sum(run["status"] == 0 for run in runs)
        rows.append([name, seconds(middle(runs, "wall_ms") / 1000),
                     seconds(middle(runs, "cpu_ms") / 1000), megabytes(middle(runs, "peak_kb")),
                     f"{proven} of {len(runs)}"])
        known = size["phases"]
        phases.append([name] + [seconds(known[p]["cpu_ms"] / 1000) if p in known else "–"
                                for p in PHASES])
        written = known.get("report", {}).get("bytes") or {}
        sums.append([name, f"{written.get('report.zh.html', 0) / 1e6:.2f}",
                     f"{written.get('annex1.xlsx', 0) / 1e6:.2f}",
                     f"{written.get('tables.xlsx', 0) / 1e6:.2f}",
                     megabytes(known.get("report", {}).get("peak_kb"))])
    text += table(["Scenario", "Wall s", "CPU s", "Peak MB", "Proven to the gap"], rows)
    text += "\nCPU seconds by phase; – is not told by this version.\n\n"
    text += table(["Scenario", *PHASES], phases)
    text += "\nWhat the phase `report` writes, in MB.\n\n"
    return text + table(
        ["Scenario", "report.zh.html", "annex1.xlsx", "tables.xlsx", "Peak MB"], sums)


def growth_tables(growth):
    points = [(size["size"]["people"], middle(size["runs"], "cpu_ms") / 1000,
               middle(size["runs"], "peak_kb")) for size in growth["sizes"]]
    exponent = slope([(math.log(x), math.log(y)) for x, y, _ in points])
    memory = slope([(math.log(x), math.log(y)) for x, _, y in points])
    return our_tables(growth) + (
        f"\nFitted through all sizes (least squares of logarithms): CPU time grows with people to "
        f"the power {exponent:.2f}, peak memory to the power {memory:.2f}.\n")


def slope(points):
    """Of the line of least squares."""
    middle_x = statistics.mean(x for x, _ in points)
    middle_y = statistics.mean(y for _, y in points)
    return (sum((x - middle_x) * (y - middle_y) for x, y in points)
            / sum((x - middle_x) ** 2 for x, _ in points))


def all_peers(work):
    """The runs of all files, those of one size together; of one level the last."""
    runs = {}
    for found in sorted(map(load, sorted(glob.glob(f"{work}/peers*.json"))),
                        key=lambda found: found["date"]):
        for entry in found["sizes"]:
            runs[entry["size"], entry["level"]] = {"date": found["date"], **entry}
    sizes = list(runs.values())
    order = [entry["size"] for entry in sizes]
    sizes.sort(key=lambda entry: (int(entry["size"].split("x")[0]), order.index(entry["size"])))
    return {"sizes": sizes} if sizes else None


def peer_tables(peers):
    text = ("Ratios hold within one run. Each solves the model of one level as Jinxiu exports it, the levels "
            "above fixed at what Jinxiu reached; wall and CPU seconds to a proven gap, counted "
            "after the model is read; medians. Peak memory is of the whole process. Jinxiu's line "
            "is the whole plan, all levels, with reading and writing; its seconds to a gap, where "
            "given, are of the level alone. A solver that was not asked for a gap has a dot there.\n")
    for entry in peers["sizes"]:
        claimed, own = entry["claimed"], entry["ours"]
        level = own["levels"].get(entry["level"], claimed)
        rows = [["**jinxiu**", "default"]
                + [pair(own["gaps"].get(entry["level"], {}).get(gap)) for gap in GAPS]
                + [pair([own["wall"], own["cpu"]]), megabytes(own["peak_kb"]),
                   f"{level['value']:,}", own_gap(level),
                   "proven" if level["proven"] else "not proven"]]
        for peer in entry["peers"]:
            best = "–" if peer["best"] is None else f"{-peer['best'] if claimed['maximised'] else peer['best']:,.0f}"
            rows.append([
                f"{peer['solver']} {peer['version']}", peer["threads"],
                *[pair(peer["gaps"][gap]) if was_asked(peer, gap) else "·" for gap in GAPS],
                pair([peer["wall"], peer["cpu"]]), megabytes(peer["peak_kb"]), best,
                percent(peer["gap"]), verdict(peer, claimed)])
        people, months = entry["size"].split("x")
        limit = f"{entry['limit']:.0f} s"
        if entry.get("cpu_limit"):
            limit = f"{entry['cpu_limit']:.0f} CPU s ({limit} by the clock)"
        if entry.get("memory_limit"):
            limit += f", {entry['memory_limit']:g} GB of address space"
        text += (f"\n### {people} people, {months} months: {entry['level']}\n\n"
                 f"{entry['date']}; model of {entry['model_bytes'] / 1e6:.1f} MB; limit {limit}; "
                 f"{entry['ours']['runs']} run(s). Each pair is wall / CPU.\n\n")
        text += table(["Solver", "Threads", "to 1%", "to 0.1%", "to 0.01%", "whole process",
                       "Peak MB", "Value", "Gap", ""], rows)
    return text + ratio_table(peers)


def was_asked(peer, gap):
    return peer.get("asked") is None or float(gap) in peer["asked"] or peer["gaps"][gap] is not None


def ratio_table(peers):
    """How many times longer the fastest of the others takes at each level, all levels added up."""
    sizes = {}
    for entry in peers["sizes"]:
        # What a solver was asked for last; that of Jinxiu is at least as small.
        gap = str(min(min(peer.get("asked") or [0.0001]) for peer in entry["peers"]))
        sizes.setdefault((entry["size"], gap), []).append(entry)
    rows = []
    for (size, gap), entries in sizes.items():
        theirs, is_reached, names = 0.0, True, []
        for entry in entries:
            done = [(peer["gaps"][gap][1], peer["solver"]) for peer in entry["peers"]
                    if peer["gaps"][gap]]
            # Whoever stopped without a proof needed more than it had used; one that failed, for want
            # of memory say, says nothing of time.
            ran = [p["cpu"] for p in entry["peers"] if p["status"] != "failed"] or [0.0]
            least, name = min(done) if done else (min(ran), "none")
            theirs += least
            is_reached = is_reached and bool(done)
            names.append(f"{name} ({entry['level']})")
        own = entries[0]["ours"]
        levels = [own["gaps"].get(entry["level"], {}).get(gap) for entry in entries]
        alone = sum(pair[1] for pair in levels) if all(levels) else None
        more = "" if is_reached else "> "
        rows.append([
            size.replace("x", " people, ") + " months", f"{100 * float(gap):g}%", ", ".join(names),
            more + seconds(theirs), seconds(alone),
            "–" if not alone else f"{more}{theirs / alone:.0f}",
            seconds(own["cpu"]), f"{more}{theirs / own['cpu']:.0f}"])
    return ("\n### Side by side\n\nCPU seconds to a proven gap at every level given, of the "
            "fastest of the others at each level; a level that none of them proved counts with the "
            "least time that one was given. Jinxiu's whole command proves every level of the plan, "
            "also those that no other solver was given here, and writes its reports.\n\n"
            + table(["Scenario", "Gap", "Fastest", "Theirs", "Jinxiu, solving", "Times",
                     "Jinxiu, whole command", "Times"], rows))


def verdict(peer, claimed):
    """What a peer's end says of the value that Jinxiu claims."""
    if peer["disagrees"]:
        return "**" + "; ".join(peer["disagrees"]) + "**"
    if peer["status"] == "killed":
        return f"not proven in {seconds(peer['cpu'])} CPU s"
    if peer["status"] != "optimal":
        return peer["status"]
    best = -peer["best"] if claimed["maximised"] else peer["best"]
    if abs(best - claimed["value"]) <= 1e-4 * max(1, abs(claimed["value"])):
        return "proven, the same"
    return f"proven, Jinxiu's {claimed['value']:,} is not"


def own_gap(level):
    bound = level.get("bound")
    return "–" if bound is None else percent(
        abs(bound - level["value"]) / max(1, abs(level["value"])))


def pair(times):
    return "–" if times is None else f"{seconds(times[0])} / {seconds(times[1])}"


def curves(ours, peers):
    """Name to points (people, processor seconds, whether it was reached).

    Of one thread, and processor time, since a shared machine stretches the wall's. A solver's is
    the sum over the levels that it was given.
    """
    found = {}
    for size in (ours or {}).get("sizes", []):
        proven = all(run["status"] == 0 for run in size["runs"])
        found.setdefault("jinxiu, whole plan", []).append(
            (size["size"]["people"], middle(size["runs"], "cpu_ms") / 1000, proven))
    sums = {}
    for entry in (peers or {}).get("sizes", []):
        people = int(entry["size"].split("x")[0])
        if ours is None:
            found.setdefault("jinxiu, whole plan", []).append((people, entry["ours"]["cpu"], True))
        for peer in entry["peers"]:
            if peer["threads"] == 1:
                times = peer["gaps"][GAPS[-1]]
                known, is_reached = sums.get((peer["solver"], people), (0.0, True))
                sums[peer["solver"], people] = (
                    known + (times[1] if times else peer["cpu"]), is_reached and times is not None)
    for (solver, people), (time, is_reached) in sums.items():
        found.setdefault(solver, []).append((people, time, is_reached))
    return {name: sorted(set(points)) for name, points in found.items()}


COLOURS = ("#a61e1e", "#d9822b", "#1f4e79", "#3f76a8", "#5a8f3c", "#7b5aa6", "#5b6775", "#000000")


def plot(found):
    """Time against size, both axes logarithmic; a hollow mark with an arrow was not reached."""
    width, height, left, bottom, top = 720, 420, 60, 46, 16
    points = [point for line in found.values() for point in line]
    low_x, high_x = spread([math.log10(x) for x, _, _ in points])
    low_y, high_y = spread([math.log10(max(y, 0.01)) for _, y, _ in points])

    def at(x, y):
        return (left + (math.log10(x) - low_x) / (high_x - low_x) * (width - left - 190),
                height - bottom
                - (math.log10(max(y, 0.01)) - low_y) / (high_y - low_y) * (height - bottom - top))

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
             'font-family="sans-serif" font-size="12"><title>Processor seconds to a proven gap of 0.01% '
             'against people</title><rect width="100%" height="100%" fill="#fff"/>']
    for power in range(math.floor(low_y), math.ceil(high_y) + 1):
        if low_y <= power <= high_y:
            _, y = at(10**low_x, 10**power)
            parts.append(f'<line x1="{left}" x2="{width - 190}" y1="{y:.1f}" y2="{y:.1f}" '
                         f'stroke="#dfe5eb"/><text x="{left - 6}" y="{y + 4:.1f}" '
                         f'text-anchor="end">{10**power:g} s</text>')
    for people in sorted({x for x, _, _ in points}):
        x, _ = at(people, 10**low_y)
        parts.append(f'<text x="{x:.1f}" y="{height - bottom + 18}" text-anchor="middle">'
                     f'{people}</text>')
    parts.append(f'<text x="{(left + width - 190) / 2}" y="{height - 8}" text-anchor="middle">'
                 'people</text>')
    for index, (name, line) in enumerate(found.items()):
        colour = COLOURS[index % len(COLOURS)]
        places = [at(x, y) for x, y, _ in line]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.6"/>')
        for (x, y), (_, _, is_reached) in zip(places, line):
            fill = colour if is_reached else "#fff"
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{fill}" '
                         f'stroke="{colour}"/>')
            if not is_reached:
                parts.append(f'<path d="M{x:.1f} {y - 5:.1f}v-9m-3 4l3 -4l3 4" fill="none" '
                             f'stroke="{colour}"/>')
        y = top + 14 + 18 * index
        parts.append(f'<line x1="{width - 176}" x2="{width - 152}" y1="{y - 4}" y2="{y - 4}" '
                     f'stroke="{colour}" stroke-width="2"/><text x="{width - 146}" y="{y}">{name}'
                     '</text>')
    y = top + 20 + 18 * len(found)
    for line in ("CPU s to a gap of 0.01%,", "all levels, one thread;", "hollow: stopped by limit"):
        parts.append(f'<text x="{width - 176}" y="{y}" fill="#5b6775">{line}</text>')
        y += 16
    return "\n".join(parts) + "\n</svg>\n"


def spread(values):
    low, high = min(values), max(values)
    room = max(0.15, (high - low) * 0.06)
    return low - room, high + room


def main():
    work = sys.argv[1] if len(sys.argv) > 1 else "out/benchmarks"
    kept = os.path.join(HERE, "results")
    os.makedirs(kept, exist_ok=True)
    for name in ("ours", "growth", "peers*"):
        for file in glob.glob(f"{work}/{name}.json"):
            if not os.path.samefile(os.path.dirname(file), kept):
                shutil.copy(file, kept)
    work = kept
    ours, growth = (load(f"{work}/{name}.json") for name in ("ours", "growth"))
    peers = all_peers(work)
    if not (ours or growth or peers):
        sys.exit(f"nothing is in {work}; run make bench, bench-growth or bench-peers first")
    text = ("# Results\n\nWritten by `results.py` from one run each of `make bench`, "
            "`make bench-growth` and `make bench-peers`; see the [README](README.md) for what is measured.\n\n"
            "![Processor seconds to a proven gap of 0.01 % against people, both logarithmic](results.svg)\n")
    if ours:
        text += "\n## Jinxiu by size\n\n" + our_tables(ours)
    if growth:
        text += "\n## Growth\n\n" + growth_tables(growth)
    if peers:
        text += "\n## Other solvers on the same model\n\n" + peer_tables(peers)
    with open(os.path.join(HERE, "RESULTS.md"), "w", encoding="utf-8") as file:
        file.write(text)
    with open(os.path.join(HERE, "results.svg"), "w", encoding="utf-8") as file:
        file.write(plot(curves(ours, peers)))
    print(f"Wrote {HERE}/RESULTS.md and results.svg.")


if __name__ == "__main__":
    main()
