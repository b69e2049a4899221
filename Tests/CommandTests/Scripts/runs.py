"""Compares the months of gaps.json with gap-months.csv.

Argument: the folder. Prints what differs, then the number of months compared.
"""
import csv
import json
import os
import sys

folder = sys.argv[1]
FIGURES = ["need", "waiting", "published", "used", "free"]


def months(first, last):
    year, month = map(int, first.split("-"))
    while f"{year:04}-{month:02}" <= last:
        yield f"{year:04}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


with open(os.path.join(folder, "gaps.json"), encoding="utf-8") as file:
    report = json.load(file)
told = []
for key in report["months"]:
    for run in key["runs"]:
        figures = tuple(run.get(name, 0) for name in FIGURES)
        spans = months(run["from"], run["to"]) if "from" in run else [""]
        told += [(key["specialty"], month, figures) for month in spans]

with open(os.path.join(folder, "gap-months.csv"), encoding="utf-8-sig", newline="") as file:
    rows = list(csv.reader(file))
head = {name: index for index, name in enumerate(rows[0])}
names = {
    "进修专科": "specialty", "Specialty": "specialty", "月份": "month", "Month": "month",
    "需求": "need", "Need": "need", "未安排": "waiting", "Waiting": "waiting",
    "公布名额": "published", "Published": "published", "已用": "used", "Used": "used",
    "空余": "free", "Free": "free",
}
place = {names[name]: index for name, index in head.items() if name in names}
table = []
for row in rows[1:]:
    # Words stand where no month is open to anybody.
    month = row[place["month"]] if row[place["month"]][:1].isdigit() else ""
    figures = tuple(int(row[place[name]] or 0) for name in FIGURES)
    table.append((row[place["specialty"]], month, figures))
for entry in sorted(set(told) ^ set(table)):
    print(entry)
print(len(table) if len(table) == len(told) else f"{len(told)} and {len(table)}")
