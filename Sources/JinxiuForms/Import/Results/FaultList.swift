import JinxiuDomain
import JinxiuFiles

/// The faults of a file as those read them who filled it in: errors before warnings, what is the same
/// in many cells once with all of them, and no references that only a project knows.
struct FaultList {
  private let faults: [Fault]
  private let language: Language

  init(_ faults: [Fault], in language: Language) {
    self.faults = faults
    self.language = language
  }

  static let widths = [12, 28, 8, 24, 46, 46, 12, 10]

  /// With the heads.
  var rows: [[String]] {
    let heads = [
      Phrase("工作表", "Sheet"), Phrase("单元格", "Cell"), Phrase("级别", "Severity"),
      Phrase("原文", "Found"), Phrase("问题", "Problem"), Phrase("建议", "Advice"),
      Phrase("依据", "Basis"), Phrase("代码", "Code"),
    ]
    return [heads.map { $0[language] }] + rows(.error) + rows(.warning)
  }

  private func rows(_ severity: Severity) -> [[String]] {
    var kinds: [Fault] = []
    var spots: [Fault: [FaultSpot]] = [:]
    for fault in faults where fault.severity == severity {
      let kind = fault.at(FaultPlace(fault.place.file, sheet: fault.place.sheet))
      if spots[kind] == nil { kinds.append(kind) }
      spots[kind, default: []].append(fault.place.spot)
    }
    let label =
      (severity == .error ? Phrase("错误", "error") : Phrase("警告", "warning"))[language]
    return kinds.map { kind in
      [
        kind.place.sheet ?? "", cells(spots[kind] ?? []), label, kind.found,
        (kind.onForm ?? kind.problem)[language], kind.advice[language], Self.basis(of: kind),
        kind.code.rawValue,
      ]
    }
  }

  /// `J4:J13 J20`: cells below each other as a range; lines break at the blanks.
  private func cells(_ spots: [FaultSpot]) -> String {
    var runs: [(column: Int, rows: ClosedRange<Int>)] = []
    var others: [String] = []
    for spot in spots {
      guard case .cell(let row, let column, _) = spot, column > 0 else {
        others.append(Self.text(spot))
        continue
      }
      if let last = runs.last, last.column == column, last.rows.upperBound + 1 == row {
        runs[runs.count - 1].rows = last.rows.lowerBound...row
      } else {
        runs.append((column, row...row))
      }
    }
    let ranges = runs.prefix(Self.shown).map { run in
      let letters = FaultSpot.letters(ofColumn: run.column)
      let first = "\(letters)\(run.rows.lowerBound)"
      return run.rows.count == 1 ? first : "\(first):\(letters)\(run.rows.upperBound)"
    }
    let more = runs.dropFirst(Self.shown).reduce(0) { $0 + $1.rows.count }
    let rest = more == 0 ? [] : [Phrase("另有\(more)处", "\(more) more")[language]]
    return (others.filter { !$0.isEmpty } + ranges + rest).joined(separator: " ")
  }

  /// Ranges of cells that are told of one fault.
  private static let shown = 12

  private static func text(_ spot: FaultSpot) -> String {
    switch spot {
    case .wholeFile: ""
    case .byte(let offset): String(offset)
    case .row(let row): String(row)
    case .cell(let row, let column, _): "\(FaultSpot.letters(ofColumn: column))\(row)"
    case .text(let line, let column): "\(line):\(column)"
    }
  }

  /// The clause without numbers of requirements: `L55 · 附件1` is 附件1.
  static func basis(of fault: Fault) -> String {
    fault.clause.split(separator: " · ").filter { part in
      !part.split(separator: ", ").allSatisfy { word in
        word.first.map { "LZDR".contains($0) } ?? false
          && word.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
      }
    }.joined(separator: " · ")
  }
}
