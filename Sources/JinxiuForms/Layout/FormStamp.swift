package import JinxiuDomain
import JinxiuFiles
import JinxiuReports

/// What a form says of itself on a hidden sheet, so that one that has grown old is recognised.
package struct FormStamp: Hashable, Sendable {
  /// The sheet that carries it.
  package static let sheetName = "jinxiu"
  /// Of the layout of forms and of this sheet.
  package static let version = "1"

  package enum Form: String, CaseIterable, Sendable {
    case registration, summary, allocation, recruitment
    /// The tables for which there is no form.
    case base
    /// A whole scenario.
    case workbook
    /// Tables of a report.
    case tables
    /// Who comes to a host.
    case intake
    /// Who goes from a county.
    case dispatch
  }

  package enum Purpose: String, CaseIterable, Sendable {
    /// A scenario as it is.
    case data
    /// An empty form.
    case template
    /// What a plan says.
    case plan
  }

  package let version: String
  package let form: Form
  package let purpose: Purpose
  package let programme: Identifier<Programme>
  /// Whose form it is, for a form of one county.
  package let county: Identifier<County>?
  /// Whose form it is, for a form of one host.
  package let host: Identifier<Host>?
  /// `Scenario.digest` when the form was written.
  package let scenario: String
  /// SHA-256 of what the form was filled with, hexadecimal.
  package let content: String

  package init(
    version: String = FormStamp.version, _ form: Form, _ purpose: Purpose,
    programme: Identifier<Programme>, county: Identifier<County>? = nil,
    host: Identifier<Host>? = nil, scenario: String, content: String
  ) {
    self.version = version
    self.form = form
    self.purpose = purpose
    self.programme = programme
    self.county = county
    self.host = host
    self.scenario = scenario
    self.content = content
  }
}

// As rows of the sheet.
extension FormStamp {
  private static let mark = "jinxiu-form"

  /// Key and value; what does not apply is left out.
  package var rows: [[String]] {
    [
      [Self.mark, version], ["form", form.rawValue], ["purpose", purpose.rawValue],
      ["programme", programme.text],
    ] + (county.map { [["county", $0.text]] } ?? []) + (host.map { [["host", $0.text]] } ?? [])
      + [["scenario", scenario], ["content", content]]
  }

  /// Returns nil where the rows are no stamp that this version writes; other keys are passed over.
  package init?(rows: [[String]]) {
    guard let first = rows.first, first.first == Self.mark else { return nil }
    let values = Dictionary(
      rows.filter { $0.count >= 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    guard let version = values[Self.mark], let form = values["form"].flatMap(Form.init),
      let purpose = values["purpose"].flatMap(Purpose.init), let programme = values["programme"],
      let scenario = values["scenario"], let content = values["content"]
    else { return nil }
    self.init(
      version: version, form, purpose, programme: Identifier(programme),
      county: values["county"].map { Identifier($0) }, host: values["host"].map { Identifier($0) },
      scenario: scenario, content: content)
  }
}

// As a sheet.
extension FormStamp {
  var sheet: Sheet {
    var sheet = Sheet(name: Self.sheetName, widths: [16, 70])
    sheet.rows = rows.map { row in SheetRow(row.map { SheetCell(.exact($0), .text) }) }
    sheet.visibility = .hidden
    return sheet
  }

  /// SHA-256 of the cells of sheets, formulas by their values.
  static func digest(of sheets: [Sheet]) -> String {
    let texts = sheets.map { sheet in
      let rows = sheet.rows.map { row in row.cells.map(\.contentText) }
      return "== \(sheet.name)\n" + CSVWriter().text(rows)
    }
    return Digest.sha256(Array(texts.joined().utf8))
  }
}

extension SheetCell {
  fileprivate var contentText: String {
    switch content {
    case .text(let text), .exact(let text): text
    case .number(let number), .formula(_, value: let number): String(number)
    case .empty: ""
    }
  }
}
