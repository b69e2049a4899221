"""Jinxiu's side: scenarios, models of one level, and its own runs. Every call of it is here."""
import csv
import functools
import json
import os

import child


@functools.lru_cache
def plan_help(jinxiu):
    return "\n".join(text for _, _, text in child.run([jinxiu, "plan", "--help"], 60).lines)


def checked(result, command, accepted=(0,)):
    if result.status not in accepted:
        said = "\n".join(text for _, _, text in result.lines[-5:])
        raise SystemExit(f"{' '.join(command)} ended with {result.status}:\n{said}")
    return result


def sample(jinxiu, size, seed, folder):
    people, months = size.split("x")
    command = [jinxiu, "sample", "bench", "--people", people, "--months", months, "--seed",
               str(seed), "--out", folder, "--overwrite"]
    checked(child.run(command, 600), command)


def export(jinxiu, scenario, level, model, seconds):
    """Writes the model of `level`, the levels above it fixed at what the plan reached.

    To change how a model is exported, change this command.
    """
    command = [jinxiu, "plan", scenario, "--out", model + ".plan", "--export-model", model,
               "--level", level, "--time-limit", f"{int(seconds)}s", "--quiet"]
    # Status 3 is a plan that is less proven than asked, whose model is as good.
    checked(child.run(command, seconds + 600), command, (0, 3))
    return levels(model + ".plan/plan.json")


def plan(jinxiu, scenario, folder, seconds, gap):
    """One run as a user makes it; with the engine's own trace where it writes one."""
    trace = os.path.join(folder, "trace.csv")
    command = [jinxiu, "plan", scenario, "--out", os.path.join(folder, "plan"), "--time-limit",
               f"{int(seconds)}s", "--gap", f"{gap * 100:g}%", "--quiet"]
    if "--trace" in plan_help(jinxiu):
        command += ["--trace", trace]
    result = checked(child.run(command, seconds + 600), command, (0, 3))
    return result, read_trace(trace), levels(os.path.join(folder, "plan", "plan.json"))


def levels(file):
    with open(file, encoding="utf-8") as plan_file:
        return {level["name"]: level for level in json.load(plan_file)["outcome"]["levels"]}


def read_trace(file):
    """Level to its (wall, cpu, value, bound) in seconds from the level's first line.

    The first level counts from the beginning: what steers every level is found before it.
    """
    if not os.path.exists(file):
        return {}
    traces, zero = {}, {}
    with open(file, encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            wall, cpu = int(row["wall_ms"]) / 1000, int(row["cpu_ms"]) / 1000
            start = zero.setdefault(row["level"], (wall, cpu) if zero else (0.0, 0.0))
            known = [float(row[key]) if row[key].strip() else None for key in ("value", "bound")]
            traces.setdefault(row["level"], []).append((wall - start[0], cpu - start[1], *known))
    return traces
