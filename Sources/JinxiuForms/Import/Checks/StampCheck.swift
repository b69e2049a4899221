import JinxiuDomain
import JinxiuFiles

/// Whether a form that comes back still fits the scenario it was issued from (R34).
struct StampCheck {
  /// Before anything is imported; nil when it cannot be read.
  let scenario: Scenario?
  let book: FaultBook

  /// What a workbook says of itself on its hidden sheet; nil when it is none of ours.
  static func stamp(of grids: [SheetGrid]) -> FormStamp? {
    guard let grid = grids.first(where: { $0.name == FormStamp.sheetName }) else { return nil }
    return FormStamp(
      rows: grid.rows.map { row in [row.cell(1)?.text ?? "", row.cell(2)?.text ?? ""] })
  }

  /// Errors where the form can belong to nothing any more.
  func refuse(_ stamp: FormStamp, of file: String) {
    // An empty scenario contradicts nothing.
    guard let scenario, !scenario.counties.isEmpty else { return }
    if stamp.programme != scenario.programme.id {
      book.add(
        .staleContradiction(
          file, Phrase("方案“\(stamp.programme)”", "programme “\(stamp.programme)”"),
          Phrase("现方案是“\(scenario.programme.id)”", "the programme is “\(scenario.programme.id)”")))
    } else if let county = stamp.county, scenario.county(county) == nil {
      book.add(
        .staleContradiction(
          file, Phrase("县区“\(county)”", "county “\(county)”"),
          Phrase("情景中已没有该县区", "the scenario has it no longer")))
    } else if let host = stamp.host, !scenario.hosts.isEmpty, scenario.host(host) == nil {
      book.add(
        .staleContradiction(
          file, Phrase("医院“\(host)”", "hospital “\(host)”"),
          Phrase("情景中已没有该医院", "the scenario has it no longer")))
    }
  }

  /// A warning where what was prefilled has changed since.
  func compare(_ stamp: FormStamp, of file: String) {
    guard let scenario, !scenario.counties.isEmpty, stamp.programme == scenario.programme.id,
      let content = ScenarioForms(scenario).content(like: stamp), content != stamp.content
    else { return }
    book.add(
      .staleForm(
        file,
        Phrase("发表以后情景已有变化，预填内容可能过时", "the scenario has changed since the form was issued")))
  }

  /// A warning where the form that was issued is not among the sheets that were recognised.
  func compare(_ stamp: FormStamp, of file: String, with shapes: [FormShape]) {
    guard let form = OfficialForm(rawValue: stamp.form.rawValue), !shapes.contains(.form(form)) else {
      return
    }
    let title = FormShape.form(form).title
    book.add(
      .staleForm(
        file,
        Phrase(
          "发出的\(title.chinese)表头已被改动，认不出来", "the heads of the \(title.english) were changed")))
  }
}

extension Fault {
  static func staleContradiction(_ file: String, _ owner: Phrase, _ now: Phrase) -> Fault {
    Fault(
      .staleContradiction, at: FaultPlace(file),
      problem: Phrase(
        "该表是为\(owner.chinese)发出的，\(now.chinese)",
        "the form was issued for \(owner.english); \(now.english)"),
      advice: Phrase("由现在的情景重新发表", "issue the form again from the scenario as it is"),
      clause: "R34")
  }

  static func staleForm(_ file: String, _ problem: Phrase) -> Fault {
    Fault(
      .staleForm, at: FaultPlace(file), problem: problem,
      advice: Phrase("核对预填内容，或重新发表", "compare what was prefilled, or issue the form again"),
      clause: "R34")
  }
}
