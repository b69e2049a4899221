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
}
