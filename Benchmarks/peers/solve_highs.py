"""HiGHS on an MPS file: solve_highs.py FILE GAP SECONDS THREADS (0: as it comes)."""
import sys

import highspy
import talk

file, gap, seconds, threads = sys.argv[1], float(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])
solver = highspy.Highs()
solver.setOptionValue("output_flag", False)
if threads:
    solver.setOptionValue("threads", threads)
solver.setOptionValue("time_limit", seconds)
solver.setOptionValue("mip_rel_gap", gap)
solver.setOptionValue("mip_abs_gap", 0.0)
if solver.readModel(file) != highspy.HighsStatus.kOk:
    sys.exit(f"{file} cannot be read")
talk.loaded()
sample = talk.Sampler()


def hear(event):
    sample(event.data_out.mip_primal_bound, event.data_out.mip_dual_bound)


solver.cbMipLogging += hear
solver.cbMipImprovingSolution += hear
solver.solve()
info = solver.getInfo()
status = solver.getModelStatus()
ended = "optimal" if status == highspy.HighsModelStatus.kOptimal else str(status).split(".")[-1]
talk.end(ended, info.objective_function_value, info.mip_dual_bound)
