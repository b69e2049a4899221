import JinxiuDomain
import JinxiuFiles

/// First and last month of a stay as forms have them: `2024.07—2024.09`, `7-9月`, `2024年7月至9月`,
/// dates of spreadsheets (L61).
struct MonthRange {
  /// As tables write a first and a last period.
  let from: String
  let to: String
  /// Periods from one to the other; nil when days leave that open.
  let length: Int?

  /// Nil when it cannot be read, or lacks a year that the programme does not settle.
  init?(_ text: String, in programme: Programme) {
    let span = programme.periods
    let scanner = MonthScanner(text)
    guard let parts = scanner.parts().map({ Self.counted($0, scanner.months) }),
      let first = parts.first, let last = parts.last, parts.count >= 2, Self.areConsecutive(parts)
    else { return nil }
    guard let fromYear = first.year ?? Self.year(of: first.month, in: span) else { return nil }
    var toYear = last.year ?? fromYear
    if last.year == nil, last.month < first.month {
      guard span.last.year > fromYear else { return nil }
      toYear += 1
    }
    guard let start = Period(year: fromYear, number: first.month),
      let end = Period(year: toYear, number: last.month), start <= end
    else { return nil }
    let grid = programme.grid
    guard let from = Self.text(start, day: first.day, .first, on: grid),
      let to = Self.text(end, day: last.day, .last, on: grid)
    else { return nil }
    self.from = from
    self.to = to
    length = Period(from, .first, on: grid).flatMap { start in
      Period(to, .last, on: grid).map { $0.index - start.index + 1 }
    }
  }

  /// 7月起3个月: the last month by counting on from the first.
  private static func counted(_ parts: [MonthScanner.Part], _ months: Int?) -> [MonthScanner.Part] {
    guard parts.count == 1, let first = parts.first, first.day == nil, let months,
      (1...12).contains(months)
    else { return parts }
    let last = first.month - 1 + months - 1
    return [
      first,
      MonthScanner.Part(year: first.year.map { $0 + last / 12 }, month: last % 12 + 1, day: nil),
    ]
  }

  /// Three months in a row may be listed one by one: 7、8、9月.
  private static func areConsecutive(_ parts: [MonthScanner.Part]) -> Bool {
    guard parts.count > 2 else { return true }
    return zip(parts, parts.dropFirst()).allSatisfy { left, right in
      right.day == nil && right.month == left.month % 12 + 1
    }
  }

  /// Of a month that the programme has in one year only.
  static func year(of month: Int, in span: PeriodSpan) -> Int? {
    let years = (span.first.year...span.last.year).filter { year in
      guard let whole = Period(year: year, number: month) else { return false }
      return span.first.wholeMonth <= whole && whole <= span.last.wholeMonth
    }
    return years.count == 1 ? years[0] : nil
  }

  /// Days at the outer end of a month are the month; others only half months know.
  static func text(_ month: Period, day: Int?, _ edge: Edge, on grid: Grid) -> String? {
    guard let day, day != (edge == .first ? 1 : month.lastDay) else { return month.description }
    guard grid == .halfMonth else { return nil }
    return "\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

/// One end of a span as an official form may have it: `7月`, `2024.7`, a date of a spreadsheet.
enum MonthEnd {
  /// As tables write it; the text itself where it cannot be read, for the row reader to refuse.
  static func written(_ text: String, _ edge: Edge, in programme: Programme) -> String {
    let grid = programme.grid
    // What goes on behind the month lost its other end: 2024-12至.
    guard let end = text.unicodeScalars.last, !"至到-—–~～".unicodeScalars.contains(end),
      Period(text, edge, on: grid) == nil,
      let parts = MonthScanner(text).parts(), parts.count == 1, let part = parts.first,
      let year = part.year ?? MonthRange.year(of: part.month, in: programme.periods),
      let month = Period(year: year, number: part.month)
    else { return text }
    // Spreadsheets turn a month into its first day, whichever end it is.
    let day = part.day == 1 && edge == .last ? nil : part.day
    return MonthRange.text(month, day: day, edge, on: grid) ?? text
  }
}

extension MonthEnd {
  /// October that a spreadsheet took for a number loses its zero and looks like January: 2024.1.
  static func isCut(_ cell: GridCell?, ofText isText: Bool) -> Bool {
    guard let cell, cell.kind == .number || isText, cell.text.utf8.count == 6,
      cell.text.hasSuffix(".1")
    else { return false }
    return CellText.integer(String(cell.text.prefix(4))) != nil
  }
}

/// The numbers of a text about months, with what stands between them.
struct MonthScanner {
  struct Part {
    var year: Int?
    var month: Int
    var day: Int?
  }

  private struct Token {
    let number: Int
    let digits: Int
    /// What follows it, up to the next number.
    let tail: [Unicode.Scalar]
  }

  private let tokens: [Token]
  /// Whether words turn the months into others: 7-9月除外, 七月中旬, 7月或8月.
  private let isTurned: Bool
  /// Months counted from a first one, as in 7月起3个月.
  let months: Int?

  init(_ text: String) {
    var tokens: [Token] = []
    var digits: [Unicode.Scalar] = []
    var tail: [Unicode.Scalar] = []
    func close() {
      guard !digits.isEmpty, digits.count <= 8,
        let number = Int(String(String.UnicodeScalarView(digits)))
      else { return }
      tokens.append(Token(number: number, digits: digits.count, tail: tail))
    }
    isTurned = text.unicodeScalars.contains(where: Self.turning.contains)
    for scalar in ChineseDigits.arabic(CellText.normalised(text)).unicodeScalars
    where !scalar.properties.isWhitespace {
      if ("0"..."9").contains(scalar) {
        if !tail.isEmpty {
          close()
          (digits, tail) = ([], [])
        }
        digits.append(scalar)
      } else {
        tail.append(scalar)
      }
    }
    close()
    // A length behind the range, as in （3个月）, says nothing new.
    self.tokens = tokens.filter { $0.tail.first != "个" }
    let counts = tokens.filter { $0.tail.starts(with: "个月".unicodeScalars) }
    let isCounted = ["起", "开始"].contains { text.contains($0) }
    months = isCounted && counts.count == 1 ? counts[0].number : nil
  }

  private static let turning = Set("除外不非勿或前后中旬".unicodeScalars)

  /// One part for each month named; nil when some number cannot be placed.
  func parts() -> [Part]? {
    guard (1...6).contains(tokens.count), !isTurned else { return nil }
    var parts: [Part] = []
    var index = 0
    while index < tokens.count {
      guard let part = part(at: &index, behind: parts.last) else { return nil }
      parts.append(part)
    }
    return parts
  }

  private func part(at index: inout Int, behind last: Part?) -> Part? {
    var year: Int?
    let first = tokens[index]
    if first.digits == 6 || first.digits == 8 { return compact(at: &index) }
    if first.digits == 4 || isShortYear(first) {
      year = first.digits == 4 ? first.number : 2_000 + first.number
      index += 1
      guard index < tokens.count else { return nil }
    }
    let month = tokens[index]
    guard month.digits <= 2, (1...12).contains(month.number) else { return nil }
    index += 1
    guard
      hasDay(after: month, at: index, behindYear: year != nil)
        || last?.day != nil && hasDot(month, at: index)
        || year == nil && index < tokens.count && areDays
    else {
      return Part(year: year, month: month.number)
    }
    let day = tokens[index]
    guard day.digits <= 2, (1...31).contains(day.number) else { return nil }
    index += 1
    return Part(year: year, month: month.number, day: day.number)
  }

  /// 24年7月, and 24.7, which no day or month can be.
  private func isShortYear(_ token: Token) -> Bool {
    guard token.digits == 2, let mark = token.tail.first else { return false }
    return mark == "年"
      || (20...29).contains(token.number) && token.tail.count == 1 && (mark == "." || mark == "/")
  }

  /// 9.30 behind 2024.7.1: month and day, as those before it.
  private func hasDot(_ month: Token, at index: Int) -> Bool {
    index < tokens.count && tokens[index].digits <= 2
      && (month.tail == ["."] || month.tail == ["/"])
  }

  private func compact(at index: inout Int) -> Part? {
    let token = tokens[index]
    index += 1
    let (month, day) =
      token.digits == 6
      ? (token.number, nil) : (token.number / 100, Int?.some(token.number % 100))
    guard (1...12).contains(month % 100) else { return nil }
    return Part(year: month / 100, month: month % 100, day: day)
  }

  /// 7.1-9.30: month and day, month and day, whose signs are others than the one between the two.
  private var areDays: Bool {
    guard tokens.count == 4, tokens.allSatisfy({ $0.digits <= 2 }), tokens[0].tail.count == 1 else {
      return false
    }
    return tokens[0].tail == tokens[2].tail && tokens[0].tail != tokens[1].tail
      && [".", "/"].contains(tokens[0].tail[0]) && !tokens[1].tail.isEmpty
  }

  /// Whether the number behind a month is its day and not the next month.
  private func hasDay(after month: Token, at index: Int, behindYear: Bool) -> Bool {
    guard index < tokens.count else { return false }
    let next = tokens[index]
    guard next.digits <= 2 else { return false }
    if next.tail.first == "日" || next.tail.first == "号" { return true }
    if month.tail.contains("月") { return false }
    guard behindYear, month.tail.count == 1, let mark = month.tail.first else { return false }
    // The sign between month and number is that between year and month: a day.
    return tokens[index - 2].tail == [mark]
  }
}
