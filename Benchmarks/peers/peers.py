"""Runs other solvers on the models of the levels, and Jinxiu on the scenario, in one session.

See README.md. Example: peers.py --sizes 100x12,200x12 --level placed-1,points
"""
import argparse
import json
import os
import resource
import statistics
import time

import child
import ours
import solvers

GAPS = (0.01, 0.001, 0.0001)


def gap_of(best, bound):
    if best is None or bound is None:
        return None
    return abs(best - bound) / max(1.0, abs(best))


def reached(samples, gap):
    """Wall and CPU seconds at the first sample within the gap."""
    for wall, cpu, best, bound in samples:
        known = gap_of(best, bound)
        if known is not None and known <= gap + 1e-12:
            return [wall, cpu]
    return None


def one(peer, model, gap, limit, threads):
    # Reading the model and stopping take time beyond the limit, which no solver counts.
    result = child.run(peer.command(model, gap, limit.wall, threads), limit.wall * 1.5 + 120,
                       cpu_seconds=limit.cpu)
    samples, (status, best, bound), zero = peer.read(result.lines)
    last = result.lines[-1][:2] if result.lines else (result.wall, result.cpu)
    if status == "optimal":
        # What an optimal run printed last may be older than its end.
        samples = samples + [(last[0] - zero[0], result.cpu - zero[1], best,
                              best if bound is None else bound)]
    return {
        "status": "killed" if result.was_killed else status, "best": best, "bound": bound,
        "gap": gap_of(best, bound), "samples": samples, "load_wall": zero[0],
        "wall": result.wall, "cpu": result.cpu, "peak_kb": result.peak_kb, "asked": gap,
        "end": [max(0.0, result.wall - zero[0]), max(0.0, result.cpu - zero[1])],
    }


def milestones(peer, model, gaps, limit, threads):
    """To each gap [wall, cpu] or None, and the run to the smallest."""
    run = one(peer, model, gaps[-1], limit, threads)
    times = {}
    for gap in gaps:
        if peer.one_run:
            times[str(gap)] = reached(run["samples"], gap)
        elif gap == gaps[-1] or (run["status"] == "optimal" and run["wall"] < 2):
            # So short a run says of the larger gaps: no later than this.
            times[str(gap)] = run["end"] if run["status"] == "optimal" else None
        else:
            larger = one(peer, model, gap, limit, threads)
            times[str(gap)] = larger["end"] if larger["status"] == "optimal" else None
    return times, run


def middle(times):
    """The median of each clock; None where some run did not get there."""
    if not times or None in times:
        return None
    return [statistics.median(t[0] for t in times), statistics.median(t[1] for t in times)]


def median(runs, key):
    return statistics.median(run[key] for run in runs)


def measured(peer, model, gaps, limit, threads, repeats):
    times, runs = [], []
    for _ in range(repeats):
        time_of, run = milestones(peer, model, gaps, limit, threads)
        times.append(time_of)
        runs.append(run)
        if run["status"] != "optimal":
            break  # What the limit stops once, it stops again.
    known = {gap: middle([entry.get(gap) for entry in times]) for gap in map(str, GAPS)}
    last = runs[-1]
    return {
        "solver": peer.name, "version": peer.version(), "threads": threads or "default",
        "runs": len(runs), "gaps": known, "asked": gaps, "status": last["status"], "best": last["best"],
        "bound": last["bound"], "gap": last["gap"], "load_wall": median(runs, "load_wall"),
        "wall": median(runs, "wall"), "cpu": median(runs, "cpu"),
        "peak_kb": max(run["peak_kb"] for run in runs),
        "trace": last["samples"][:: max(1, len(last["samples"]) // 200)],
    }


def agrees(peer, level):
    """Whether two claims can both be true; the file minimises what the level maximises."""
    sign = -1 if level["maximised"] else 1
    slack = 1e-6 * max(1, abs(level["value"]))
    faults = []
    if peer["status"] == "optimal" and peer["bound"] is not None:
        if sign * level["value"] < peer["bound"] - slack:
            faults.append(f"{level['value']} is better than the bound {sign * peer['bound']:g}")
    if peer["best"] is not None and level.get("bound") is not None:
        if peer["best"] < sign * level["bound"] - slack:
            faults.append(f"{sign * peer['best']:g} is better than the bound {level['bound']}")
    return faults


def our_runs(args, scenario, folder):
    runs, gaps = [], []
    for _ in range(args.repeats):
        result, trace, levels = ours.plan(
            args.jinxiu, scenario, folder, args.our_limit, args.our_gap)
        runs.append(result)
        gaps.append({
            name: {str(gap): reached(samples, gap) for gap in GAPS}
            for name, samples in trace.items()})
        if result.status != 0:
            break
    known = {
        name: {gap: middle([entry.get(name, {}).get(gap) for entry in gaps])
               for gap in map(str, GAPS)}
        for name in levels}
    return {
        "runs": len(runs), "wall": statistics.median(run.wall for run in runs),
        "cpu": statistics.median(run.cpu for run in runs),
        "peak_kb": max(run.peak_kb for run in runs), "gaps": known, "levels": levels,
    }


def compare(args, size, results):
    folder = os.path.join(args.work, f"peers-{size}")
    os.makedirs(folder, exist_ok=True)
    scenario = os.path.join(folder, "scenario")
    ours.sample(args.jinxiu, size, args.seed, scenario)
    own = our_runs(args, scenario, folder)
    limit = Limit(args, own)
    print(f"{size}: jinxiu {own['wall']:.1f} s wall, {own['cpu']:.1f} s CPU, all levels; "
          f"limit for the others {limit}", flush=True)
    names = list(own["levels"]) if args.level == "all" else args.level.split(",")
    for name in names:
        compare_level(args, size, folder, name, own, limit, results)


class Limit:
    """Seconds that each run of a solver may take, by the clock and of processors (None: no limit)."""

    def __init__(self, args, own):
        self.cpu = args.cpu_limit
        if args.cpu_factor:
            self.cpu = args.cpu_factor * own["cpu"]
        # On a machine that others use as well, processor seconds take longer by the clock.
        self.wall = args.time_limit or (4 * self.cpu if self.cpu else max(60.0, 10 * own["wall"]))

    def __str__(self):
        return f"{self.wall:.0f} s" + (f", {self.cpu:.0f} CPU s" if self.cpu else "")


def compare_level(args, size, folder, name, own, limit, results):
    model = os.path.join(folder, f"{name}.mps")
    claimed = ours.export(
        args.jinxiu, os.path.join(folder, "scenario"), name, model, args.our_limit)[name]
    soft, _ = resource.getrlimit(resource.RLIMIT_AS)
    memory = None if soft == resource.RLIM_INFINITY else soft / 1e9
    entry = {"date": results["date"], "memory_limit": memory, "size": size, "level": name, "limit": limit.wall,
             "cpu_limit": limit.cpu, "ours": own, "claimed": claimed,
             "model_bytes": os.path.getsize(model), "peers": []}
    results["sizes"].append(entry)
    for peer in solvers.all_peers():
        if args.peers and peer.name not in args.peers.split(","):
            continue
        for threads in peer.threads if args.threads == "both" else peer.threads[:1]:
            repeats = args.their_repeats or args.repeats
            found = measured(peer, model, args.gaps, limit, threads, repeats)
            found["disagrees"] = agrees(found, claimed)
            entry["peers"].append(found)
            # After each, so that a run that is stopped keeps what it has.
            write(args.out, results)
            times = " ".join("-" if t is None else f"{t[0]:.2f}" for t in found["gaps"].values())
            print(f"  {name}: {peer.name} {found['threads']}: {times} s, {found['status']}, "
                  f"best {found['best']}, bound {found['bound']}, {found['cpu']:.0f} CPU s, "
                  f"{found['peak_kb'] // 1024} MB " + "; ".join(found["disagrees"]), flush=True)


def write(name, results):
    with open(name + ".part", "w", encoding="utf-8") as file:
        json.dump(results, file, indent=1)
    os.replace(name + ".part", name)


def gap_list(text):
    """`1%,0.1%` to (0.01, 0.001), the widest first."""
    return tuple(sorted((known_gap(word) for word in text.split(",")), reverse=True))


def known_gap(word):
    for gap in GAPS:
        if abs(float(word.strip().rstrip("%")) / 100 - gap) < 1e-9:
            return gap
    raise argparse.ArgumentTypeError(f"{word}: 1%, 0.1% or 0.01%")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="100x12,200x12,400x12")
    parser.add_argument("--level", default="all", help="for example placed-1,points")
    parser.add_argument("--gaps", type=gap_list, default=GAPS, metavar="1%,0.1%,0.01%",
                        help="that the others are asked for; cbc and glpsol run once for each")
    parser.add_argument("--our-gap", type=known_gap, default=GAPS[-1], metavar="0.01%")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--their-repeats", type=int, metavar="TIMES",
                        help="of the other solvers, where not as many as of Jinxiu")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--time-limit", type=float, help="seconds; by default 10 times ours")
    parser.add_argument("--cpu-limit", type=float, metavar="SECONDS",
                        help="stop a solver that has used so many processor seconds")
    parser.add_argument("--cpu-factor", type=float, metavar="TIMES",
                        help="the same, as so many times what Jinxiu used")
    parser.add_argument("--threads", choices=("both", "one"), default="both",
                        help="one: leave out runs with all threads")
    parser.add_argument("--our-limit", type=float, default=300)
    parser.add_argument("--peers", help="only these, for example HiGHS,SCIP")
    parser.add_argument("--jinxiu", default=".build/release/jinxiu")
    parser.add_argument("--work", default="out/benchmarks")
    parser.add_argument("--out", default="out/benchmarks/peers.json")
    args = parser.parse_args()
    results = {"date": time.strftime("%Y-%m-%d", time.gmtime()), "sizes": []}
    for size in args.sizes.split(","):
        compare(args, size, results)
    print(f"Wrote {args.out}.")


if __name__ == "__main__":
    main()
