"""Compares a workbook with the CSV files beside it: each must be a sheet, cell by cell.

Arguments: the folder, the workbook. Prints what differs, then the number of sheets.
"""
import csv
import glob
import os
import sys

import openpyxl

folder, name = sys.argv[1:]
book = openpyxl.load_workbook(os.path.join(folder, name))
sheets = {}
for sheet in book.worksheets:
    rows = [["" if cell is None else str(cell) for cell in row]
            for row in sheet.iter_rows(values_only=True)]
    sheets[sheet.title] = rows


def plain(cell):
    return cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@" else cell


for path in sorted(glob.glob(os.path.join(folder, "*.csv"))):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = [[plain(cell) for cell in row] for row in csv.reader(file)]
    if rows not in list(sheets.values()):
        near = [title for title, other in sheets.items() if other[:1] == rows[:1]]
        print(f"{os.path.basename(path)} is no sheet; its head is that of {near}")
        for title in near:
            for mine, theirs in zip(rows, sheets[title]):
                if mine != theirs:
                    print("  ", mine, theirs)
                    break
print(len(sheets))
