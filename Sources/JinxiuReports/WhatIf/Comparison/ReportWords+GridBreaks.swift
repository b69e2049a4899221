import JinxiuDomain

/// What two ranges show, in sentences.
extension ReportWords {
  /// Of a study along two axes; values between those tried are not spoken of.
  static func breaks(ofGrid study: WhatIfStudy) -> [Phrase] {
    let grid = SweepGrid(study)
    let sentences =
      [0, 1].flatMap { settled(grid, along: $0) } + most(grid) + impossible(grid)
    guard !sentences.isEmpty, !study.isProven else { return sentences }
    return sentences + [unprovenBreaks]
  }

  static let unprovenBreaks = Phrase(
    "部分数值未证明最优，转折点以已得方案为准。", "Some values are not proven; these are of the plans found.")

  /// From which value, or up to which, the one axis no longer matters, whatever the other says.
  private static func settled(_ grid: SweepGrid, along axis: Int) -> [Phrase] {
    let lines = grid.lines(along: axis)
    guard let count = lines.first?.count, count > 1 else { return [] }
    func isSame(_ left: Int, _ right: Int) -> Bool {
      lines.allSatisfy { grid.values($0[left]) == grid.values($0[right]) }
    }
    let (name, shown) = (grid.study.axes[axis].title, grid.study.axes[axis].shown)
    let other = grid.study.axes[1 - axis].title
    func hasPlan(_ index: Int) -> Bool { lines.contains { grid.values($0[index]) != nil } }
    let first = (0..<count).first { start in (start..<count).allSatisfy { isSame($0, count - 1) } }
    let last = (0..<count).last { end in (0...end).allSatisfy { isSame($0, 0) } }
    if first == 0 {
      guard hasPlan(0) else { return [] }
      return [
        Phrase(
          "\(name.chinese)：所试各值的各级目标都相同，不论\(other.chinese)取何值。",
          "\(name.english): nothing that was tried makes a difference, whatever \(other.english) is."
        )
      ]
    }
    var found: [Phrase] = []
    if let first, first < count - 1, hasPlan(first) {
      found.append(
        Phrase(
          "\(name.chinese)：从 \(shown[first]) 起，各级目标不再变化，不论\(other.chinese)取何值。",
          "\(name.english): from \(shown[first]) on nothing changes, whatever \(other.english) is.")
      )
    }
    if let last, last > 0, hasPlan(0) {
      found.append(
        Phrase(
          "\(name.chinese)：到 \(shown[last]) 为止，各级目标没有变化，不论\(other.chinese)取何值。",
          "\(name.english): up to \(shown[last]) nothing changes, whatever \(other.english) is."))
    }
    return found
  }

  /// Where most people have a place.
  private static func most(_ grid: SweepGrid) -> [Phrase] {
    let placed = grid.study.cases.map { $0.plan?.placedCount }
    guard let best = placed.compactMap(\.self).max(),
      placed.contains(where: { $0 != nil && $0 != best })
    else { return [] }
    let isAll = grid.study.cases.allSatisfy { $0.plan?.placedCount != best || $0.asked == best }
    let points = grid.described { placed[$0] == best }
    return [
      Phrase(
        "安排人数最多（\(isAll ? "全部 " : "")\(best) 人）：\(points.chinese)。",
        "Most people (\(isAll ? "everybody, " : "")\(best)) have a place at \(points.english).")
    ]
  }

  private static func impossible(_ grid: SweepGrid) -> [Phrase] {
    let points = grid.described {
      if case .contradiction = grid.study.cases[$0].result { true } else { false }
    }
    return points.chinese.isEmpty
      ? []
      : [
        Phrase(
          "没有可行方案：\(points.chinese)。", "No plan keeps the hard rules at \(points.english).")
      ]
  }
}

/// The points of two ranges by row and column.
struct SweepGrid {
  let study: WhatIfStudy
  private let across: Int

  init(_ study: WhatIfStudy) {
    self.study = study
    across = max(1, study.axes[1].values.count)
  }

  /// Positions of cases, a line for each value of the other axis.
  func lines(along axis: Int) -> [[Int]] {
    let down = study.cases.count / across
    return axis == 1
      ? (0..<down).map { row in (0..<across).map { row * across + $0 } }
      : (0..<across).map { column in (0..<down).map { $0 * across + column } }
  }

  /// Values of levels; nil without a plan.
  func values(_ index: Int) -> [String]? {
    study.cases[index].plan?.outcome.levels.map { "\($0.name) \($0.value)" }
  }

  /// Points by rows, those with the same columns together, columns next to each other as a stretch;
  /// empty where there is none.
  func described(_ isMeant: (Int) -> Bool) -> Phrase {
    let rows = lines(along: 1).map { line in line.indices.filter { isMeant(line[$0]) } }
    var told: [Phrase] = []
    var start = 0
    while start < rows.count {
      var end = start
      while end + 1 < rows.count, rows[end + 1] == rows[start] { end += 1 }
      if !rows[start].isEmpty { told.append(point(start...end, rows[start])) }
      start = end + 1
    }
    let (few, rest) = (told.prefix(Self.told), told.count - Self.told)
    let more =
      rest > 0 ? Phrase("；另有\(rest)处", "; and \(rest) places more") : Phrase("", "")
    return Phrase(
      few.map(\.chinese).joined(separator: "；") + more.chinese,
      few.map(\.english).joined(separator: "; ") + more.english)
  }

  private static let told = 6

  private func point(_ rows: ClosedRange<Int>, _ columns: [Int]) -> Phrase {
    let stretches = columns.reduce(into: [ClosedRange<Int>]()) { stretches, column in
      if let last = stretches.last, last.upperBound == column - 1 {
        stretches[stretches.count - 1] = last.lowerBound...column
      } else {
        stretches.append(column...column)
      }
    }
    let (down, across) = (values(of: 0, [rows]), values(of: 1, stretches))
    return Phrase("\(down.chinese)，\(across.chinese)", "\(down.english), \(across.english)")
  }

  private func values(of axis: Int, _ stretches: [ClosedRange<Int>]) -> Phrase {
    let (title, shown) = (study.axes[axis].title, study.axes[axis].shown)
    func text(_ word: String) -> String {
      stretches.map { stretch in
        stretch.count == 1
          ? shown[stretch.lowerBound]
          : shown[stretch.lowerBound] + word + shown[stretch.upperBound]
      }.joined(separator: word == " to " ? ", " : "、")
    }
    return Phrase("\(title.chinese) \(text(" 至 "))", "\(title.english) \(text(" to "))")
  }
}
