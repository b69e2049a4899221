"""marks.py ORIGINAL MARKED: what of a marked workbook is not as it should be, and its comments.

Prints JSON: `faults` (none when all is well), `changed` parts, `new` parts, `comments` by sheet and
cell, `sheets` in order, `active`, `areas` to print by sheet, `names`.
"""
import json
import posixpath
import re
import sys
import warnings
import zipfile
from xml.etree import ElementTree

import openpyxl

warnings.simplefilter("ignore")
# ECMA-376, CT_Worksheet and CT_Workbook.
ORDER = {
    "worksheet": """sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr
        sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate
        customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks
        printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
        cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture
        oleObjects controls webPublishItems tableParts extLst""".split(),
    "workbook": """fileVersion fileSharing workbookPr workbookProtection bookViews sheets
        functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews
        pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects
        extLst""".split(),
}
local = lambda tag: tag.rsplit("}", 1)[-1]


def structure(book, faults):
    """Order of elements, targets that exist, types for all parts."""
    names = set(book.namelist())
    if len(names) != len(book.namelist()):
        faults.append("a part is there twice")
    types = ElementTree.fromstring(book.read("[Content_Types].xml"))
    declared = {e.get("PartName", "").lower() for e in types} | {
        "." + e.get("Extension", "").lower() for e in types}
    if len(types) != len({(e.get("PartName"), e.get("Extension")) for e in types}):
        faults.append("a type is declared twice")
    for name in names - {"[Content_Types].xml"}:
        extension = posixpath.splitext(name)[1].lower()
        if not name.endswith("/") and "/" + name.lower() not in declared and extension not in declared:
            faults.append(f"{name} has no type")
        if extension == ".rels":
            owner = name.replace("_rels/", "")[:-5]
            ids = []
            for each in ElementTree.fromstring(book.read(name)):
                ids.append(each.get("Id"))
                target = posixpath.normpath(
                    posixpath.join("/", posixpath.dirname(owner), each.get("Target"))).lstrip("/")
                if each.get("TargetMode") != "External" and target not in names \
                        and "NULL" not in target and "#" not in target:
                    faults.append(f"{name} speaks of {target}")
            if len(ids) != len(set(ids)):
                faults.append(f"{name} has an id twice")
        elif extension in (".xml", ".vml"):
            try:
                root = ElementTree.fromstring(book.read(name))
            except ElementTree.ParseError as error:
                if extension == ".xml":
                    faults.append(f"{name}: {error}")
                continue
            order = ORDER.get(local(root.tag), [])
            places = [order.index(local(e.tag)) for e in root if local(e.tag) in order]
            if places != sorted(places):
                faults.append(f"{name}: elements out of order")
            if extension == ".vml":
                # LibreOffice calls all of its own shape_0.
                ids = [e.get("id") for e in root.iter() if local(e.tag) == "shape"
                       and e.get("id") != "shape_0"]
                if len(ids) != len(set(ids)):
                    faults.append(f"{name}: two shapes of one id")


def present(sheet):
    """The cells that the file has; one comment at the far corner would make rows of blanks."""
    return sheet._cells.values()


def cells(sheet):
    return {c.coordinate: (c.value, c.number_format, c.data_type)
            for c in present(sheet) if c.value is not None and hasattr(c, "coordinate")}


def main():
    paths = sys.argv[1:3]
    faults, before, after = [], zipfile.ZipFile(paths[0]), zipfile.ZipFile(paths[1])
    structure(after, faults)
    missing = set(before.namelist()) - set(after.namelist())
    faults += [f"{name} is lost" for name in missing]
    changed = sorted(n for n in before.namelist() if n not in missing and before.read(n) != after.read(n))
    books = [openpyxl.load_workbook(path) for path in paths]
    if re.search("purl.oclc.org/ooxml/spreadsheetml", str(after.read("xl/workbook.xml"))) is None:
        for sheet in books[0].worksheets:
            if cells(sheet) != cells(books[1][sheet.title]):
                faults.append(f"{sheet.title}: cells differ")
    area = lambda sheet: str(sheet.print_area or "") if hasattr(sheet, "print_area") else ""
    print(json.dumps({
        "faults": faults, "changed": changed,
        "new": sorted(set(after.namelist()) - set(before.namelist())),
        "comments": {s.title: {c.coordinate: c.comment.text for c in present(s) if c.comment} for s in books[1].worksheets},
        "sheets": books[1].sheetnames, "active": books[1].active.title,
        "areas": {s.title: area(s) for s in books[1].worksheets if area(s)},
        "names": sorted(getattr(books[1].defined_names, "keys", lambda: [
            n.name for n in books[1].defined_names.definedName])()),
    }, ensure_ascii=False))


main()
