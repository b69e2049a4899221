/// Breaks text into lines of a number of terminal columns.
package enum TextWrap {
  /// Breaks between words, and inside Chinese text between any two characters but before
  /// punctuation; lines after the first begin with `hanging` blanks.
  package static func lines(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for piece in pieces(of: PlainText.cleaned(text)) {
      let size = DisplayWidth.of(piece)
      if columns + size > width, columns > (lines.isEmpty ? 0 : hanging) {
        lines.append(trimmed(line))
        line = String(repeating: " ", count: hanging) + (piece == " " ? "" : piece)
        columns = DisplayWidth.of(line)
      } else {
        line += piece
        columns += size
      }
    }
    lines.append(trimmed(line))
    return lines
  }

  /// Blanks, words, and single wide characters, each with the punctuation that may not begin a line.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var isInWord = false
    for character in text {
      let isWide = DisplayWidth.of(String(character)) > 1
      let clings = closing.contains(character)
      if let last = pieces.last,
        (clings && last != " ") || (isInWord && !isWide && character != " ")
      {
        pieces[pieces.count - 1] = last + String(character)
      } else {
        pieces.append(String(character))
      }
      isInWord = !isWide && character != " "
    }
    return pieces
  }

  private static let closing: Set<Character> = [
    "，", "。", "；", "：", "、", "！", "？", "）", "」", "”", "’", "》", "〕", ",", ".", ";", ":", ")",
  ]

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
