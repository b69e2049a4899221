/// What a number format makes of a number.
enum DateFormat: Hashable, Sendable {
  case number
  case date
  case yearMonth

  /// One of the formats that have a number and no text in the file.
  ///
  /// 27 to 36 and 50 to 58 depend on the country; these are those of mainland China.
  init(builtIn id: Int) {
    switch id {
    case 17, 27, 36, 50, 52, 57: self = .yearMonth
    case 14...16, 22, 28...31, 51, 53, 54, 58: self = .date
    default: self = .number
    }
  }

  /// A format as text: `yyyy"年"m"月"`, `[$-804]aaaa`, `m/d;@`.
  ///
  /// What shows a time of day alone, or a duration, is a number.
  init(code: String) {
    let shown = Self.shown(code)
    var finder = Finder()
    for place in shown.indices { finder.take(shown, at: place) }
    switch (finder.hasYear, finder.hasMonth, finder.hasDay) {
    case (true, true, false): self = .yearMonth
    case (false, false, false): self = .number
    default: self = .date
    }
  }

  /// The letters that stand for something, runs of one as one: `yyyy"年"m"月"` is yyyy, m.
  private static func shown(_ code: String) -> [String] {
    if code.lowercased().contains("general") || code.contains("通用格式") { return [] }
    var letters: [String] = []
    var rest = Substring(code.lowercased().replacing("am/pm", with: "").replacing("a/p", with: ""))
    var run = ""
    while let character = rest.popFirst(), character != ";" {
      if character == run.first {
        run.append(character)
        continue
      }
      if !run.isEmpty { letters.append(run) }
      run = ""
      switch character {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[": letters += bracket(&rest)
      case "\\", "_", "*": rest = rest.dropFirst()
      default: if character.isASCII, character.isLetter { run = String(character) }
      }
    }
    return letters + (run.isEmpty ? [] : [run])
  }

  /// `[h]` counts hours; a colour, a country or a condition shows nothing.
  private static func bracket(_ rest: inout Substring) -> [String] {
    let inside = rest.prefix { $0 != "]" }
    rest = rest.dropFirst(inside.count + 1)
    let letters = Set(inside)
    return letters.count == 1 && !letters.isDisjoint(with: ["h", "m", "s"])
      ? ["[\(inside)]"] : []
  }

  private struct Finder {
    var hasYear = false
    var hasMonth = false
    var hasDay = false

    mutating func take(_ letters: [String], at place: Int) {
      switch letters[place] {
      case "y", "yy", "yyy", "yyyy": hasYear = true
      // 1.5E+03 has an E too, yet that is followed by no letter of a date.
      case "e", "ee": if letters.count > 1 { hasYear = true }
      case "d", "dd", "ddd", "dddd", "aaa", "aaaa": hasDay = true
      case "mmm", "mmmm", "mmmmm": hasMonth = true
      case "m", "mm": if !Self.isMinute(letters, at: place) { hasMonth = true }
      default: return
      }
    }

    /// Behind hours or before seconds an m counts minutes.
    private static func isMinute(_ letters: [String], at place: Int) -> Bool {
      let before = place > 0 ? letters[place - 1] : ""
      let after = place + 1 < letters.count ? letters[place + 1] : ""
      return before.contains("h") || after.contains("s")
    }
  }
}
