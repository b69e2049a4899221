"""What a solving child prints for the parent that measures it: one line for each thing known.

`loaded` once the model is read; `sample BEST BOUND`, either may be `-`; `end STATUS BEST BOUND`.
"""
import math


def number(value):
    return "-" if value is None or not math.isfinite(value) or abs(value) >= 1e20 else repr(value)


def say(*words):
    print(*words, flush=True)


def loaded():
    say("loaded")


class Sampler:
    """Prints a sample only when something is new, so that talking costs next to nothing."""

    def __init__(self):
        self.last = None

    def __call__(self, best, bound):
        known = (number(best), number(bound))
        if known != self.last:
            self.last = known
            say("sample", *known)


def end(status, best, bound):
    say("end", status, number(best), number(bound))
