import JinxiuReports

/// How the columns of Annex 1 and of the recruitment plan look.
extension FormColumn {
  /// In widths of a digit: at least so wide, and at most as wide as leaves the page readable.
  var widths: ClosedRange<Int> {
    switch name {
    case "county": 11...16
    case "name": 10...14
    case "unit": 22...34
    case "sex": 6...6
    case "age": 11...11
    case "title": 12...16
    case "education": 8...14
    case "licence": 13...18
    case "specialty": 20...20
    case "host": 22...30
    case "months": 20...20
    case "note": 12...30
    case "trainee", "offer": 13...22
    case "other_specialties", "technique": 14...28
    case "wishes": 24...80
    case "role", "feature_department", "ground": 13...18
    default: 11...14
    }
  }

  /// Of cells that are read, and of cells that are filled in.
  var style: (read: CellStyle, filled: CellStyle) {
    switch name {
    case "unit", "host", "note", "other_specialties", "wishes", "technique": (.text, .entry)
    case "age", "years", "priority", "seats", "mentors", "others": (.number, .entryNumber)
    default: (.centred, .entryCentred)
    }
  }

  /// A width that fits these texts.
  func width(fitting texts: some Sequence<String>) -> Int {
    min(
      widths.upperBound,
      texts.reduce(widths.lowerBound) { max($0, DisplayWidth.of($1) + 3) })
  }
}
