import JinxiuDomain
import JinxiuFiles

/// Roles that neither a form nor the table says, derived from what else is said (L10, L12), and told
/// once for a sheet.
struct DerivedRoles {
  private struct Words: Hashable {
    let licence: String
    let title: String
    let specialty: String
  }

  /// Few people say something of their own.
  private var known: [Words: Role] = [:]
  private var counts: [Role: Int] = [:]
  /// Of the first row whose role was derived.
  private var first: Int?

  mutating func role(
    licence: String, title: String, specialty: String, _ specialties: SpecialtyWords, at row: Int
  ) -> Role {
    let words = Words(licence: licence, title: title, specialty: specialty)
    let role =
      known[words]
      ?? PersonWords.role(
        licence: licence, title: title, category: specialties.category(specialty))
    known[words] = role
    counts[role, default: 0] += 1
    first = first ?? row
    return role
  }

  /// - Parameter column: Of the role; nil where the form has none.
  func tell(in input: SheetInput, _ column: Int?) {
    guard let first else { return }
    let roles = Role.allCases.compactMap { role in counts[role].map { (role, $0) } }
    input.book.add(
      .derivedRoles(
        Phrase(
          roles.map { "\(Self.words[$0.0] ?? "")\($0.1)人" }.joined(separator: "、"),
          roles.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")),
        blank: column == nil ? nil : counts.values.reduce(0, +),
        at: column.map { input.place(first, $0) } ?? input.sheetPlace))
  }

  private static let words: [Role: String] = [
    .physician: "医师", .imaging: "影像", .laboratory: "检验", .nursing: "护理", .other: "其他",
  ]
}
