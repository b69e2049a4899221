"""Compares what `jinxiu gaps` says one more seat is worth with plans made from nothing.

    python3 Benchmarks/seat_values.py SCENARIO PLAN.json GAPS.json [--most 20] [--gap 0.1%]
        [--jinxiu .build/release/jinxiu]

For each of the first offers of the telephone list the scenario is planned anew with the seat alone,
by `jinxiu plan --change`; what is asked for with a mentor or a bed is passed over.
Level by level, down to the first that one of the two plans leaves unproven, the difference of the
two must be the value told: exactly, or between the bounds told, which is counted as open. Below
that the value told must share a number with what values and bounds of the two plans allow. Prints a
line for each seat; status 1 if one is wrong.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scenario")
    parser.add_argument("plan")
    parser.add_argument("gaps")
    parser.add_argument("--most", type=int, default=20)
    parser.add_argument("--gap", default="0.1%")
    parser.add_argument("--jinxiu", default=".build/release/jinxiu")
    return parser.parse_args()


def change(seat):
    """The seat as a change file; None where a mentor, a bed or room is asked for with it."""
    text = f"changes:\n  - offers: {seat['offer']}\n"
    if "from" in seat:
        text += f"    during: {{from: {seat['from']}, to: {seat['to']}}}\n"
    if seat.get("opening"):
        text += "    open: true\n"
    if seat["ask"] == "seat":
        return text + "    by: {seats: 1}\n"
    return None


def levels(plan):
    return json.load(open(plan, encoding="utf-8"))["outcome"]["levels"]


def planned(options, text, folder):
    path = pathlib.Path(folder)
    (path / "seat.yaml").write_text(text, encoding="utf-8")
    ended = subprocess.run(
        [options.jinxiu, "plan", options.scenario, "--change", str(path / "seat.yaml"), "--gap",
         options.gap, "--out", str(path / "out"), "--quiet"], capture_output=True, text=True)
    if ended.returncode not in (0, 3):
        raise SystemExit(f"{ended.returncode}: {ended.stderr}")
    return levels(path / "out" / "plan.json")


def better(level, one, other):
    return one - other if level["maximised"] else other - one


def judge(told, before, after):
    """What is wrong, what is open, and by how much the proven levels differ."""
    faults, left, proven, exact = [], [], True, {}
    for old, new in zip(before, after):
        name = old["name"]
        gain = told.get(name, {"atLeast": 0, "atMost": 0})
        low, high = gain.get("atLeast"), gain.get("atMost")
        both = old["proven"] and new["proven"]
        if proven and both:
            difference = better(old, new["value"], old["value"])
            exact[name] = difference
            words = f"{name}: told {low}..{high}, the plans differ by {difference}"
            if (low is not None and low > difference) or (high is not None and high < difference):
                faults.append(words)
            elif low != high:
                left.append(words)
        elif proven:
            least = better(old, new["value"], old["bound"])
            most = better(old, new["bound"], old["value"])
            if (high is not None and high < least) or (low is not None and low > most):
                faults.append(f"{name}: told {low}..{high}, the plans allow {least}..{most}")
        proven = proven and both
    return faults, left, exact


def main():
    options = arguments()
    before = levels(options.plan)
    seen, wrong, unsure, checked = set(), 0, 0, 0
    for seat in json.load(open(options.gaps, encoding="utf-8"))["values"]["seats"]:
        if len(seen) == options.most:
            break
        text = change(seat)
        if seat["offer"] in seen or text is None:
            continue
        seen.add(seat["offer"])
        with tempfile.TemporaryDirectory() as folder:
            after = planned(options, text, folder)
        told = {gain["level"]: gain for gain in seat["gains"]}
        faults, left, exact = judge(told, before, after)
        checked += 1
        wrong += 1 if faults else 0
        unsure += 1 if left else 0
        shown = ", ".join(f"{name} {value:+d}" for name, value in exact.items())
        print(f"{checked} {seat['offer']} {seat['proof']}: {shown}", *faults, *left, sep="; ",
              flush=True)
    print(f"{checked} seats planned anew, {wrong} wrong, {unsure} open")
    sys.exit(1 if wrong or not checked else 0)


if __name__ == "__main__":
    main()
