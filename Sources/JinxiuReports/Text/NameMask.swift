/// Personal names with the middle hidden (R47): 张三 as 张*, 张小三 as 张*三, 欧阳娜娜 as 欧**娜.
package enum NameMask {
  package static func masked(_ name: String) -> String {
    let characters = Array(name)
    switch characters.count {
    case 0: return ""
    case 1: return "*"
    case 2: return "\(characters[0])*"
    default:
      let stars = String(repeating: "*", count: characters.count - 2)
      return "\(characters[0])\(stars)\(characters[characters.count - 1])"
    }
  }

  /// `text` with each of `names` in it masked, the longest where several begin at one place.
  static func masked(_ text: String, where names: Set<String>) -> String {
    let lengths = Set(names.map(\.count)).filter { $0 > 0 }.sorted(by: >)
    let characters = Array(text)
    var masked = ""
    var index = 0
    while index < characters.count {
      let length = lengths.first { length in
        index + length <= characters.count
          && names.contains(String(characters[index..<index + length]))
      }
      masked +=
        length.map { Self.masked(String(characters[index..<index + $0])) }
        ?? String(characters[index])
      index += length ?? 1
    }
    return masked
  }
}
