"""Reads the free MPS files that `jinxiu plan --export-model` writes, in exact integers.

CP-SAT takes no MPS file. The files have integer columns with finite bounds and integer numbers
only, minimise, and use no RANGES; anything else is refused instead of being guessed at.
"""


class Model:
    def __init__(self):
        self.columns, self.index = [], {}
        self.lower, self.upper = [], []
        self.objective = {}
        self.rows, self.row_index = [], {}
        self.sense, self.right = [], []
        self.terms = []
        self.offset = 0


def whole(text):
    number = float(text)
    if number != int(number):
        raise ValueError(f"{text} is not a whole number")
    return int(number)


def read(path):
    model, section, integer, objective = Model(), None, False, None
    with open(path, encoding="ascii") as file:
        for line in file:
            if line.startswith("*") or not line.strip():
                continue
            words = line.split()
            if not line[0].isspace():
                section = words[0]
                if section == "RANGES":
                    raise ValueError("RANGES are not expected")
                continue
            if section == "ROWS":
                kind, name = words
                if kind == "N":
                    objective = name
                else:
                    model.row_index[name] = len(model.rows)
                    model.rows.append(name)
                    model.sense.append(kind)
                    model.right.append(0)
                    model.terms.append([])
            elif section == "COLUMNS":
                if words[1] == "'MARKER'":
                    integer = words[2] == "'INTORG'"
                    continue
                column(model, words, integer, objective)
            elif section == "RHS":
                for name, number in zip(words[1::2], words[2::2]):
                    if name == objective:
                        model.offset = -whole(number)
                    else:
                        model.right[model.row_index[name]] = whole(number)
            elif section == "BOUNDS":
                bound(model, words)
    return model


def column(model, words, integer, objective):
    name = words[0]
    if name not in model.index:
        if not integer:
            raise ValueError(f"{name} is continuous")
        model.index[name] = len(model.columns)
        model.columns.append(name)
        model.lower.append(0)
        model.upper.append(None)
    number = model.index[name]
    for row, value in zip(words[1::2], words[2::2]):
        if row == objective:
            model.objective[number] = whole(value)
        else:
            model.terms[model.row_index[row]].append((number, whole(value)))


def bound(model, words):
    kind, number = words[0], model.index[words[2]]
    value = whole(words[3]) if len(words) > 3 else 0
    if kind in ("UP", "UI", "FX"):
        model.upper[number] = value
    if kind in ("LO", "LI", "FX"):
        model.lower[number] = value
    if kind == "BV":
        model.upper[number] = 1
    if kind not in ("UP", "UI", "FX", "LO", "LI", "BV"):
        raise ValueError(f"bound {kind} is not expected")
