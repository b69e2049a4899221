"""Damages files of all kinds, has each imported by a process of its own, and says what it took.

  mutated.py JINXIU FOLDER:FOLDER [--count 10000] [--seed 1] [--jobs 2] [--large]

Every run must end with status 0 or 1 within 5 CPU seconds and 512 MiB, and every error must say
where: file and sheet, row, line or byte, or file and part. Prints one JSON document; ends with 1
when something did not hold.
"""

import argparse
import collections
import concurrent.futures
import io
import json
import os
import pathlib
import random
import re
import resource
import shutil
import tempfile
import zipfile

CPU_SECONDS = 5
MEMORY_KIB = 512 << 10
# Errors of a file as a whole have no place in it: another type of file, no form in it.
OF_FILES = {"E0801", "E0803"}
CELLS = ['"', ",", ";", "\r\n", "\t", "\0", "合计", "XXX", "2024-13", "9" * 19, "#REF!", "=1+1"]
CELLS += ["县区", "\ufeff", "𠀀", "Err:502", "小计", "1.2E+17", "'", "\ufffd"]
MARKUP = ["<!DOCTYPE a>", "<a>", "</row>", "&#0;", "&x;", "<![CDATA[", "-->", "<c r='ZZZ9'/>"]
MARKUP += ['<row r="1048577">', "<c>" * 80, " x='1'" * 80, 't="s"', "<v>99999999999</v>", "\x00"]
MARKUP += ['<mergeCell ref="A1:XFD1048576"/>', "_x0000_", "<is><t>" + "长" * 40000 + "</t></is>"]


# What the fixtures are imported into.
DESK = pathlib.Path(__file__).resolve().parents[2] / "JinxiuFormsTests" / "Desk"


def damaged_bytes(data, rng, words):
    data = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        if len(data) < 3:
            break
        at = rng.randrange(len(data))
        kind = rng.randrange(6)
        if kind == 0:
            data[at] ^= 1 << rng.randrange(8)
        elif kind == 1:
            data[at] = rng.randrange(256)
        elif kind == 2:
            data[at:at] = rng.choice(words).encode()
        elif kind == 3:
            del data[at : at + rng.randint(1, 60)]
        elif kind == 4:
            data[at:at] = data[at : at + rng.randint(1, 400)]
        else:
            data[at:at] = bytes(data[at : at + rng.randint(1, 60)]) * rng.randint(2, 2000)
    return bytes(data)


def damaged_part(data, rng):
    """The same archive with one part damaged, so that what is inside the zip is reached."""
    try:
        source = zipfile.ZipFile(io.BytesIO(data))
        names = source.namelist()
        parts = {name: source.read(name) for name in names}
    except Exception:
        return damaged_bytes(data, rng, CELLS)
    if not names:
        return data
    sheets = [name for name in names if "sheet" in name.lower() and name.endswith(".xml")]
    name = rng.choice(sheets if sheets and rng.random() < 0.6 else names)
    parts[name] = damaged_bytes(parts[name], rng, MARKUP + CELLS)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in names:
            # A folder may be a part too.
            if not each.endswith("/"):
                archive.writestr(each, parts[each])
    return target.getvalue()


def damaged(data, seed):
    rng = random.Random(seed)
    if zipfile.is_zipfile(io.BytesIO(data)) and rng.random() < 0.7:
        return damaged_part(data, rng)
    return damaged_bytes(data, rng, CELLS)


def large_files():
    """20,000 people as a workbook and as text."""
    import openpyxl

    heads = ["县区", "进修人员", "基层机构名称", "性别", "年龄（岁）", "职称", "学历", "执业资质"]
    heads += ["进修专科(内、外、妇、儿等)", "进修医院名称", "进修起止月份", "备注"]
    rows = [heads] + [
        ["东海县", f"人{n}", "某卫生院", "男", 30 + n % 20, "医师", "本科", "执业医师", "内科", "", "", ""]
        for n in range(20_000)
    ]
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("登记表")
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    text = "\r\n".join(",".join(map(str, row)) for row in rows)
    return [("large.xlsx", file.getvalue()), ("large.csv", text.encode("gb18030"))]


def run(command):
    """Status, output, CPU seconds and peak memory in KiB of one process."""
    with tempfile.TemporaryFile() as output, open(os.devnull, "wb") as nothing:
        child = os.posix_spawn(
            command[0], command, dict(os.environ, LANG="C.UTF-8"),
            file_actions=[
                (os.POSIX_SPAWN_DUP2, output.fileno(), 1),
                (os.POSIX_SPAWN_DUP2, nothing.fileno(), 2),
            ])
        _, status, use = os.wait4(child, 0)
        output.seek(0)
        return os.waitstatus_to_exitcode(status), output.read(), use


def is_located(fault, name):
    if not (fault["file"] == name or fault["file"].endswith((".csv", ".yaml"))):
        return False
    if fault["code"] in OF_FILES:
        return True
    if any(key in fault for key in ("row", "line", "byte")) or fault.get("sheet"):
        return True
    # A damaged workbook names the part, or is no archive at all.
    return fault["code"] == "E0802" and bool(
        re.search(r" \([^()]+\)$", fault["problem"]["en"]) or fault["found"])


def judge(seed, name, data, options, folder):
    place = pathlib.Path(folder) / f"{seed}"
    place.mkdir()
    (place / name).write_bytes(data)
    command = [options.jinxiu, "import", str(place / name), "--into", folder + "/desk"]
    command += ["--dry-run", "--json", "--lang", "en"]
    if seed % 10 == 0:
        command += ["--marked", str(place / "marked")]
    status, output, use = run(command)
    cpu = use.ru_utime + use.ru_stime
    wrong, codes = [], []
    if status not in (0, 1):
        wrong.append(f"status {status}")
    if cpu > CPU_SECONDS:
        wrong.append(f"{cpu:.2f} CPU seconds")
    if use.ru_maxrss > MEMORY_KIB:
        wrong.append(f"{use.ru_maxrss >> 10} MiB")
    try:
        document = json.loads(output)
        errors = [fault for fault in document["faults"] if fault["severity"] == "error"]
        codes = [fault["code"] for fault in errors]
        if (status == 1) != bool(errors) or document["refused"] != bool(errors):
            wrong.append("refused without an error, or the other way round")
        wrong += [f"no place: {fault}" for fault in errors if not is_located(fault, name)][:1]
    except (ValueError, KeyError) as error:
        wrong.append(f"no document: {error}")
    for file in sorted(place.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    place.rmdir()
    return {
        "seed": seed, "file": name, "bytes": len(data), "status": status, "cpu": round(cpu, 3),
        "mib": use.ru_maxrss >> 10, "wrong": wrong, "codes": sorted(set(codes)),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("jinxiu")
    parser.add_argument("fixtures", help="folders, with colons between them")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--large", action="store_true", help="one in 20 is a file of 20,000 rows")
    options = parser.parse_args()
    sources = [
        (file.name, file.read_bytes())
        for folder in options.fixtures.split(":")
        for file in sorted(pathlib.Path(folder).iterdir())
        if file.is_file() and file.suffix in (".xlsx", ".csv", ".txt", ".xls")
    ]
    large = large_files() if options.large else []

    def one(seed, folder):
        files, turn = (large, seed // 20) if large and seed % 20 == 0 else (sources, seed)
        name, data = files[turn % len(files)]
        return judge(seed, name, damaged(data, seed), options, folder)

    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(DESK, pathlib.Path(folder, "desk"))
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            seeds = range(options.seed, options.seed + options.count)
            results = list(pool.map(lambda seed: one(seed, folder), seeds))
    wrong = [result for result in results if result["wrong"]]
    codes = collections.Counter(code for result in results for code in result["codes"])
    print(json.dumps({
        "files": len(results), "first_seed": options.seed,
        "imported": sum(result["status"] == 0 for result in results),
        "refused": sum(result["status"] == 1 for result in results),
        "slowest": max(results, key=lambda result: result["cpu"]),
        "largest": max(results, key=lambda result: result["mib"]),
        # A process counts what it was when it was started, so that less than this says nothing.
        "of_this_script_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10,
        "errors": dict(sorted(codes.items())), "wrong": wrong[:20], "wrong_in_all": len(wrong),
    }, ensure_ascii=False, indent=1))
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
