"""Prints a workbook as JSON: cells as they are and as they show, states, lists and page set-up."""
import json
import sys

import openpyxl

formulas = openpyxl.load_workbook(sys.argv[1])
values = openpyxl.load_workbook(sys.argv[1], data_only=True)
sheets = []
for sheet in formulas:
    cached = values[sheet.title]
    sheets.append({
        "name": sheet.title,
        "state": sheet.sheet_state,
        "rows": [["" if c.value is None else str(c.value) for c in row] for row in cached.rows],
        "types": [[c.data_type if c.value is not None else "" for c in row] for row in sheet.rows],
        "merged": sorted(str(r) for r in sheet.merged_cells.ranges),
        "lists": [{"cells": str(v.sqref), "type": v.type or "any", "words": v.formula1 or "",
                   "style": v.errorStyle or "stop", "hint": v.prompt or "", "alert": v.error or ""}
                  for v in sheet.data_validations.dataValidation],
        "isProtected": bool(sheet.protection.sheet),
        "open": sorted(c.coordinate for row in sheet.rows for c in row if not c.protection.locked),
        "frozen": sheet.freeze_panes or "",
        "filter": sheet.auto_filter.ref or "",
        "repeated": sheet.print_title_rows or "",
        "printed": str(sheet.print_area or ""),
        "paper": int(sheet.page_setup.paperSize or 0),
        "isOnePageWide": bool(sheet.sheet_properties.pageSetUpPr.fitToPage)
        and sheet.page_setup.fitToWidth in (None, 1),
        "widths": [sheet.column_dimensions[openpyxl.utils.get_column_letter(i + 1)].width
                   for i in range(sheet.max_column)],
    })
print(json.dumps({"title": formulas.properties.title, "sheets": sheets}, ensure_ascii=False))
