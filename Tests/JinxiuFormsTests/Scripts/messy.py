#!/usr/bin/env python3
"""Writes the messy files of Fixtures, each with what importing it must come to.

    python3 messy.py FOLDER [NAME ...]

Needs openpyxl, XlsxWriter and LibreOffice. Beside `NAME` stands `NAME.expected`: a line for each
fault (code and place inside the file), and for each row that comes into a table.
"""
import datetime
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.styles import Alignment, Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HEADS = [
    "县区", "进修人员", "基层机构名称", "性别", "年龄（岁）", "职称", "学历", "执业资质",
    "进修专科(内、外、妇、儿等)", "进修医院名称", "进修起止月份", "备注",
]
TITLE = "2024年基层卫生骨干人员务实进修情况登记表"
FORM = ["填报单位（加盖公章）：", None, None, "填报人：", None, None, "填报日期：  年  月  日"]
ROLE = "W0808 {sheet}"
CATEGORIES = ["内科", "外科", "妇产科", "儿科", "中医科", "口腔科", "五官科", "护理", "影像", "检验", "其他科别"]
FIXTURES = {}


def fixture(name, *, faults=(), rows=()):
    """Registers a builder of one file; `{sheet}` in faults is 登记表."""
    def register(build):
        expected = [f.format(sheet="登记表") for f in faults]
        FIXTURES[name] = (build, expected, list(rows))
        return build
    return register


def person(name="张一", county="东海县", unit="东海县示例卫生院", sex="男", age=45, specialty="内科",
           host=None, months=None, note=None):
    return [county, name, unit, sex, age, "医师", "本科", "执业医师", specialty, host, months, note]


def row(number, name, unit="U1", age=45, specialty="内科", wishes="", first="", last=""):
    return f"trainees T{number:03d} {name} {unit} {age} {specialty} {wishes} {first} {last}".rstrip()


def sheet(book, title="登记表"):
    page = book.active
    page.title = title
    return page


def registration(rows, heads=HEADS, above=True, merges=(), name="登记表"):
    book = openpyxl.Workbook()
    page = sheet(book, name)
    if above:
        page.append([TITLE])
        page.append(FORM)
        page.merge_cells("A1:L1")
    page.append(heads)
    for cells in rows:
        page.append(cells)
    for merge in merges:
        page.merge_cells(merge)
    return book


def plain(*rows, **more):
    """An Annex 1 of openpyxl, with in-line texts."""
    return lambda path: registration(rows, **more).save(path)


# Who writes the file.
QUOTA = ["W0806 {sheet}!A4"]
TWO = [person(), person("李二", specialty="外科")]
TWO_ROWS = [row(1, "张一"), row(2, "李二", specialty="外科")]
fixture("plain-openpyxl.xlsx", faults=[ROLE], rows=TWO_ROWS)(plain(*TWO))


@fixture("plain-xlsxwriter.xlsx", faults=[ROLE], rows=TWO_ROWS)
def _(path):
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet("登记表")
    head = book.add_format({"bold": True, "text_wrap": True, "border": 1})
    page.merge_range("A1:L1", TITLE, head)
    for column, text in enumerate(HEADS):
        page.write(2, column, text, head)
    for number, cells in enumerate(TWO):
        for column, value in enumerate(cells):
            if value is not None:
                page.write(3 + number, column, value)
    page.freeze_panes(3, 0)
    page.autofilter(2, 0, 4, 11)
    book.close()


def through_office(path, build, kind="xlsx"):
    """Opened and saved by LibreOffice, which also computes formulas."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "in" / pathlib.Path(path).with_suffix(".xlsx").name
        source.parent.mkdir()
        build(source)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", kind, "--outdir", folder, str(source)],
            check=True, capture_output=True)
        made = pathlib.Path(folder) / source.with_suffix("." + kind.split(":")[0]).name
        pathlib.Path(path).write_bytes(made.read_bytes())


@fixture("plain-libreoffice.xlsx", faults=[ROLE], rows=TWO_ROWS)
def _(path):
    through_office(path, plain(*TWO))


# Heads.
@fixture("heads-two-lines.xlsx", faults=[ROLE], rows=TWO_ROWS)
def _(path):
    book = openpyxl.Workbook()
    page = sheet(book)
    page.append([TITLE])
    page.append(["县区", "进修人员情况", *[None] * 7, "进修安排", None, "备注"])
    page.append([None, *HEADS[1:11], None])
    page.merge_cells("A2:A3")
    page.merge_cells("B2:I2")
    page.merge_cells("J2:K2")
    page.merge_cells("L2:L3")
    for cells in TWO:
        page.append(cells)
    book.save(path)


@fixture("heads-split-words.xlsx", faults=[ROLE], rows=TWO_ROWS)
def _(path):
    book = openpyxl.Workbook()
    page = sheet(book)
    page.append(["县区", "进修", "基层机构", "性别", "年龄", "职称", "学历", "执业", "进修专科", "进修医院", "进修起止", "备注"])
    page.append([None, "人员", "名称", None, "（岁）", None, None, "资质", "（内、外、妇、儿等）", "名称", "月份", None])
    for cells in TWO:
        page.append(cells)
    book.save(path)


fixture("heads-line-breaks.xlsx", faults=[ROLE], rows=TWO_ROWS)(
    plain(*TWO, heads=["县 区", "进修\n人员", "基层机构\n名  称", "性\n别", "年龄\n（岁）", "职　称", "学历", "执业\n资质",
                       "进修专科\n(内、外、\n妇、儿等)", "进修医院\n名称", "进修起止\n月份", "备  注"]))
fixture("heads-required-marks.xlsx", faults=[ROLE], rows=TWO_ROWS)(
    plain(*TWO, heads=["*县区", "*姓名", "*单位名称", "*性别", "*年龄(周岁)", "职称", "学历", "执业资格", "*进修专科",
                       "进修医院", "起止月份", "备注："]))


@fixture("heads-far-down.xlsx", faults=[ROLE], rows=TWO_ROWS)
def _(path):
    book = openpyxl.Workbook()
    page = sheet(book)
    for text in ["附件1", None, TITLE, None, "各单位：", "请认真填写。", None, "填报单位（加盖公章）：某单位", None]:
        page.append([None, text])
    page.append([None, None, *HEADS])
    for cells in TWO:
        page.append([None, None, *cells])
    book.save(path)


@fixture("heads-other-order.xlsx", faults=[ROLE], rows=TWO_ROWS)
def _(path):
    order = [8, 1, 0, 4, 3, 2, 11, 10, 9, 7, 6, 5]
    book = registration([[cells[i] for i in order] for cells in TWO], heads=[HEADS[i] for i in order])
    book.save(path)


fixture("heads-misspelt.xlsx", faults=["E0209 {sheet}!C3"])(
    plain(*TWO, heads=[h.replace("基层机构名称", "基层机购名称") for h in HEADS]))
fixture("heads-twice.xlsx", faults=[ROLE, "E0208 {sheet}!M3"])(
    plain(*[cells + ["女"] for cells in TWO], heads=HEADS + ["性别"]))
fixture("heads-more.xlsx", faults=[ROLE, "W0812 {sheet}!N3", "W0812 {sheet}!O3"], rows=TWO_ROWS)(
    plain(*[[n + 1] + cells + ["320700199001011234", 13800000000] for n, cells in enumerate(TWO)],
          heads=["序号"] + HEADS + ["身份证号", "联系电话"]))

# Rows.
fixture("county-merged.xlsx", faults=[ROLE], rows=TWO_ROWS)(
    plain(TWO[0], [None] + TWO[1][1:], merges=["A4:A5"]))
fixture("county-blank-below.xlsx", faults=[ROLE], rows=TWO_ROWS)(plain(TWO[0], [None] + TWO[1][1:]))
fixture("unit-merged.xlsx", faults=[ROLE], rows=TWO_ROWS)(
    plain(TWO[0], TWO[1][:2] + [None] + TWO[1][3:], merges=["C4:C5"]))
fixture("county-merged-two.xlsx", faults=[ROLE],
        rows=TWO_ROWS + [row(3, "王三", unit="U3")])(
    plain(TWO[0], [None] + TWO[1][1:], person("王三", county="灌云县", unit="灌云县示例卫生院"),
          merges=["A4:A5"]))
fixture("placeholders-annex.xlsx",
        faults=["W0806 {sheet}!A8", ROLE, "W0904 {sheet}!4", "W0904 {sheet}!6", "W0904 {sheet}!7"], rows=[row(1, "张一")])(
    plain([None, "XXX"], [None], ["XXX"], ["....."], person()))
fixture("placeholders-signs.xlsx", faults=["W0806 {sheet}!A4", ROLE, "W0904 {sheet}!5", "W0904 {sheet}!6"], rows=[row(1, "张一")])(
    plain(person(), ["东海县", "×××", "×××"], ["……", "……"]))
fixture("total-row.xlsx", faults=[ROLE], rows=TWO_ROWS)(plain(*TWO, ["合计", 2]))
fixture("total-row-wrong.xlsx", faults=[ROLE, "E0808 {sheet}!B6"])(plain(*TWO, ["合计", 3]))
fixture("total-in-words.xlsx", faults=[ROLE, "E0808 {sheet}!A6"])(plain(*TWO, ["合计：12人"]))
fixture("subtotals.xlsx", faults=[ROLE], rows=TWO_ROWS + [row(3, "王三", unit="U3")])(
    plain(*TWO, ["小计", 2], person("王三", county="灌云县", unit="灌云县示例卫生院"), ["小计", 1], ["总计", 3]))
fixture("notes-below.xlsx", faults=[ROLE], rows=TWO_ROWS)(
    plain(*TWO, [None], ["注：1.此表由县区卫健委填报。"], ["审核人：赵六", None, None, "联系电话：0518-1234567"],
          [None, "以下空白"]))
fixture("prepared-rows.xlsx", faults=[ROLE], rows=TWO_ROWS)(plain(*TWO, ["东海县"], ["东海县"], ["灌云县"]))
fixture("blank-rows-between.xlsx", faults=[ROLE], rows=TWO_ROWS)(
    plain(TWO[0], [None], [None, " ", "　"], [None] + TWO[1][1:]))

# Ages, numbers, names.
fixture("full-width-digits.xlsx", faults=[ROLE], rows=TWO_ROWS)(
    plain(*[c[:4] + ["４５"] + c[5:] for c in TWO]))
fixture("age-with-unit.xlsx", faults=[ROLE], rows=TWO_ROWS)(
    plain(TWO[0][:4] + ["45岁"] + TWO[0][5:], TWO[1][:4] + ["45 周岁"] + TWO[1][5:]))
fixture("text-numbers.xlsx", faults=[ROLE], rows=TWO_ROWS)(plain(*[c[:4] + [" 45 "] + c[5:] for c in TWO]))
fixture("age-as-fraction.xlsx", faults=["W0806 {sheet}!A4", ROLE, "E0302 {sheet}!E4"])(plain(person(age=45.5)))
fixture("age-in-words.xlsx", faults=["W0806 {sheet}!A4", ROLE, "E0302 {sheet}!E4"])(plain(person(age="四十五")))
fixture("padded-names.xlsx", faults=[ROLE], rows=[row(1, "张一"), row(2, "李二", specialty="外科")])(
    plain(person("张　一"), person("李 二", unit=" 东海县示例 卫生院", specialty="外科")))
fixture("same-name-same-unit.xlsx", faults=[ROLE, "E0402 {sheet}!B5"])(plain(person(), person(age=30)))
fixture("same-name-other-unit.xlsx", faults=[ROLE, "W0826 {sheet}!B5"], rows=[row(1, "张一"), row(2, "张一", unit="U2")])(
    plain(person(), person(unit="东海县第二卫生院(分院)")))

# Units, hospitals, counties, specialties.
fixture("unit-near.xlsx", faults=["W0806 {sheet}!A4", ROLE, "E0403 {sheet}!C4"])(plain(person(unit="东海县示例卫生所")))
fixture("unit-elsewhere.xlsx", faults=["W0806 {sheet}!A4", ROLE, "E0406 {sheet}!C4"])(plain(person(unit="灌云县示例卫生院")))
fixture("county-unknown.xlsx", faults=["W0806 {sheet}!A4", ROLE, "E0403 {sheet}!A4"])(plain(person(county="东海先")))
fixture("host-near.xlsx", faults=["W0806 {sheet}!A4", ROLE, "E0403 {sheet}!J4"])(plain(person(host="示例市第1医院")))
fixture("wishes-and-months.xlsx", faults=[ROLE],
        rows=[row(1, "张一", wishes="H1", first="2024-07", last="2024-09"),
              row(2, "李二", specialty="外科", wishes="H2;H1", first="2024-08", last="2024-10")])(
    plain(person(host="示例市第一医院", months="2024.07—2024.09"),
          person("李二", specialty="外科", host="示例市第二医院、H1", months="8月至10月")))
fixture("months-unreadable.xlsx", faults=[ROLE, "E0811 {sheet}!K4", "E0811 {sheet}!K5"])(
    plain(person(months="暑假"), person("李二", months="2024-07-09")))
fixture("months-too-long.xlsx", faults=["W0806 {sheet}!A4", ROLE, "W0811 {sheet}!K4"],
        rows=[row(1, "张一", first="2024-07", last="2024-12")])(plain(person(months="2024年7月-12月")))
fixture("months-turned.xlsx", faults=[ROLE, "E0811 {sheet}!K4", "E0811 {sheet}!K5"])(
    plain(person(months="7-9月除外"), person("李二", months="七月中旬至九月")))
fixture("months-outside.xlsx", faults=[ROLE, "W0821 {sheet}!K4"],
        rows=[row(1, "张一", first="2023-07", last="2023-09"),
              row(2, "李二", first="2024-07", last="2024-09")])(
    plain(person(months="2023.7-2023.9"), person("李二", months="24.7-24.9")))
fixture("names-of-nobody.xlsx", faults=[ROLE, "E0301 {sheet}!B4", "E0309 {sheet}!B5"])(
    plain(person("同上"), person("李二等2人")))
fixture("specialty-open.xlsx", faults=["W0806 {sheet}!A4", ROLE, "E0301 {sheet}!I4"])(
    plain(person(specialty="待定")))
fixture("specialties-short.xlsx", faults=[ROLE, "W0809 {sheet}!I4", "W0809 {sheet}!I5"],
        rows=[row(1, "张一"), row(2, "李二", specialty="妇产科")])(
    plain(person(specialty="内"), person("李二", specialty="妇")))
fixture("specialty-unknown.xlsx", faults=["W0806 {sheet}!A4", ROLE, "W0901 {sheet}!I4"], rows=[row(1, "张一", specialty="烧伤科")])(
    plain(person(specialty="烧伤科")))
fixture("two-specialties.xlsx", faults=["W0806 {sheet}!A4", ROLE, "E0309 {sheet}!I4"])(plain(person(specialty="内科、外科")))

# What spreadsheets do.
MORE = HEADS + ["人员编号", "可派出起月", "可派出止月"]


@fixture("dates-1900.xlsx", faults=["W0806 {sheet}!A4", ROLE], rows=["trainees X1 张一 U1 45 内科  2024-07 2024-09"])
def _(path):
    registration([person() + ["X1", datetime.date(2024, 7, 1), datetime.date(2024, 9, 1)]], heads=MORE).save(path)


@fixture("dates-1904.xlsx", faults=["W0806 {sheet}!A4", ROLE], rows=["trainees X1 张一 U1 45 内科  2024-07 2024-09"])
def _(path):
    book = registration([person() + ["X1", datetime.date(2024, 7, 1), datetime.date(2024, 9, 1)]], heads=MORE)
    book.epoch = CALENDAR_MAC_1904
    book.save(path)


@fixture("months-by-format.xlsx", faults=["W0806 {sheet}!A4", ROLE], rows=["trainees X1 张一 U1 45 内科  2024-07 2024-09"])
def _(path):
    book = registration([person() + ["X1", datetime.date(2024, 7, 1), datetime.date(2024, 9, 1)]], heads=MORE)
    for cell in ("N4", "O4"):
        book.active[cell].number_format = 'yyyy"年"m"月"'
    book.save(path)


@fixture("filed-late.xlsx", faults=["W0805 {sheet}!H2", ROLE], rows=TWO_ROWS)
def _(path):
    book = registration(TWO)
    book.active["G2"] = "填报日期："
    book.active["H2"] = datetime.date(2024, 6, 20)
    book.save(path)


@fixture("formula-stored.xlsx", faults=[ROLE, "W0802 {sheet}!E4"], rows=TWO_ROWS)
def _(path):
    through_office(path, plain(*[c[:4] + ["=2024-1979"] + c[5:] for c in TWO]))


fixture("formula-uncomputed.xlsx", faults=["W0806 {sheet}!A4", ROLE, "E0804 {sheet}!E4"])(plain(person(age="=2024-1979")))


@fixture("formula-failed.xlsx", faults=["W0806 {sheet}!A4", ROLE, "W0802 {sheet}!C4", "E0308 {sheet}!C4"])
def _(path):
    through_office(path, plain(person(unit="=VLOOKUP(1,N1:O2,2,0)")))


@fixture("identifier-cut.xlsx", faults=["W0806 {sheet}!A4", ROLE, "E0307 {sheet}!M4"])
def _(path):
    registration([person() + [320700199001011234]], heads=MORE[:13]).save(path)


@fixture("rows-struck-out.xlsx", faults=[ROLE, "W0820 {sheet}!5"], rows=TWO_ROWS)
def _(path):
    book = registration(TWO)
    for cell in book.active[5]:
        cell.font = Font(strike=True)
    book.save(path)


@fixture("rows-hidden.xlsx", faults=[ROLE, "W0803 {sheet}!5"], rows=TWO_ROWS)
def _(path):
    book = registration(TWO)
    book.active.row_dimensions[5].hidden = True
    book.save(path)


@fixture("rows-filtered.xlsx", faults=[ROLE, "W0803 {sheet}!4"], rows=TWO_ROWS)
def _(path):
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet("登记表")
    for number, cells in enumerate([[TITLE], [], HEADS, *TWO]):
        for column, value in enumerate(cells):
            if value is not None:
                page.write(number, column, value)
    page.autofilter(2, 0, 4, 11)
    page.filter_column(1, "x == 李二")
    page.set_row(3, options={"hidden": True})
    book.close()


@fixture("sheet-hidden.xlsx", faults=[ROLE, "W0804 {sheet}", "W0801 说明"], rows=TWO_ROWS)
def _(path):
    book = registration(TWO)
    book.active.sheet_state = "hidden"
    book.create_sheet("说明").append(["请看隐藏的表"])
    book.active = 1
    book.save(path)


@fixture("sheet-very-hidden.xlsx", faults=["E0803", "W0804 {sheet}"])
def _(path):
    book = registration(TWO)
    book.active.sheet_state = "veryHidden"
    book.create_sheet("说明").append(["什么也没有"])
    book.active = 1
    book.save(path)


@fixture("flags.xlsx", faults=["W0806 {sheet}!A4", ROLE], rows=[row(1, "张一")])
def _(path):
    registration([person() + [True]], heads=HEADS + ["在岗"]).save(path)


@fixture("rich-text.xlsx", faults=["W0806 {sheet}!A2", ROLE], rows=[row(1, "张一")])
def _(path):
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet("登记表")
    red = book.add_format({"font_color": "red"})
    for column, text in enumerate(HEADS):
        page.write(0, column, text)
    for column, value in enumerate(person()):
        if value is not None:
            page.write(1, column, value)
    page.write_rich_string(1, 2, "东海县", red, "示例", "卫生院")
    book.close()


# Several sheets, and the other forms.
@fixture("sheets-beside.xlsx", faults=[ROLE, "W0801 统计!1", "W0801 说明"], rows=TWO_ROWS)
def _(path):
    book = registration(TWO)
    page = book.create_sheet("统计")
    page.append(["县区", "性别", "年龄"])
    page.append(["东海县", "男", 45])
    book.create_sheet("说明").append(["填表说明：一人一行"])
    book.save(path)


def summary(book, rows, title="汇总表"):
    page = book.create_sheet(title)
    page.append(["2024年基层卫生骨干人员实进修情况汇总表"])
    page.append(FORM)
    page.append(["县区", "进修科别情况"])
    page.append([None, "小计\n(人)"] + [f"{c}人数\n(人)" for c in CATEGORIES])
    page.merge_cells("A3:A4")
    page.merge_cells("B3:M3")
    for cells in rows:
        page.append(cells)
    for cell in page[4]:
        cell.alignment = Alignment(wrap_text=True)


def counts(county, total, inner, outer):
    return [county, total, inner, outer] + [None] * 9


def both(rows):
    def build(path):
        book = registration(TWO)
        summary(book, rows)
        book.save(path)
    return build


fixture("summary-agrees.xlsx", faults=[ROLE], rows=TWO_ROWS)(
    both([counts("东海县", 2, 1, 1), counts("合计", 2, 1, 1)]))
fixture("summary-wrong-sum.xlsx", faults=[ROLE, "E0806 汇总表!B5"])(both([counts("东海县", 3, 1, 1)]))
fixture("summary-wrong-total.xlsx", faults=[ROLE, "E0806 汇总表!C6"])(
    both([counts("东海县", 2, 1, 1), counts("合计", 2, 2, 1)]))
fixture("summary-differs.xlsx", faults=[ROLE, "E0807 汇总表!C5", "E0807 汇总表!D5"])(both([counts("东海县", 2, 2, 0)]))
fixture("summary-with-units.xlsx", faults=[ROLE], rows=TWO_ROWS)(
    both([counts("东 海 县", "２人", "1人", "1 人"), counts("总计", "2人", "1", "1")]))


def table(*rows, title="Sheet1"):
    def build(path):
        book = openpyxl.Workbook()
        page = sheet(book, title)
        for cells in rows:
            page.append(cells)
        book.save(path)
    return build


fixture("allocation.xlsx", rows=["counties 东海县 5", "counties 灌云县 4"])(
    table(["附件3"], [None], ["2024年务实进修人员分配表"], ["县区", "务实进修名额"], ["东海县", 5], ["灌云县", "4"], ["合计", 9]))
fixture("allocation-wrong-sum.xlsx", faults=["E0806 Sheet1!B4"])(
    table(["县区", "务实进修名额"], ["东海县", 5], ["灌云县", 4], ["合计", 10]))
fixture("allocation-unknown.xlsx", faults=["E0403 Sheet1!A2"])(table(["县区", "务实进修名额"], ["东海先", 5]))

PLAN = ["招收专科", "适宜技术", "面向层级", "招收起月", "招收止月", "招收名额", "开班月份", "带教老师人数"]


def page(*offers, host="示例市第一医院", beds=8, months=()):
    return table(["进修招收计划"], ["医院名称：", host, None, "住宿床位：", beds], ["联系人：", "王五"], [],
                 PLAN + list(months), *offers, title="招收计划")


fixture("recruitment.xlsx", rows=["hosts H1 示例市第一医院 9", "offers O001 H1 内科 2024-07 2024-12 3"])(
    page(["内科", None, None, "2024-07", "2024年12月", 3, "7月、9月", 2]))
fixture("recruitment-dates.xlsx", rows=["hosts H1 示例市第一医院 9", "offers O001 H1 内科 2024-07 2024-12 3"])(
    page(["内科", None, None, datetime.date(2024, 7, 1), datetime.date(2024, 12, 1), 3, None, None]))
fixture("recruitment-months.xlsx", rows=["hosts H1 示例市第一医院 9", "offers O001 H1 内科 2024-07 2024-12 3", "seats O001 2024-07 1", "seats O001 2024-08 0"])(
    page(["内科", None, None, "7月", "12月", 3, None, None, 1, 0], months=["7月", "8月"]))
fixture("recruitment-no-host.xlsx", faults=["E0805 招收计划"])(page(["内科", None, None, "7月", "12月", 3], host=None))
fixture("recruitment-beds.xlsx", faults=["W0810 招收计划!E2"], rows=["hosts H1 示例市第一医院 9", "offers O001 H1 内科 2024-07 2024-12 3"])(
    page(["内科", None, None, "7月", "12月", 3], beds=20))
fixture("recruitment-blank-seats.xlsx", faults=["E0311 招收计划!F6"])(page(["内科", None, None, "7月", "12月", None]))


@fixture("tables-workbook.xlsx", rows=["counties 东海县 7", "hosts H3 三院 9"])
def _(path):
    book = openpyxl.Workbook()
    page = sheet(book, "县区")
    page.append(["县区", "名额", "地形"])
    page.append(["东海县", 7, "平原"])
    page = book.create_sheet("hosts")
    page.append(["host", "name", "tier", "kind", "max_trainees", "beds"])
    page.append(["H3", "三院", "市级", "综合医院", 9, "不限"])
    book.save(path)


fixture("table-unknown-column.xlsx", faults=["E0207 医院!E1"])(
    table(["医院编号", "医院名称", "层级", "类别", "孵化特色科", "同时进修人数", "床位"],
          ["H1", "一院", "市级", "综合医院", "内科", 9, 8], title="医院"))

# Text files.
LINES = [HEADS] + [["" if v is None else str(v) for v in cells] for cells in TWO]


def text(encoding, separator=",", lines=LINES, mark=b"", ending="\r\n"):
    def quoted(cell):
        return f'"{cell}"' if separator in cell or '"' in cell else cell

    def build(path):
        body = ending.join(separator.join(map(quoted, cells)) for cells in lines) + ending
        pathlib.Path(path).write_bytes(mark + body.encode(encoding))
    return build


fixture("utf8.csv", faults=["W0808"], rows=TWO_ROWS)(text("utf-8"))
fixture("utf8-mark.csv", faults=["W0808"], rows=TWO_ROWS)(text("utf-8", mark=b"\xef\xbb\xbf"))
fixture("gb18030.csv", faults=["W0808"], rows=TWO_ROWS)(text("gb18030"))
fixture("utf16-tabs.txt", faults=["W0808"], rows=TWO_ROWS)(text("utf-16-le", "\t", mark=b"\xff\xfe"))
fixture("utf16-big.csv", faults=["W0808"], rows=TWO_ROWS)(text("utf-16-be", mark=b"\xfe\xff"))
fixture("ragged.csv", faults=["W0808"], rows=TWO_ROWS)(
    text("utf-8", lines=[LINES[0], LINES[1][:11], LINES[2][:9]]))
fixture("semicolons.csv", faults=["W0808"], rows=TWO_ROWS)(text("gb18030", ";"))
fixture("utf16-unmarked.csv", faults=["E0103 (第1个字节)"])(text("utf-16-le"))
fixture("unclosed-quote.csv", faults=["E0803 1:A"])(
    lambda path: pathlib.Path(path).write_bytes('"县区,进修人员\r\n'.encode()))
fixture("undecodable.csv", faults=["E0103 (第1个字节)"])(lambda path: pathlib.Path(path).write_bytes(b"\xff\x80\xff\x81"))

# Not to be read.
fixture("old-excel.xlsx", faults=["E0801"])(
    lambda path: through_office(path, plain(*TWO), "xls"))
fixture("open-document.xlsx", faults=["E0801"])(lambda path: through_office(path, plain(*TWO), "ods"))
fixture("no-workbook.xlsx", faults=["E0801"])(
    lambda path: pathlib.Path(path).write_bytes(bytes(range(255, 127, -1))))
fixture("zero-bytes.xlsx", faults=["E0801"])(lambda path: pathlib.Path(path).write_bytes(b""))
fixture("pdf.xlsx", faults=["E0801"])(lambda path: pathlib.Path(path).write_bytes(b"%PDF-1.7\n"))
fixture("web-page.xls", faults=["E0801"])(
    lambda path: pathlib.Path(path).write_bytes("<html><table><tr><td>县区</td></tr></table>".encode()))


@fixture("cut-off.xlsx", faults=["E0802"])
def _(path):
    registration(TWO).save(path)
    whole = pathlib.Path(path).read_bytes()
    pathlib.Path(path).write_bytes(whole[:len(whole) // 2])


@fixture("doctype.xlsx", faults=["E0802 {sheet}"])
def _(path):
    registration(TWO).save(path)
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = b'<!DOCTYPE x [<!ENTITY y "z">]>' + parts[name]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, body in parts.items():
            new.writestr(name, body)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:] or FIXTURES:
        build, faults, rows = FIXTURES[name]
        build(folder / name)
        (folder / (name + ".expected")).write_text("".join(line + "\n" for line in faults + rows))
    print(len(FIXTURES), "files")


main()
