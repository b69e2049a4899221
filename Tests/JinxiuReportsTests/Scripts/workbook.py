"""Prints a workbook as JSON: sheets with cells, formulas, cached values and print set-up."""
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
        "rows": [["" if c.value is None else str(c.value) for c in row] for row in cached.rows],
        "formulas": sorted(c.coordinate for row in sheet.rows for c in row if c.data_type == "f"),
        "types": sorted({c.data_type for row in sheet.rows for c in row if c.value is not None}),
        "merged": sorted(str(r) for r in sheet.merged_cells.ranges),
        "frozen": sheet.freeze_panes or "",
        "filter": sheet.auto_filter.ref or "",
        "repeated": sheet.print_title_rows or "",
        "orientation": sheet.page_setup.orientation or "",
        "paper": int(sheet.page_setup.paperSize or 0),
        "fitsWidth": bool(sheet.sheet_properties.pageSetUpPr.fitToPage)
        and sheet.page_setup.fitToWidth in (None, 1) and sheet.page_setup.fitToHeight == 0,
        "fonts": sorted({c.font.name for row in sheet.rows for c in row if c.value is not None}),
    })
print(json.dumps({"created": formulas.properties.created.isoformat(),
                  "title": formulas.properties.title, "sheets": sheets}, ensure_ascii=False))
