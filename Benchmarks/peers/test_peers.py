"""Tests of everything that reads: models, logs, gaps. No solver is needed, only Python."""
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import child  # noqa: E402
import mps  # noqa: E402
import ours  # noqa: E402
import peers  # noqa: E402
import solvers  # noqa: E402

MODEL = """* Format:     Free MPS
NAME
ROWS
 N R0000000
 L r1
 G r2
 E r3
COLUMNS
 M0000001 'MARKER' 'INTORG'
 c1 R0000000 -6 r1 1
 c1 r2 2
 c2 r1 3 r3 1
 M0000002 'MARKER' 'INTEND'
RHS
 RHS1 R0000000 7 r1 4
 RHS1 r3 1
BOUNDS
 UP BND1 c1 1
 FX BND1 c2 1
ENDATA
"""


def temporary(text):
    file = tempfile.NamedTemporaryFile("w", suffix=".mps", delete=False)
    with file:
        file.write(text)
    return file.name


class Models(unittest.TestCase):
    def test_rows_bounds_and_offset_are_read(self):
        model = mps.read(temporary(MODEL))
        self.assertEqual(model.columns, ["c1", "c2"])
        self.assertEqual(model.sense, ["L", "G", "E"])
        self.assertEqual(model.right, [4, 0, 1])
        self.assertEqual(model.terms, [[(0, 1), (1, 3)], [(0, 2)], [(1, 1)]])
        self.assertEqual((model.lower, model.upper), ([0, 1], [1, 1]))
        self.assertEqual((model.objective, model.offset), ({0: -6}, -7))

    def test_what_is_not_exact_is_refused(self):
        for change in (("-6", "-6.5"), ("'INTORG'", "'INTEND'"), ("UP BND1", "FR BND1")):
            with self.assertRaises(ValueError):
                mps.read(temporary(MODEL.replace(*change)))


class Logs(unittest.TestCase):
    def test_talk(self):
        lines = [(1.0, 0.5, "loaded"), (1.5, 0.9, "sample - -12.5"), (2.0, 1.4, "sample -10.0 -12.0"),
                 (3.0, 2.0, "end optimal -11.0 -11.0")]
        samples, end, zero = solvers.read_talk(lines)
        self.assertEqual(zero, (1.0, 0.5))
        self.assertEqual(samples[0][2:], (None, -12.5))
        self.assertAlmostEqual(samples[1][0], 1.0)
        self.assertEqual(end, ("optimal", -11.0, -11.0))

    def test_glpsol(self):
        lines = [(0.1, 0.1, "GLPK Integer Optimizer 5.0"),
                 (0.6, 0.5, "+   682: mip =     not found yet >=              -inf        (1; 0)"),
                 (0.7, 0.6, "+   700: mip =  -9.000000000e+01 >=  -1.000000000e+02  11.1% (2; 0)"),
                 (0.9, 0.8, "+   999: mip =  -9.500000000e+01 >=     tree is empty   0.0% (0; 9)"),
                 (0.9, 0.8, "INTEGER OPTIMAL SOLUTION FOUND")]
        samples, end, _ = solvers.read_glpsol(lines)
        self.assertEqual(samples[1][2:], (-90.0, -100.0))
        self.assertEqual(end, ("optimal", -95.0, -95.0))

    def test_cbc(self):
        lines = [(0.2, 0.2, "Problem NAME has 417 rows, 1827 columns and 19505 elements"),
                 (1.2, 1.0, "Cbc0010I After 100 nodes, 3 on tree, -90 best solution, "
                            "best possible -100.5 (0.05 seconds)"),
                 (2.2, 2.0, "Result - Stopped on time limit"), (2.2, 2.0, "Objective value:  -91.00"),
                 (2.2, 2.0, "Lower bound:    -99.500")]
        samples, end, zero = solvers.read_cbc(lines)
        self.assertEqual(zero, (0.2, 0.2))
        self.assertEqual(samples[0][2:], (-90.0, -100.5))
        self.assertEqual(end, ("stopped", -91.0, -99.5))


class Gaps(unittest.TestCase):
    def test_a_gap_is_reached_at_the_first_sample_within_it(self):
        samples = [(1, 1, None, -100), (2, 2, -90, -100), (3, 3, -99.5, -100), (4, 4, -100, -100)]
        self.assertEqual(peers.reached(samples, 0.01), [3, 3])
        self.assertEqual(peers.reached(samples, 0.0001), [4, 4])
        self.assertIsNone(peers.reached(samples[:2], 0.01))

    def test_gaps_are_asked_for_the_widest_first(self):
        self.assertEqual(peers.gap_list("0.1%,1%"), (0.01, 0.001))
        with self.assertRaises(peers.argparse.ArgumentTypeError):
            peers.gap_list("2%")

    def test_claims_that_cannot_both_be_true_are_told(self):
        level = {"value": 95, "bound": 95, "maximised": True}
        self.assertEqual(peers.agrees({"status": "optimal", "best": -95, "bound": -95}, level), [])
        self.assertTrue(peers.agrees({"status": "optimal", "best": -94, "bound": -94}, level))
        self.assertTrue(peers.agrees({"status": "stopped", "best": -96, "bound": -99}, level))
        self.assertEqual(peers.agrees({"status": "stopped", "best": -90, "bound": None}, level), [])


class Ours(unittest.TestCase):
    def test_a_trace_counts_from_the_level_s_first_line(self):
        trace = ours.read_trace(temporary(
            "cpu_ms,wall_ms,level,value,bound\n10,20,placed-1,5,9\n40,60,points,,100\n50,80,points,90,100\n"))
        self.assertEqual(trace["placed-1"][0], (0.02, 0.01, 5.0, 9.0), "from the beginning")
        self.assertEqual(trace["points"][0], (0.0, 0.0, None, 100.0))
        self.assertAlmostEqual(trace["points"][1][0], 0.02)
        self.assertEqual(ours.read_trace("/nonexistent"), {})

    def test_a_child_is_counted_and_ended(self):
        result = child.run(["sh", "-c", "echo one; exit 3"], 10)
        self.assertEqual((result.status, [text for _, _, text in result.lines]), (3, ["one"]))
        ended = child.run(["sleep", "30"], 0.2)
        self.assertTrue(ended.was_killed)
        self.assertLess(ended.wall, 10)

    def test_a_child_is_ended_by_the_processor_time_that_it_used(self):
        busy = child.run(["sh", "-c", "while :; do :; done"], 60, cpu_seconds=0.3)
        self.assertTrue(busy.was_killed)
        self.assertGreaterEqual(busy.cpu, 0.3)
        idle = child.run(["sleep", "2"], 60, cpu_seconds=0.3)
        self.assertFalse(idle.was_killed)


if __name__ == "__main__":
    unittest.main()
