import JinxiuDomain

/// Break points in sentences.
extension ReportWords {
  /// Of a study along one axis; values between those tried are not spoken of.
  static func breaks(of study: WhatIfStudy) -> [Phrase] {
    if study.axes.count == 2 { return breaks(ofGrid: study) }
    guard study.axes.count == 1, let axis = study.axes.first else { return [] }
    let steps = study.breakPoints.count { if case .step = $0 { true } else { false } }
    let told = study.breakPoints.filter { point in
      // A flight of steps is a curve, and the picture shows it.
      if case .step = point { return steps <= 12 }
      return true
    }
    let sentences = told.map { sentence($0, axis.shown) }
    let note: [Phrase] =
      study.isProven || sentences.isEmpty
      ? []
      : [unprovenBreaks]
    return sentences + note
  }

  private static func sentence(_ point: BreakPoint, _ values: [String]) -> Phrase {
    switch point {
    case .settledFrom(let index):
      Phrase("从 \(values[index]) 起，各级目标不再变化。", "From \(values[index]) on nothing changes.")
    case .settledUntil(let index):
      Phrase("到 \(values[index]) 为止，各级目标没有变化。", "Up to \(values[index]) nothing changes.")
    case .settledThroughout:
      Phrase("所试各值的各级目标都相同。", "Nothing that was tried makes a difference.")
    case .most(let first, let last, let people, let isEverybody):
      most(first, last, people, isEverybody, values)
    case .step(let after, let before, let then):
      Phrase(
        "\(values[after]) → \(values[after + 1])：安排 \(before) → \(then) 人。",
        "\(values[after]) → \(values[after + 1]): \(before) → \(then) placed.")
    case .impossible(let first, let last):
      first == last
        ? Phrase("\(values[first])：没有可行方案。", "\(values[first]): no plan keeps the hard rules.")
        : Phrase(
          "\(values[first]) 至 \(values[last])：没有可行方案。",
          "\(values[first]) to \(values[last]): no plan keeps the hard rules.")
    }
  }

  private static func most(
    _ first: Int, _ last: Int, _ people: Int, _ isEverybody: Bool, _ values: [String]
  ) -> Phrase {
    let whom =
      isEverybody
      ? Phrase("全部 \(people) 人都有名额", "everybody (\(people)) has a place")
      : Phrase("安排人数最多（\(people) 人）", "the most people have a place (\(people))")
    let (low, high) = (values[first], values[last])
    switch (first == 0, last == values.count - 1) {
    case (false, true):
      return Phrase(
        "\(low) 是\(whom.chinese)的最小值。", "\(low) is the first value at which \(whom.english).")
    case (true, false):
      return Phrase(
        "\(high) 是\(whom.chinese)的最大值。", "\(high) is the last value at which \(whom.english).")
    default:
      return first == last
        ? Phrase("\(low)：\(whom.chinese)。", "\(low): \(whom.english).")
        : Phrase("\(low) 至 \(high)：\(whom.chinese)。", "\(low) to \(high): \(whom.english).")
    }
  }
}
