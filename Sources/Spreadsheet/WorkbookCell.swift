/// One cell that is not blank.
package struct WorkbookCell: Hashable, Sendable {
  /// From 1.
  package let column: Int
  package let value: CellValue
  /// Whether the value is what the program that saved the file had computed.
  package let isFormula: Bool
  /// Whether its font strikes it out.
  package let isStruck: Bool

  package init(column: Int, value: CellValue, isFormula: Bool, isStruck: Bool = false) {
    self.column = column
    self.value = value
    self.isFormula = isFormula
    self.isStruck = isStruck
  }
}

/// What a cell holds.
package enum CellValue: Hashable, Sendable {
  case text(String)
  /// A number as decimal text of at most 15 significant digits, which is all that Excel keeps:
  /// `45`, `0.5`, `13800001234`. From 1E15 on, and below 1E-9, it has an exponent, so that an
  /// identity number that Excel took for a number stays recognisable: `3.20102199001011E+17`.
  /// A time of day or a duration without a date is a number too, a fraction of a day.
  case number(String)
  /// A number under a format that shows a day. In the 1900 system 29 February 1900 exists.
  case date(year: Int, month: Int, day: Int, hasTime: Bool)
  /// A number under a format that shows a year and a month and no day.
  case yearMonth(year: Int, month: Int)
  case flag(Bool)
  /// What a formula failed with, as in `#N/A`.
  case error(String)
  /// A formula that nobody has computed: the file holds no value for it.
  case uncomputed
}
