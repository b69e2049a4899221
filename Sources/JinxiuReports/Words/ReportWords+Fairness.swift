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

extension ReportWords {
  static let fairnessCurve = Phrase("公平的代价", "The price of fairness")
  static let fairnessCurveDescription = Phrase(
    "横轴为要求每个县区至少达到的完成率；实线阶梯为安排人数，虚线阶梯为积分，每个标记为一个转折点。",
    "Across: the filling that every county has to reach at least. The solid steps are people "
      + "placed, the dashed ones points; each mark is a break point.")
  static let requiredFilling = Phrase(
    "要求的最低县区完成率（占可安排数）", "filling required of the worst county (of what it could place)")
  static let fairnessCurveCaption = Phrase(
    "要求的最低完成率与相应的最优方案", "The best plan for each filling required")
  static let requiredHead = Phrase("要求的完成率", "Required")
  static let worstHead = Phrase("最低县区", "Worst county")
  static let peopleLost = Phrase("少安排", "People lost")
  static let pointsLost = Phrase("少得积分", "Points lost")
  static let fairnessCounties = Phrase("各转折点的县区安排人数", "Placed by county at each point")

  static func fairnessCurveNote(_ curve: FairnessCurve) -> Phrase {
    switch curve.method {
    case .required:
      Phrase(
        "先不作要求，再要求每个县区至少达到某一完成率，其余目标不变，逐一重新求解；两个转折点之间方案不变。完成率以可安排数为分母。",
        "First nothing is required, then that every county is filled at least so far, and all other "
          + "levels are planned anew; between two break points the plan stays the same. The filling "
          + "is of what a county could place.")
    case .orders:
      Phrase(
        "规模较大，未逐点求解：先不考虑公平，再把公平依次放到目标的各个位次，直到第一位；两点之间的情况没有求解。",
        "At this size not every point is planned: first without fairness, then with it in each place "
          + "of the objective up to the first. What lies between two points is not known.")
    }
  }

  /// That points may be missing; nil where none are.
  static func fairnessCurveRest(_ curve: FairnessCurve) -> Phrase? {
    if let stopped = curve.stopped {
      let reason = state(stopped)
      return Phrase(
        "求解提前结束（\(reason.chinese)），可能还有别的点。",
        "The search ended early (\(reason.english)): there may be further points.")
    }
    guard curve.method == .required, !curve.isComplete else { return nil }
    return Phrase(
      "有的点未证明最优，可能还有别的转折点。",
      "Not every point is proven best: there may be further break points.")
  }

  /// `62.5%`.
  static func permille(_ permille: Int) -> String { "\(permille / 10).\(permille % 10)%" }

  static func required(_ line: FairnessLine) -> Phrase {
    let most = permille(line.point.filling)
    guard let above = line.above else { return Phrase("不作要求", "nothing") }
    let from = permille(above)
    return Phrase("高于\(from)，至\(most)", "above \(from), up to \(most)")
  }

  static func isProven(_ point: FairnessPoint) -> Phrase {
    point.isProven ? Phrase("已证明最优", "proven") : Phrase("未证明", "not proven")
  }
}
