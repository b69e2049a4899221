import JinxiuFiles

/// The county of an Annex 1 that has no column for it: the name of the sheet, what stands behind
/// 填报单位 or in the titles, or the name of the file.
struct SheetCounty {
  /// As the scenario writes it; blank where none of them says one county.
  let name: String

  init(_ input: SheetInput, _ names: ScenarioNames) {
    let above = input.grid.rows.prefix { $0.number < input.form.heads.lowerBound }
    let texts =
      [input.grid.name ?? ""] + above.flatMap { $0.cells.map(\.text) } + [input.grid.file]
    name = texts.lazy.compactMap { Self.county(in: $0, names) }.first ?? ""
  }

  /// The only county that the text names.
  private static func county(in text: String, _ names: ScenarioNames) -> String? {
    let folded = HeadText.folded(text)
    guard !folded.isEmpty else { return nil }
    if let whole = names.counties[folded] { return whole }
    let found = Set(names.counties.filter { folded.contains($0.key) }.values)
    return found.count == 1 ? found.first : nil
  }
}
