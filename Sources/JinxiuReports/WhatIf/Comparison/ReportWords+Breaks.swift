import JinxiuDomain

/// Break points in sentences.
extension ReportWords {
  /// Of a study along axes, then why points have no plan; values between those tried are not spoken
  /// of.
  static func breaks(of study: WhatIfStudy) -> [Phrase] {
    guard let axis = study.axes.first else { return [] }
    let found = study.axes.count == 2 ? breaks(ofGrid: study) : breaks(of: study, along: axis)
    return found + causes(of: study)
  }

  /// Points without a plan, those for the same reason together.
  private static func causes(of study: WhatIfStudy) -> [Phrase] {
    var groups: [(facts: [Phrase], points: [Phrase])] = []
    for one in study.cases {
      guard case .contradiction(let facts) = one.result, !facts.isEmpty else { continue }
      let point = WhatIfAxis.title(one.coordinates, on: study.axes) ?? one.title
      if let index = groups.firstIndex(where: { $0.facts == facts }) {
        groups[index].points.append(point)
      } else {
        groups.append((facts, [point]))
      }
    }
    let rest = groups.count - mostCauses
    let more = Phrase(
      "没有可行方案的原因另有\(rest)种，见各情景明细。", "\(rest) other causes of no plan: see case by case.")
    return groups.prefix(mostCauses).map { cause($0.facts, of: $0.points) }
      + (rest > 0 ? [more] : [])
  }

  /// Causes that are told one by one.
  private static let mostCauses = 6

  private static func cause(_ facts: [Phrase], of points: [Phrase]) -> Phrase {
    let (few, rest) = (points.prefix(3), points.count - 3)
    let more = rest > 0 ? Phrase("等\(points.count)处", " and \(rest) more") : Phrase("", "")
    return Phrase(
      "没有可行方案的原因（\(few.map(\.chinese).joined(separator: "；"))\(more.chinese)）："
        + facts.map(\.chinese).joined(separator: " "),
      "Why there is no plan at \(few.map(\.english).joined(separator: "; "))\(more.english): "
        + facts.map(\.english).joined(separator: " "))
  }

  private static func breaks(of study: WhatIfStudy, along axis: WhatIfAxis) -> [Phrase] {
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
