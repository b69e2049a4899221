package import JinxiuDomain

/// What the bound of a level rests on, and how far the plan is from it.
extension ReportWords {
  static let gapHead = Phrase("差距", "Gap")
  static let priceBoundHead = Phrase("价格界", "Bound by prices")
  static let basisHead = Phrase("界的依据", "Bound rests on")
  static let basisNote = Phrase(
    "价格证明写在 plan.json 中，任何人用加法即可复算；分支定界的界由求解器给出，不能复算，因此不给出差距。",
    "Prices are in plan.json and anybody can re-add them; a bound of branch and cut is the "
      + "solver's word, cannot be re-added, and so gives no gap.")

  /// Levels that are called best on the solver's word, and how to check it; nil where there is none.
  package static func believed(_ levels: [LevelResult]) -> Phrase? {
    let all = levels.filter { $0.isProven && $0.proof == .search }
    guard !all.isEmpty else { return nil }
    let names = all.map { level($0.name) }
    let check = all.map { "--export-model \($0.name).mps --level \($0.name)" }
    return Phrase(
      "以下各级是否最优凭求解器所言，没有可以复算的证明：\(names.map(\.chinese).joined(separator: "、"))。"
        + "可导出模型交另一求解器核对（\(check[0])）。",
      "That these are best is the solver's word, without a proof to re-add: "
        + "\(names.map(\.english).joined(separator: ", ")). Another solver can check it "
        + "(\(check[0])).")
  }

  /// Of a county's rank the bound may be of prices too, but of none that the plan holds.
  static func basis(of level: LevelResult) -> Phrase {
    guard level.proof == .search, level.name.hasPrefix("fairness-") else {
      return basis(level.proof)
    }
    return Phrase("求解中的证明，不能复算", "shown while planning, cannot be re-added")
  }

  static func basis(_ proof: LevelProof) -> Phrase {
    switch proof {
    case .prices: Phrase("可复算的价格证明", "prices, re-added by anybody")
    case .search: Phrase("分支定界", "branch and cut")
    case .none: Phrase("无", "nothing")
    }
  }

  /// In the terminal: whether a level is proven, and by what.
  static func shortProof(_ level: LevelResult) -> Phrase {
    let proven = level.isProven ? Phrase("已证明最优", "proven") : Phrase("未证明", "not proven")
    switch level.proof {
    case .prices: return Phrase(proven.chinese + "（价格）", proven.english + " (prices)")
    case .search: return Phrase(proven.chinese + "（分支定界）", proven.english + " (search)")
    case .none:
      return level.isProven ? proven : Phrase("未证明，界未知", "no bound known")
    }
  }

  /// The bound that prices give where the search knows a better one.
  static func priceBound(_ bound: Int) -> Phrase {
    Phrase("价格界 \(grouped(bound))", "by prices \(grouped(bound))")
  }
}
