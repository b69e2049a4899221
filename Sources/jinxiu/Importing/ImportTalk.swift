import JinxiuDomain
import JinxiuFiles
import JinxiuForms

/// What an import says: faults, what was read, what changes.
struct ImportTalk {
  let result: ImportResult
  let folder: String
  let isDryRun: Bool

  var json: String {
    ImportText.text(
      result.faults,
      sheets: result.sheets.map {
        ImportText.Sheet(file: $0.file, name: $0.name, title: $0.title, rows: $0.rows)
      }, differences: result.differences, leftOut: result.leftOut, isRefused: result.isRefused,
      written: isDryRun ? [] : result.files.map(\.name))
  }

  func text(in language: Language) -> String {
    var blocks: [String] = []
    if !result.faults.isEmpty { blocks.append(FaultText.report(result.faults, in: language)) }
    let lines = (sheets + leftOut + changes).map { $0[language] + "\n" }.joined()
    return (blocks + [lines]).joined(separator: "\n")
  }

  private var sheets: [Phrase] {
    result.sheets.map { sheet in
      let place = sheet.name.map { "\(sheet.file):\($0)" } ?? sheet.file
      return Phrase(
        "\(place)  \(sheet.title.chinese)  \(sheet.rows)行",
        "\(place)  \(sheet.title.english)  \(sheet.rows) row(s)")
    }
  }

  private var leftOut: [Phrase] {
    guard !result.leftOut.isEmpty else { return [] }
    let count = result.leftOut.count
    let rows = zip(
      FaultText.rows(result.leftOut, in: .chinese), FaultText.rows(result.leftOut, in: .english))
    return [Phrase("有错误而未取的\(count)行：", "\(count) row(s) with errors were left out:")]
      + rows.map { Phrase("  " + $0, "  " + $1) }
  }

  private var changes: [Phrase] {
    guard !result.isRefused else {
      return [
        Phrase(
          "有错误，什么也没有写入 \(folder)。改正后重新导入，或用 --partial 只取没有错误的行。",
          "There are errors; nothing was written to \(folder). Correct them and import again, or take "
            + "the rows without errors by --partial.")
      ]
    }
    guard result.hasChanges else {
      guard result.errors.isEmpty else {
        return [
          Phrase(
            "0 处改动：有错误的没有取，其余的 \(folder) 中已有。",
            "0 changes: what has errors was left out, and \(folder) has all else already.")
        ]
      }
      return [
        Phrase("0 处改动：\(folder) 已与这些文件一致。", "0 changes: \(folder) agrees with these files.")
      ]
    }
    let head =
      isDryRun
      ? Phrase("将写入 \(folder)（未写）：", "Would be written to \(folder):")
      : Phrase("已写入 \(folder)（可用 --undo 撤销）：", "Written to \(folder) (--undo takes it back):")
    let programme = result.files.contains { $0.name == FileName.programme }
    return [head]
      + (programme ? [Phrase("  programme.yaml  已替换", "  programme.yaml  replaced")] : [])
      + result.differences.filter { !$0.isEmpty || $0.unchanged > 0 }.flatMap(lines)
  }

  private func lines(_ difference: TableDifference) -> [Phrase] {
    var lines = [line(difference)]
    lines += rows(Phrase("新增", "added"), difference.added, of: difference)
    lines += edits(difference)
    lines += rows(Phrase("删除", "removed"), difference.removed, of: difference)
    return lines
  }

  /// Who comes and who goes, so that nobody is lost unseen.
  private func rows(
    _ what: Phrase, _ keys: [String], of difference: TableDifference
  ) -> [Phrase] {
    guard !keys.isEmpty else { return [] }
    let all: [String] = keys.prefix(Self.shown).map { key in
      difference.names[key].map { "\(key) \($0)" } ?? key
    }
    let count = keys.count - all.count
    let rest =
      count > 0
      ? Phrase("，另有\(count)行（见 --json）", " and \(count) more (see --json)") : Phrase("", "")
    let list = Phrase(all.joined(separator: "、"), all.joined(separator: ", "))
    return [
      Phrase(
        "    \(what.chinese)：\(list.chinese)\(rest.chinese)",
        "    \(what.english): \(list.english)\(rest.english)")
    ]
  }

  /// Changed cells and rows of a table that are shown; all are in the JSON.
  private static let shown = 20

  /// What stood there and what will, so that a form grown old undoes nothing unseen.
  private func edits(_ difference: TableDifference) -> [Phrase] {
    let all = difference.edits
    let lines = all.prefix(Self.shown).map { edit in
      let (before, after) = (quoted(edit.before), quoted(edit.after))
      let row = edit.name.isEmpty || edit.column == "name" ? edit.row : "\(edit.row) \(edit.name)"
      return Phrase(
        "    \(row) \(edit.head)：\(before.chinese) → \(after.chinese)",
        "    \(row) \(edit.column): \(before.english) → \(after.english)")
    }
    guard all.count > Self.shown else { return lines }
    let rest = all.count - Self.shown
    return lines + [
      Phrase("    另有\(rest)处（见 --json）", "    and \(rest) more (see --json)")
    ]
  }

  private func quoted(_ text: String) -> Phrase {
    text.isEmpty ? Phrase("（空）", "(blank)") : Phrase("“\(text)”", "“\(text)”")
  }

  private func line(_ difference: TableDifference) -> Phrase {
    let counts = (
      difference.added.count, difference.changed.count, difference.removed.count,
      difference.unchanged
    )
    let gone = counts.2 > 0
    return Phrase(
      "  \(difference.table.fileName)  新增\(counts.0)、修改\(counts.1)"
        + (gone ? "、删除\(counts.2)" : "") + "、未变\(counts.3)",
      "  \(difference.table.fileName)  \(counts.0) added, \(counts.1) changed, "
        + (gone ? "\(counts.2) removed, " : "") + "\(counts.3) unchanged")
  }
}
