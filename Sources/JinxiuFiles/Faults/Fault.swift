package import JinxiuDomain

/// One thing wrong with a file, with where it stands and what to write instead.
package struct Fault: Hashable, Sendable {
  package let code: FaultCode
  package private(set) var place: FaultPlace
  /// The offending text as the file has it; empty when there is none to show.
  package let found: String
  /// What is wrong, one sentence without a full stop.
  package let problem: Phrase
  /// The same to who filled in a form and has none of the scenario's tables; nil where it names none.
  package let onForm: Phrase?
  /// What to write instead, one sentence without a full stop.
  package let advice: Phrase
  /// The requirement or clause behind the check, for example `L56 · 附件1`; empty when none.
  package let clause: String

  package init(
    _ code: FaultCode, at place: FaultPlace, found: String = "", problem: Phrase,
    onForm: Phrase? = nil, advice: Phrase, clause: String = ""
  ) {
    self.code = code
    self.place = place
    self.found = found
    self.problem = problem
    self.onForm = onForm
    self.advice = advice
    self.clause = clause
  }

  /// The same at another place.
  package func at(_ place: FaultPlace) -> Fault {
    var moved = self
    moved.place = place
    return moved
  }

  /// The same with the folder before the file, for those who read many scenarios.
  package func under(_ folder: String) -> Fault {
    // A folder that cannot be opened stands for itself.
    let file = place.file == folder ? folder : folder + "/" + place.file
    return at(FaultPlace(file, sheet: place.sheet, place.spot))
  }

  package var severity: Severity { code.severity }

  /// By what nearly always tells faults apart: a file may have 20,000, each with nine texts.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(place.spot.order.0)
    hasher.combine(place.spot.order.1)
    hasher.combine(problem.english)
  }
}

/// Whether a fault stops the work.
package enum Severity: String, CaseIterable, Sendable {
  /// The scenario cannot be used.
  case error
  /// The file is used as it stands.
  case warning
}

/// Where a fault stands: a file, in a workbook the sheet, and a spot in it.
package struct FaultPlace: Hashable, Sendable {
  /// The name of the file inside its folder.
  package let file: String
  /// Of a workbook; nil in a file that is one table or one text, and for a whole workbook.
  package let sheet: String?
  package let spot: FaultSpot

  package init(_ file: String, sheet: String? = nil, _ spot: FaultSpot = .wholeFile) {
    self.file = file
    self.sheet = sheet
    self.spot = spot
  }
}

/// A spot in a file; rows, columns and lines count from 1, bytes from 0.
package enum FaultSpot: Hashable, Sendable {
  case wholeFile
  case byte(Int)
  /// A row as a spreadsheet counts them.
  case row(Int)
  /// A cell; `header` is the column's name as the file writes it.
  case cell(row: Int, column: Int, header: String)
  case text(line: Int, column: Int)

  /// The letters by which a spreadsheet calls a column: 1 is A, 27 is AA.
  package static func letters(ofColumn number: Int) -> String {
    var rest = number
    var letters = ""
    while rest > 0, let scalar = Unicode.Scalar(65 + (rest - 1) % 26) {
      letters = String(Character(scalar)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Row or line, then column, for sorting.
  package var order: (Int, Int) {
    switch self {
    case .wholeFile: (0, 0)
    case .byte(let offset): (0, offset + 1)
    case .row(let row): (row, 0)
    case .cell(let row, let column, _): (row, column)
    case .text(let line, let column): (line, column)
    }
  }
}
