import JinxiuDomain

/// Words of fairness between counties.
extension ReportWords {
  /// The counties of some ranks, the worst-filled being the first.
  static func rank(_ ranks: ClosedRange<Int>) -> Phrase {
    let (first, last) = (ranks.lowerBound, ranks.upperBound)
    return first == last
      ? Phrase("第\(first)低县区完成率（可安排‰）", "county \(first) from below (‰ of possible)")
      : Phrase(
        "第\(first)至第\(last)低县区完成率（可安排‰）",
        "counties \(first) to \(last) from below (‰ of possible)")
  }
}
