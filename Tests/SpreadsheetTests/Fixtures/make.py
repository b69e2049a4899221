#!/usr/bin/env python3
"""Writes the workbooks beside this script: pip install openpyxl==3.1.5 xlsxwriter==3.3.1; soffice 7.4.

The files are checked in, since their bytes differ from version to version; run this only to change
what is in them. Each program writes the same sheet in its own way.
"""
import datetime
import pathlib
import subprocess
import tempfile
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

HERE = pathlib.Path(__file__).parent
HEADS = ["县区", "姓名", "年龄", "出生日期", "进修月份", "执业证", "备注"]
PEOPLE = [
    ["东海县", "张三", 45, datetime.date(1979, 2, 3), datetime.date(2024, 7, 1), True, "=B3&C3"],
    [None, "李 四", 38.5, datetime.date(1985, 12, 31), datetime.date(2024, 8, 1), False, "=1/0"],
    ["灌南县", "王五", "４１岁", datetime.date(2000, 2, 29), datetime.date(2024, 9, 1), True, None],
]
DAY, MONTH = 'yyyy"年"m"月"d"日";@', '[$-804]yyyy"年"m"月";@'


def by_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "登记表"
    sheet.append(["附件1"])
    sheet.append(HEADS)
    for person in PEOPLE:
        sheet.append(person)
    for row in range(3, 6):
        sheet.cell(row, 4).number_format = DAY
        sheet.cell(row, 5).number_format = MONTH
    sheet["G5"] = CellRichText("他县", TextBlock(InlineFont(b=True), "借调"))
    sheet.merge_cells("A1:G1")
    sheet.merge_cells("A3:A4")
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["F"].hidden = True
    sheet["B3"].comment = Comment("县里：请核对", "县卫健委")
    sheet.print_area = "A1:G5"
    sheet.print_title_rows = "1:2"
    other = book.create_sheet("参数")
    other.sheet_state = "veryHidden"
    other["A1"] = 7
    book.defined_names["名额"] = openpyxl.workbook.defined_name.DefinedName("名额", attr_text="参数!$A$1")
    book.active = 0
    book.save(HERE / "openpyxl.xlsx")


def by_xlsxwriter():
    book = xlsxwriter.Workbook(HERE / "xlsxwriter.xlsx")
    sheet = book.add_worksheet("登记表")
    day, month = book.add_format({"num_format": DAY}), book.add_format({"num_format": MONTH})
    bold = book.add_format({"bold": True})
    sheet.merge_range("A1:G1", "附件1")
    sheet.write_row(1, 0, HEADS)
    for row, person in enumerate(PEOPLE, 2):
        for column, value in enumerate(person):
            if column in (3, 4):
                sheet.write_datetime(row, column, value, day if column == 3 else month)
            elif isinstance(value, str) and value.startswith("="):
                sheet.write_formula(row, column, value, None, "张三45" if row == 2 else "#DIV/0!")
            elif value is not None:
                sheet.write(row, column, value)
    sheet.merge_range("A3:A4", "东海县")
    sheet.write_rich_string("G5", "他县", bold, "借调")
    sheet.set_row(4, None, None, {"hidden": True})
    sheet.set_column("F:F", None, None, {"hidden": True})
    sheet.write_comment("B3", "县里：请核对", {"author": "县卫健委"})
    sheet.insert_button("J2", {"caption": "计算", "macro": "x"})
    sheet.set_header("&L&G", {"image_left": str(HERE / "dot.png")})
    sheet.insert_image("J5", str(HERE / "dot.png"))
    sheet.add_table("I10:J12", {"columns": [{"header": "甲"}, {"header": "乙"}]})
    sheet.print_area("A1:G5")
    other = book.add_worksheet("参数")
    other.write(0, 0, 7)
    other.very_hidden()
    chart = book.add_chartsheet("图")
    bars = book.add_chart({"type": "column"})
    bars.add_series({"values": "=参数!$A$1:$A$2"})
    chart.set_chart(bars)
    last = book.add_worksheet("末页")
    last.write_formula("A1", "=登记表!C3", None, 45)
    last.print_area("A1:B2")
    last.activate()
    book.define_name("名额", "=参数!$A$1")
    book.close()


def by_libreoffice():
    for source, target in (("openpyxl", "libreoffice"), ("xlsxwriter", "libreoffice-drawing")):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                 "--outdir", folder, HERE / f"{source}.xlsx"], check=True, capture_output=True)
            written = pathlib.Path(folder) / f"{source}.xlsx"
            (HERE / f"{target}.xlsx").write_bytes(written.read_bytes())


def dot():
    """One grey pixel."""
    import base64
    (HERE / "dot.png").write_bytes(base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOsr6//DwAFhAKAjM1mJgAAAABJRU5ErkJggg=="))


if __name__ == "__main__":
    dot()
    by_openpyxl()
    by_xlsxwriter()
    by_libreoffice()
    (HERE / "dot.png").unlink()
    for file in sorted(HERE.glob("*.xlsx")):
        assert zipfile.ZipFile(file).testzip() is None
        print(file.name, file.stat().st_size)
