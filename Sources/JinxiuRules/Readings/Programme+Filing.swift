import JinxiuDomain

extension Programme {
  /// The period in which forms are due (L47), but not before the first of the programme; nil when
  /// the programme sets no such day.
  var filingPeriod: Period? {
    guard let filingDeadline, let month = Period(String(filingDeadline.prefix(7))) else {
      return nil
    }
    let isLate = filingDeadline.suffix(2) > "15"
    let period =
      switch grid {
      case .month: month
      case .halfMonth: Period(index: month.index * 2 + (isLate ? 1 : 0), on: .halfMonth)
      }
    return max(period, periods.first)
  }
}
