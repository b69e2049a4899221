"""Sets a cell of a workbook: file, sheet, cell, number."""
import sys

import openpyxl

name, sheet, cell, value = sys.argv[1:]
book = openpyxl.load_workbook(name)
book[sheet][cell] = int(value)
book.save(name)
