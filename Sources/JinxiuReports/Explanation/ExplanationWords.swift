import JinxiuDomain

/// Words of explanations, in Chinese and English.
enum ExplanationWords {
  static let notProven = Phrase(
    "本方案并非每一级都已证明最优；与试算的比较是与本方案相比。",
    "Not every level of this plan is proven best; trials are compared with this plan as it is.")

  static func trials(_ count: Int) -> Phrase {
    Phrase(
      "以上结论经\(count)次重新求解得出；求解以外的数字由方案清点得出。",
      "\(count) re-solve\(count == 1 ? " stands" : "s stand") behind this; all other figures are "
        + "counted from the plan.")
  }

  static func unconfirmed(_ count: Int) -> Phrase {
    Phrase(
      "另有\(count)项变更试算后不能确认有用，未列出。",
      "\(count) more change\(count == 1 ? " was" : "s were") tried and not confirmed to help; "
        + "not listed.")
  }

  static func unexamined(_ count: Int) -> Phrase {
    Phrase(
      "还有\(count)项没有试算（--alternatives 可增加）。",
      "\(count) more \(count == 1 ? "was" : "were") not tried (--alternatives raises the number).")
  }

  static func others(_ count: Int) -> Phrase {
    Phrase("另\(count)人", "\(count) other\(count == 1 ? "" : "s")")
  }

  static func more(_ count: Int) -> Phrase {
    Phrase("另有\(count)项，见 --json", "\(count) more, see --json")
  }

  // Trials.
  static let unknownTrial = Phrase("试算未得出方案就停止，不作结论", "stopped before any plan; nothing is known")
  static let impossible = Phrase("没有任何方案能满足全部硬性规则", "no plan keeps all hard rules")
  static let equalLevels = Phrase("各级数值不变", "every level stays the same")

  static func bound(_ bound: Int?) -> Phrase {
    guard let bound else { return Phrase("未证明", "not proven") }
    return Phrase("未证明，界\(bound)", "not proven, bound \(bound)")
  }

  static func losing(_ count: Int) -> Phrase {
    Phrase("\(count)人失去岗位", "\(count) lose\(count == 1 ? "s" : "") a place")
  }

  static func gaining(_ count: Int) -> Phrase {
    Phrase("\(count)人得到岗位", "\(count) gain\(count == 1 ? "s" : "") a place")
  }

  static func moving(_ count: Int) -> Phrase {
    Phrase("\(count)人改换岗位", "\(count) move\(count == 1 ? "s" : "")")
  }

  // Persons.
  static let placed = Phrase("已安排", "placed")
  static func placed(_ people: Int, of all: Int) -> Phrase {
    Phrase("\(all)人中已安排\(people)人", "\(people) of \(all) placed")
  }
  static let notPlaced = Phrase("未安排", "not placed")
  static func total(_ points: Int) -> Phrase {
    Phrase("每人\(points)分", "\(points) point\(abs(points) == 1 ? "" : "s") a person")
  }
  static let broken = Phrase("经批准例外", "with leave from")
  static let whyHead = Phrase("为什么没有安排", "Why there is no place")
  static let nearestHead = Phrase("最接近的安排", "Nearest")
  static let remedyHead = Phrase(
    "怎样才能安排（每条均经重新求解确认）", "Would be placed if (each confirmed by a re-solve)")
  static let noRemedy = Phrase("没有一项变更被确认有用。", "No change was confirmed to help.")
  static let optionHead = Phrase("规则允许的其他安排", "Other placements that the rules allow")
  static let forbiddenHead = Phrase("规则不允许的安排", "Placements that rules forbid")
  static let heldBy = Phrase("占用者", "held by")
  static let inTheWay = Phrase("受阻于", "In the way")
  static let cost = Phrase("若安排于此", "With it")
  static let free = Phrase("有空位", "room")
  static let notTried = Phrase("未试算", "not tried")
  static let months = Phrase("月份", "Months")

  static func options(_ count: Int) -> Phrase {
    Phrase(
      "规则允许\(count)种安排（医院、专科和月份）。",
      "The rules allow \(count) placement\(count == 1 ? "" : "s") (host, specialty and months).")
  }

  static let everywhere = Phrase("无论哪一种都受限于", "all of them meet")

  static func finding(_ finding: RefusalFinding) -> Phrase {
    switch finding {
    case .noOption:
      Phrase("规则没有留下任何可选安排。", "The rules leave no placement at all.")
    case .impossible:
      Phrase(
        "强制安排后不存在任何方案：硬性规则和锁定的安排不容许。",
        "With the person placed there is no plan: hard rules and pins do not allow it.")
    case .worse:
      Phrase("已证明：凡安排此人的方案都更差。", "Proven: every plan with the person is worse.")
    case .equal:
      Phrase(
        "存在各级数值相同、安排此人的方案：在同样好的方案之间落选。",
        "A plan as good as this one has a place for the person: the choice fell among equals.")
    case .better:
      Phrase(
        "试算找到了更好、且安排此人的方案：本方案不是最优，应重新求解。",
        "A better plan with the person was found: this plan is not the best; plan again.")
    case .worseFound:
      Phrase(
        "找到的安排此人的方案都更差；未证明没有同样好的。",
        "The best plan found with the person is worse; that none is as good is not proven.")
    case .unknown:
      Phrase(
        "强制安排的试算未得出方案，不作结论。", "The trial with the person placed came to no plan; nothing is known.")
    }
  }

  static func strength(_ strength: RemedyStrength) -> Phrase {
    switch strength {
    case .always: Phrase("已证明：每个最优方案都安排", "proven: every best plan places the person")
    case .possible:
      Phrase("已证明：有最优方案安排，也可能有同样好的不安排", "proven: a best plan does; one as good may not")
    case .shown: Phrase("已有这样的方案，无人失去岗位；是否最优未证明", "a plan shows it and nobody loses a place")
    }
  }

  static func placedTotal(_ more: Int) -> Phrase {
    Phrase(
      more == 0 ? "安排总数不变" : "安排总数\(more > 0 ? "+" : "")\(more)",
      more == 0 ? "as many placed" : "\(more > 0 ? "+" : "")\(more) placed")
  }

  // Groups.
  static func unplacedHead(_ people: Int) -> Phrase {
    Phrase("未安排\(people)人：", "\(people) not placed:")
  }
  static let oneMoreSeat = Phrase("各月增加1个名额", "One more seat in all its months")
  static let oneMoreHead = Phrase("放宽的效果（重新求解）", "What loosening would do (re-solved)")
  static let limitsHead = Phrase("医院层面的限额", "Limits of the hospital")
  static let sittingHead = Phrase("现有人员", "Who is here")
  static let awayHead = Phrase("逐月外出人数", "Away by month")
  static let unlimitedAway = Phrase("没有规则限制同期外出人数。", "No rule limits how many are away at once.")
  static let nobody = Phrase("无人", "nobody")
  static let askersHead = Phrase("申请而未能到此的人", "Asked and turned away")
  static func wish(_ rank: Int) -> Phrase { Phrase("第\(rank)志愿", "wish \(rank)") }
  static let elsewhere = Phrase("在", "at")
  static let noHindrance = Phrase(
    "此处有空位；整个方案取了别的安排", "there is room; the plan as a whole chose otherwise")

  static func county(_ county: CountyExplanation) -> Phrase {
    let quota = county.quota.map { "\($0)" }
    return Phrase(
      "名额\(quota ?? "不限")，申请\(county.asked)人，已安排\(county.placed)人。",
      "Quota \(quota ?? "unlimited"), \(county.asked) asked, \(county.placed) placed.")
  }

  static func filling(_ filling: Int, of entitled: Int, worst: Int, isWorst: Bool) -> Phrase {
    Phrase(
      "可安排\(entitled)人，完成\(filling)‰；全部县区中最低为\(worst)‰" + (isWorst ? "，即本县区。" : "。"),
      "\(filling) ‰ of the \(entitled) it may fill; the worst county has \(worst) ‰"
        + (isWorst ? ": this one." : "."))
  }

  static func clause(_ setting: RuleSetting, kind: Phrase) -> Phrase {
    Phrase(
      "\(kind.chinese)规则，依据：\(setting.clause)", "\(kind.english) rule, clause \(setting.clause)")
  }

  static let bindsHead = Phrase("在哪里起作用", "Where it binds")
  static let bindsNowhere = Phrase("现在不起限制作用。", "It binds nowhere.")
  static func roomy(_ count: Int) -> Phrase {
    Phrase("另有\(count)处尚有余量。", "\(count) other limit\(count == 1 ? " has" : "s have") room.")
  }
  static let waivedHead = Phrase("经批准例外的人员", "Placed with leave from it")
}
