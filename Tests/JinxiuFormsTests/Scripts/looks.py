"""Prints as JSON what a workbook is beside its cells: lists, protection and page set-up."""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheets = [{
    "name": sheet.title,
    "lists": [{"cells": str(v.sqref), "type": v.type or "any", "words": v.formula1 or "",
               "style": v.errorStyle or "stop", "hint": v.prompt or ""}
              for v in sheet.data_validations.dataValidation],
    "isProtected": bool(sheet.protection.sheet),
    "open": sorted(c.coordinate for row in sheet.rows for c in row if not c.protection.locked),
    "frozen": sheet.freeze_panes or "",
    "filter": sheet.auto_filter.ref or "",
    "repeated": sheet.print_title_rows or "",
    "printed": str(sheet.print_area or ""),
    "header": sheet.oddHeader.left.text or "",
    "paper": int(sheet.page_setup.paperSize or 0),
    "isOnePageWide": bool(sheet.sheet_properties.pageSetUpPr
                          and sheet.sheet_properties.pageSetUpPr.fitToPage)
    and sheet.page_setup.fitToWidth in (None, 1),
} for sheet in book]
print(json.dumps({"title": book.properties.title, "sheets": sheets}, ensure_ascii=False))
