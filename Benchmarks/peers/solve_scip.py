"""SCIP on an MPS file: solve_scip.py FILE GAP SECONDS THREADS; SCIP solves with one thread."""
import sys

import talk
from pyscipopt import SCIP_EVENTTYPE, Eventhdlr, Model

file, gap, seconds = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
model = Model()
model.hideOutput()
model.readProblem(file)
model.setParam("limits/gap", gap)
model.setParam("limits/time", seconds)
talk.loaded()
sample = talk.Sampler()


class Hearing(Eventhdlr):
    kinds = (SCIP_EVENTTYPE.BESTSOLFOUND, SCIP_EVENTTYPE.LPSOLVED, SCIP_EVENTTYPE.NODESOLVED)

    def eventinit(self):
        for kind in self.kinds:
            self.model.catchEvent(kind, self)

    def eventexit(self):
        for kind in self.kinds:
            self.model.dropEvent(kind, self)

    def eventexec(self, event):
        sample(self.model.getPrimalbound(), self.model.getDualbound())


model.includeEventhdlr(Hearing(), "hearing", "tells what is known")
model.optimize()
talk.end(
    "optimal" if model.getStatus() in ("optimal", "gaplimit") else model.getStatus(),
    model.getPrimalbound(), model.getDualbound())
