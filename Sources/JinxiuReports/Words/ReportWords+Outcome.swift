package import JinxiuDomain

extension ReportWords {
  /// The outcome in two or three words; no two states read alike.
  package static func state(_ state: OutcomeState) -> Phrase {
    switch state {
    case .proven: Phrase("已证明最优", "Proven best")
    case .gap: Phrase("在允许差距内停止", "Stopped within the gap")
    case .unproven: Phrase("未证到允许差距", "Not proven to the gap")
    case .timeLimit: Phrase("到达时限", "Time limit reached")
    case .cancelled: Phrase("已取消", "Cancelled")
    case .solverFailed: Phrase("求解器中断", "Solver failed")
    }
  }

  /// What the state means for the reader.
  static func meaning(_ state: OutcomeState) -> Phrase {
    switch state {
    case .proven:
      Phrase(
        "在全部硬性规定之下，不存在比本方案更好的方案；每一级目标都已得到证明。",
        "Under all hard rules no plan is better than this one; every level is proven.")
    case .gap:
      Phrase(
        "方案符合全部硬性规定；求解在要求的差距之内停止，尚未证明最优，与最好可能值的距离见下表。",
        "The plan keeps all hard rules. The search stopped inside the gap that was asked for: it is "
          + "not proven best, and the table shows how far it can be from the best.")
    case .unproven:
      Phrase(
        "方案符合全部硬性规定；求解已经结束，但有的目标与最好可能值的距离仍大于要求的差距（见下表）：更好的方案可能存在，也可能是证明不够强。",
        "The plan keeps all hard rules. The search came to its end, yet some level is further from the "
          + "best possible value than was asked (see the table): a better plan may exist, or the proof "
          + "is too weak.")
    case .timeLimit:
      Phrase(
        "方案符合全部硬性规定；时限到达时尚未证明最优，这是当时最好的方案，与最好可能值的距离见下表。",
        "The plan keeps all hard rules. Time ran out before a proof: this is the best plan found, "
          + "and the table shows how far it can be from the best.")
    case .cancelled:
      Phrase(
        "方案符合全部硬性规定；求解被人为取消，这是取消时最好的方案，尚未证明最优。",
        "The plan keeps all hard rules. The search was cancelled: this is the best plan found until "
          + "then, not proven best.")
    case .solverFailed:
      Phrase(
        "方案符合全部硬性规定；求解器在某一级目标上失败，这是失败之前最好的方案，尚未证明最优。",
        "The plan keeps all hard rules. The solver failed on some level: this is the best plan from "
          + "before, not proven best.")
    }
  }

  /// A level of the objective by its name in the plan.
  package static func level(_ name: String) -> Phrase {
    if name.hasPrefix("placed-"), let priority = Int(name.dropFirst("placed-".count)) {
      return Phrase("第\(priority)优先级安排人数", "people placed, class \(priority)")
    }
    if name.hasPrefix("fairness-"), let rank = Int(name.dropFirst("fairness-".count)) {
      return Self.rank(rank...rank)
    }
    switch ObjectiveLevel(rawValue: name) {
    case .shortfall: return Phrase("未达下限（百分之一人）", "short of floors (1/100 person)")
    case .placed: return Phrase("安排人数", "people placed")
    case .waivers: return Phrase("例外数", "waivers")
    case .fairness, .fairnessOfAll:
      return Phrase("最低县区完成率（可安排‰）", "worst county (‰ of possible)")
    case .points: return Phrase("积分", "points")
    case nil: return Phrase(name, name)
    }
  }

  static func direction(_ level: LevelResult) -> Phrase {
    level.isMaximised ? Phrase("越大越好", "more is better") : Phrase("越小越好", "less is better")
  }

  /// What is known about one level.
  static func proof(_ level: LevelResult) -> Phrase {
    if level.isProven { return Phrase("已证明最优", "proven") }
    guard let bound = level.bound else {
      return Phrase("未证明，界未知", "not proven, no bound known")
    }
    let rest = level.isMaximised ? bound - level.value : level.value - bound
    return level.isMaximised
      ? Phrase("未证明，最多还可增加 \(rest)", "not proven, at most \(rest) more possible")
      : Phrase("未证明，最多还可减少 \(rest)", "not proven, at most \(rest) fewer possible")
  }

  /// 安排 10人（申报 14人，目标 12人），未安排 4人.
  static func placed(_ figures: KeyFigures) -> Phrase {
    let target = figures.target
    return Phrase(
      "安排 \(figures.placed) 人（申报 \(figures.nominated) 人"
        + (target.map { "，目标 \($0) 人" } ?? "") + "），未安排 \(figures.unplaced) 人",
      "\(figures.placed) of \(figures.nominated) people placed"
        + (target.map { " (target \($0))" } ?? "") + ", \(figures.unplaced) unplaced")
  }

  /// 市级综合医院占比不超过30%.
  static func capTitle(_ use: ShareUse) -> Phrase {
    let hosts = hosts(use.tier, use.kind)
    return Phrase(
      "\(hosts.chinese)占比不超过 \(use.percent)%", "At most \(use.percent)% at \(hosts.english)")
  }

  /// What a cap allows and uses under one reading.
  static func cap(_ use: ShareUse, _ reading: ShareUse.Reading) -> Phrase {
    Phrase(
      "上限 \(use.percent)%，\(base(reading.base).chinese)：允许 \(reading.allowed) 人，"
        + "使用 \(use.used) 人",
      "at most \(use.percent)% \(base(reading.base).english): \(reading.allowed) allowed, "
        + "\(use.used) used")
  }

  static func reading(_ reading: ShareUse.Reading) -> Phrase {
    switch (reading.isInForce, reading.isKept) {
    case (true, true): Phrase("本方案采用，符合", "in force, kept")
    case (true, false): Phrase("本方案采用，不符合", "in force, NOT kept")
    case (false, true): Phrase("供参考，符合", "for comparison, kept")
    case (false, false): Phrase("供参考，不符合", "for comparison, not kept")
    }
  }
}
