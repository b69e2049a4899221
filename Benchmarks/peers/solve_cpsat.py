"""OR-Tools CP-SAT on an MPS file: solve_cpsat.py FILE GAP SECONDS THREADS (0: as it comes)."""
import sys

import mps
import talk
from ortools.sat.python import cp_model

file, gap, seconds, threads = sys.argv[1], float(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])
source = mps.read(file)
model = cp_model.CpModel()
variables = [
    model.new_int_var(low, 2**31 if high is None else high, "")
    for low, high in zip(source.lower, source.upper)]
for sense, right, terms in zip(source.sense, source.right, source.terms):
    total = cp_model.LinearExpr.weighted_sum(
        [variables[index] for index, _ in terms], [value for _, value in terms])
    if sense == "L":
        model.add(total <= right)
    elif sense == "G":
        model.add(total >= right)
    else:
        model.add(total == right)
model.minimize(cp_model.LinearExpr.weighted_sum(
    [variables[index] for index in source.objective], list(source.objective.values()))
    + source.offset)
solver = cp_model.CpSolver()
solver.parameters.relative_gap_limit = gap
solver.parameters.max_time_in_seconds = seconds
if threads:
    solver.parameters.num_workers = threads
talk.loaded()
sample = talk.Sampler()
known = {"best": None, "bound": None}


def bound(value):
    known["bound"] = value
    sample(known["best"], value)


class Hearing(cp_model.CpSolverSolutionCallback):
    def on_solution_callback(self):
        known["best"] = self.objective_value
        known["bound"] = self.best_objective_bound
        sample(known["best"], known["bound"])


solver.best_bound_callback = bound
status = solver.solve(model, Hearing())
found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
talk.end(
    solver.status_name(status).lower(), solver.objective_value if found else None,
    solver.best_objective_bound)
