import JinxiuDomain

extension LianyungangNotice {
  /// The programme that carries the notice out.
  ///
  /// - Parameters:
  ///   - target: People to select; the notice's 50 unless a sample is scaled.
  ///   - sampleNotice: What of the scenario is generated, in both languages.
  static func programme(target: Int, sampleNotice: String) -> Programme {
    Programme(
      id: "lianyungang-2024", title: title, document: document,
      periods: PeriodSpan(from: Calendar2024.june, count: 7),
      levels: [TrainingLevel(level: .township, length: 3)],
      asOf: filingDeadline, filingDeadline: filingDeadline, language: .chinese,
      categories: categories, rules: LianyungangRules(target: target).settings(),
      objective: [.shortfall, .placed, .waivers, .fairness, .points], contact: "",
      sampleNotice: sampleNotice)
  }
}

/// The months of 2024 that the sample speaks of.
enum Calendar2024 {
  static let june = Period(index: 2024 * 12 + 5)
  static let july = june.advanced(by: 1)
  static let august = june.advanced(by: 2)
  static let september = june.advanced(by: 3)
  static let october = june.advanced(by: 4)
}
