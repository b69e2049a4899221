"""The peers: how each is called, and how what it prints is read.

A reading turns the lines of one run into samples (wall, cpu, best, bound), both clocks counted
from the moment when the model was read, and an end (status, best, bound).
"""
import os
import re
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
NUMBER = r"([-+]?[0-9.]+(?:e[-+]?[0-9]+)?)"


def value(text):
    try:
        return float(text)
    except ValueError:
        return None


class Peer:
    """`one_run`: whether one run to the smallest gap tells when the larger ones were reached."""

    def __init__(self, name, command, read, version, threads=(1,), one_run=True):
        self.name, self.command, self.read = name, command, read
        self.version, self.threads, self.one_run = version, threads, one_run


def script(name):
    def command(model, gap, seconds, threads):
        return [sys.executable, os.path.join(HERE, name), model, str(gap), str(seconds),
                str(threads)]
    return command


def read_talk(lines):
    samples, end, zero = [], ("failed", None, None), (0.0, 0.0)
    for wall, cpu, text in lines:
        words = text.split()
        if words[:1] == ["loaded"]:
            zero = (wall, cpu)
        elif words[:1] == ["sample"] and len(words) == 3:
            samples.append((wall - zero[0], cpu - zero[1], value(words[1]), value(words[2])))
        elif words[:1] == ["end"] and len(words) == 4:
            end = (words[1], value(words[2]), value(words[3]))
    return samples, end, zero


def glpsol(model, gap, seconds, threads):
    return ["glpsol", "--freemps", model, "--mipgap", str(gap), "--tmlim",
            str(max(1, int(seconds)))]


def read_glpsol(lines):
    samples, zero = [], (0.0, 0.0)
    best = bound = None
    status = "stopped"
    for wall, cpu, text in lines:
        if re.match(r"GLPK Integer Optimizer", text):
            zero = (wall, cpu)
        found = re.search(r"mip =\s*(not found yet|\S+)\s*>=\s*(tree is empty|\S+)", text)
        if found:
            best = value(found[1]) if found[1] != "not found yet" else None
            bound = best if found[2] == "tree is empty" else value(found[2])
            samples.append((wall - zero[0], cpu - zero[1], best, bound))
        if "INTEGER OPTIMAL SOLUTION FOUND" in text or "RELATIVE MIP GAP TOLERANCE REACHED" in text:
            status = "optimal"
    return samples, (status, best, bound), zero


def cbc(model, gap, seconds, threads):
    return ["cbc", model, "-ratio", str(gap), "-allow", "0", "-sec", str(seconds),
            "-timeMode", "elapsed", "-solve", "-quit"]


def read_cbc(lines):
    samples, zero = [], (0.0, 0.0)
    best = bound = None
    status = "stopped"
    for wall, cpu, text in lines:
        if re.match(r"Problem .* has \d+ rows", text):
            zero = (wall, cpu)
        found = re.search(rf"{NUMBER} best solution, best possible {NUMBER}", text)
        if found:
            best, bound = value(found[1]), value(found[2])
            best = None if best is not None and abs(best) >= 1e20 else best
            samples.append((wall - zero[0], cpu - zero[1], best, bound))
        found = re.match(rf"Objective value:\s+{NUMBER}", text)
        if found:
            best = value(found[1])
        found = re.match(rf"Lower bound:\s+{NUMBER}", text)
        if found:
            bound = value(found[1])
        if text.startswith("Result - Optimal solution found"):
            status = "optimal"
    # "Optimal" without a lower bound is optimal within the gap that was asked for.
    return samples, (status, best, bound), zero


def python_version(package):
    def version():
        from importlib import metadata
        return metadata.version(package)
    return version


def command_version(*command):
    def version():
        import subprocess
        out = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        found = re.search(r"(?:Version:?|v|Solver)\s*([0-9]+\.[0-9.]+)", out.stdout)
        return found[1] if found else "?"
    return version


def all_peers():
    """The fastest at these models first."""
    peers = []
    if shutil.which("cbc"):
        peers.append(Peer("CBC", cbc, read_cbc, command_version("cbc", "-quit"), one_run=False))
    peers += [
        Peer("HiGHS", script("solve_highs.py"), read_talk, python_version("highspy"), (1, 0)),
        Peer("SCIP", script("solve_scip.py"), read_talk, python_version("pyscipopt")),
        Peer("CP-SAT", script("solve_cpsat.py"), read_talk, python_version("ortools"), (1, 0)),
    ]
    if shutil.which("glpsol"):
        peers.append(Peer("GLPK", glpsol, read_glpsol, command_version("glpsol", "--version"),
                          one_run=False))
    return peers
