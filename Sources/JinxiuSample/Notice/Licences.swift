import JinxiuDomain

/// The licences (执业资质) that answer to each role, L13; the notice asks for the corresponding one
/// and leaves the list to the forms' code list.
enum Licences {
  static let physician = ["执业医师", "执业助理医师"]
  static let imaging = ["执业医师", "放射医学技术资格"]
  static let laboratory = ["临床医学检验技术资格"]
  static let nursing = ["护士执业证书"]
  static let other = ["药师资格"]

  static let parameters = [
    Parameter("physician", .texts(physician)),
    Parameter("imaging", .texts(imaging)),
    Parameter("laboratory", .texts(laboratory)),
    Parameter("nursing", .texts(nursing)),
    Parameter("other", .texts([])),
  ]

  static func answering(to role: Role) -> [String] {
    switch role {
    case .physician: physician
    case .imaging: imaging
    case .laboratory: laboratory
    case .nursing: nursing
    case .other: other
    }
  }
}
