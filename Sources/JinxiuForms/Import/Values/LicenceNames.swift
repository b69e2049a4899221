import JinxiuFiles

/// What licences are called otherwise: 临床执业医师, 执业（助理）医师, 护士执业证.
enum LicenceNames {
  /// The names of a programme that were most likely meant; never taken for them.
  static func meant(by text: String, among accepted: [String]) -> [String] {
    let whole = HeadText.folded(text)
    // What stands in brackets may belong to the name or not.
    let readings = [whole.filter { !"()".contains($0) }, withoutBrackets(whole)]
    let held = accepted.filter { name in readings.contains { $0.contains(name) } }
    if !held.isEmpty { return held }
    let made = accepted.filter { isMade($0, of: whole) }
    return made.isEmpty ? Nearest.name(to: whole, among: accepted).map { [$0] } ?? [] : made
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth -= 1 } }
      return depth <= 0
    }
  }

  /// Whether the text has all characters of the name in another order; 医师执业证书 is that of an
  /// assistant too.
  private static func isMade(_ name: String, of text: String) -> Bool {
    var rest = Array(text)
    return name.replacing("助理", with: "").allSatisfy { character in
      guard let place = rest.firstIndex(of: character) else { return false }
      rest.remove(at: place)
      return true
    } && (name.contains("助理") || !text.contains("助理"))
  }
}
