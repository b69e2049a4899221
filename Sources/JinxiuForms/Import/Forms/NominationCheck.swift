import JinxiuDomain
import JinxiuFiles

/// What a form says of a person that the programme would refuse: told at once, and read all the same.
struct NominationCheck {
  private let input: SheetInput
  /// Whether the programme refuses who has no licence (L13).
  let asksLicence: Bool
  /// Names of licences by the group that needs one of them; any where there are none.
  private let licences: [Role: [String]]
  private let window: StayWindow?

  init(_ input: SheetInput) {
    self.input = input
    let settings = input.programme?.settings(of: "licence") ?? []
    asksLicence = !settings.isEmpty
    licences = Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        (role, settings.flatMap { $0[role.rawValue]?.texts ?? [] })
      })
    window = input.programme.map(StayWindow.init)
  }

  /// - Parameters:
  ///   - column: Of the licence; nil where the form has none.
  ///   - role: As the form has it, or as it was derived.
  func licence(_ text: String, of name: String, _ role: String, at row: Int, _ column: Int?) {
    guard asksLicence, !name.isEmpty, let column, !CellText.isSpreadsheetError(text) else { return }
    let place = input.place(row, column)
    guard !text.isEmpty else { return input.book.add(.noLicence(name, at: place)) }
    let code =
      Role(rawValue: role)
      ?? Role(rawValue: SpokenCell.code(role, of: "role", in: .trainees))
    guard let accepted = code.flatMap({ licences[$0] }), !accepted.isEmpty, !accepted.contains(text)
    else { return }
    input.book.add(
      .otherLicence(
        text, of: name, accepted: accepted, near: LicenceNames.meant(by: text, among: accepted),
        at: place))
  }

  /// A word of a list without the blanks and line breaks that a narrow column brings.
  func word(_ text: String, of column: String) -> String {
    switch column {
    case "title": PersonWords.word(text, isKnown: FormCodes.titleList.contains)
    case "education": PersonWords.word(text, isKnown: FormCodes.educationList.contains)
    case "licence":
      PersonWords.word(text) { word in licences.values.contains { $0.contains(word) } }
    default: text
    }
  }

  /// L61: as long as a stay, and where the programme has room for one.
  func months(_ range: MonthRange, _ text: String, at place: FaultPlace) {
    guard let programme = input.programme, let window else { return }
    let grid = programme.grid
    if let length = range.length, !window.lengths.contains(length) {
      input.book.add(
        .stayDiffers(
          text, months: grid.months(length),
          stay: window.lengths.map(grid.months).joined(separator: "/"), at: place))
    }
    guard let start = Period(range.from, .first, on: grid),
      let end = Period(range.to, .last, on: grid),
      !window.hasRoom(from: start, to: end)
    else { return }
    input.book.add(
      .staysNowhere(
        text, from: window.first.text(.first), to: window.last.text(.last), at: place))
  }
}
