"""Adds every figure of a page up again from the CSV files beside it.

Arguments: the folder, the page, and `drawings` for a page in which only drawings say their
sources. Prints what does not re-add, and figures of tables and drawings
that say no source; then the number of figures looked at.
"""
import csv
import os
import sys
from html.parser import HTMLParser
from urllib.parse import unquote

folder, page = sys.argv[1:3]
everywhere = sys.argv[3:] != ["drawings"]
tables = {}


def table(name):
    if name not in tables:
        with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
            tables[name] = list(csv.DictReader(file))
    return tables[name]


def plain(cell):
    """Without the apostrophe that keeps a spreadsheet from computing."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@" else cell


def added(source):
    total = 0
    for part in source.split(" + "):
        name, column, filters = part.split("|")
        wanted = [[unquote(word) for word in item.split("=")] for item in filters.split(";") if item]
        for row in table(name):
            if all(plain(row[key]) == text for key, text in wanted):
                total += int(row[unquote(column)] or 0)
    return total


class Figures(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack, self.count, self.faults = [], 0, []

    def handle_starttag(self, tag, attributes):
        pairs = dict(attributes)
        self.stack.append((tag, pairs))
        if "data-sum" in pairs:
            self.count += 1
            total = added(pairs["data-sum"])
            if total != int(pairs["data-value"]):
                self.faults.append(f"{pairs['data-sum']} is {total}, not {pairs['data-value']}")

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        self.stack.pop()

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        digits = data.replace(",", "").replace("−", "").replace("+", "").strip()
        if not digits.isdigit():
            return
        sources = [pairs for _, pairs in self.stack if "data-sum" in pairs]
        cell = any(tag == "td" and pairs.get("class") == "n" or tag == "dd"
                   for tag, pairs in self.stack)
        if everywhere and cell and not sources:
            self.faults.append(f"{data.strip()} says no source")
        if sources and int(digits) not in [abs(int(pairs["data-value"])) for pairs in sources]:
            self.faults.append(f"{data.strip()} is shown for {sources[-1]}")


figures = Figures()
figures.feed(open(os.path.join(folder, page), encoding="utf-8").read())
for fault in figures.faults:
    print(fault)
print(figures.count)
