import JinxiuDomain

/// Sentences of withdrawals and reserves.
extension ReportWords {
  /// Which host or offer hurts most, and what that costs; nil where none costs anybody a place.
  static func worst(_ study: RobustnessStudy, ofHosts: Bool, _ names: WithdrawalNames) -> Phrase? {
    let losses = study.losses(ofHosts: ofHosts)
    let worst = losses.worst(against: study.base)
    guard let first = worst.first else { return nil }
    let what = withdrawalKind(isHost: ofHosts)
    let anew = first.anew.lost(from: study.base)
    let kept = first.kept.lost(from: study.base)
    let (title, others) = (names.title(first.withdrawal), worst.count - 1)
    guard anew != nil else {
      return Phrase(
        "\(title)退出后，没有方案能遵守全部硬性规定。",
        "Without \(title) no plan keeps all hard rules.")
    }
    guard [anew, kept].contains(where: { ($0?.atMost ?? 1) > 0 }) else { return nil }
    let ties =
      others > 0
      ? Phrase("（与另外\(others)个相同）", " (\(others) more the same)") : Phrase("", "")
    let among =
      study.isStopped
      ? Phrase(
        "已完成的\(losses.count)个中影响最大的\(what.chinese)",
        "Of \(losses.count) finished, the \(what.english)")
      : study.isPartial(ofHosts: ofHosts)
        ? Phrase(
          "已分析的\(losses.count)个中影响最大的\(what.chinese)",
          "Of the \(losses.count) looked at, the \(what.english)")
        : Phrase("影响最大的\(what.chinese)", "The \(what.english)")
    return Phrase(
      "\(among.chinese)：\(title)\(ties.chinese)，原有\(first.people)人。退出后重新编制少安排"
        + "\(lost(anew))人；其他人不动则少安排\(lost(kept))人。",
      "\(among.english) whose loss hurts most: \(title)\(ties.english), \(english(first.people)) "
        + "there. Without it \(lost(anew)) fewer are placed when all is planned anew, "
        + "\(lost(kept)) fewer when all others stay.")
  }

  private static func english(_ people: Int) -> String {
    people == 1 ? "1 person" : "\(people) people"
  }

  /// How many withdrawals cost nobody a place.
  static func harmless(_ study: RobustnessStudy, ofHosts: Bool) -> Phrase {
    let losses = study.losses(ofHosts: ofHosts)
    let what = withdrawalKind(isHost: ofHosts)
    let unit = ofHosts ? "家" : "个"
    func none(_ way: ReplacementWay) -> Int {
      losses.count { $0.result(way).lost(from: study.base).map { $0.atMost <= 0 } ?? false }
    }
    let looked =
      study.isPartial(ofHosts: ofHosts) ? Phrase("已分析", " looked at") : Phrase("共", "")
    return Phrase(
      "\(looked.chinese)\(losses.count)\(unit)\(what.chinese)：其中\(none(.anew))\(unit)退出后重新编制不少安排人，"
        + "\(none(.kept))\(unit)退出后其他人不动也不少安排人。",
      "Of \(losses.count) \(what.english)s\(looked.english), \(none(.anew)) cost nobody a place when all is planned "
        + "anew, and \(none(.kept)) when all others stay.")
  }

  /// What was not looked at.
  static func left(_ study: RobustnessStudy) -> Phrase? {
    guard !study.left.isEmpty else { return nil }
    let people = study.left.filter(\.isHost).map(study.base.people(at:)).max()
    let most = people.map {
      Phrase("；其中医院原有人数最多\($0)人", "; the largest host of them has \($0) people")
    }
    return Phrase(
      "另有\(study.left.count)个未分析，退出后损失多少未知\(most?.chinese ?? "")。先分析现方案中在别处没有空位的人最多的。",
      "\(study.left.count) more were not looked at, and what their loss costs is not known"
        + "\(most?.english ?? ""). Looked at first are those with most people for whom the plan as it "
        + "stands has nothing free elsewhere.")
  }

  static func reserve(_ reserve: SeatReserve) -> Phrase {
    let against = against(reserve.kind)
    let beyond = reserve.cases.reduce(0) { $0 + ($1.unavoidable > 0 ? 1 : 0) }
    let rest =
      beyond > 0
      ? Phrase(
        "另有\(beyond)次退出，再多名额也有人无法安排，见表。",
        " \(beyond) \(beyond == 1 ? "withdrawal leaves" : "withdrawals leave") people whom no seat "
          + "elsewhere would help; see the table.")
      : Phrase("", "")
    return Phrase(
      amount(reserve, against).chinese + rest.chinese,
      amount(reserve, against).english + rest.english)
  }

  private static func amount(_ reserve: SeatReserve, _ against: Phrase) -> Phrase {
    let confirmed =
      reserve.isConfirmed
      ? Phrase("已逐一加入名额重新求解核实", "confirmed by solving each withdrawal again with them")
      : Phrase("逐一重新求解未能全部核实", "solving each withdrawal again did not confirm all of them")
    if reserve.isProven {
      return Phrase(
        "应对\(against.chinese)，最少需要\(reserve.total)个备用名额（已证明最少；\(confirmed.chinese)）。",
        "The smallest reserve against \(against.english): \(reserve.total) seats, proven the fewest "
          + "and \(confirmed.english).")
    }
    return Phrase(
      "应对\(against.chinese)，找到\(reserve.total)个备用名额的办法，至少需要\(reserve.bound)个（未证明最少；"
        + "\(confirmed.chinese)）。",
      "A reserve against \(against.english): \(reserve.total) seats found, at least "
        + "\(reserve.bound) needed (not proven the fewest; \(confirmed.english)).")
  }

  static func simulation(_ simulation: WithdrawalSimulation) -> [Phrase] {
    let losses = simulation.losses
    guard let mean = losses.mean else {
      return [Phrase("没有完成任何一次抽样。", "No draw was finished.")]
    }
    let interval = losses.halfWidth.map { Self.interval($0, around: mean) } ?? Phrase("", "")
    let sentences =
      [
        assumptions(simulation),
        losses.only.map { simulation.isCertain ? certain($0) : constant($0, losses) }
          ?? Phrase(
            "平均每次损失\(thousandths(mean))人\(interval.chinese)；半数抽样不超过\(losses.quantile(500) ?? 0)人，"
              + "90%不超过\(losses.quantile(900) ?? 0)人，95%不超过\(losses.quantile(950) ?? 0)人，最多"
              + "\(losses.most ?? 0)人。",
            "A draw loses \(thousandths(mean))\(interval.english) people on average; half of the draws "
              + "at most \(losses.quantile(500) ?? 0), 90 % at most \(losses.quantile(900) ?? 0), 95 % "
              + "at most \(losses.quantile(950) ?? 0), the worst \(losses.most ?? 0)."),
      ]
      + (losses.count < fewestDraws && !simulation.isCertain ? [fewDraws(losses.count)] : [])
    let unproven = simulation.unprovenDraws
    guard unproven > 0 else { return sentences }
    return sentences + [
      Phrase(
        "其中\(unproven)次未证明损失最少，平均值可能偏高。",
        "In \(unproven) \(unproven == 1 ? "draw" : "draws") the loss is not proven the least, so that the mean may be too high."
      )
    ]
  }

  private static func certain(_ people: Int) -> Phrase {
    Phrase(
      "所有概率都是0%或100%，没有随机因素：损失必为\(people)人。",
      "Every chance is 0 % or 100 %, so that nothing is random: \(english(people)) "
        + "\(people == 1 ? "is" : "are") lost for certain.")
  }

  /// Where all draws came to the same, which is no certainty.
  private static func constant(_ people: Int, _ losses: SampledCounts) -> Phrase {
    let chance = percent(ofMillion: losses.chanceOfAnother)
    return Phrase(
      "\(losses.count)次抽样都损失\(people)人；别的人数仍可能有至多\(chance)的概率（95%置信）。",
      "All \(losses.count) draws lose \(people) people; another number may still have a chance of up to "
        + "\(chance) (95 % confidence).")
  }

  /// Draws below which a mean is said to say little.
  private static let fewestDraws = 30

  private static func fewDraws(_ count: Int) -> Phrase {
    Phrase(
      "只抽了\(count)次，平均值和区间说明不了多少；请加大 --random。",
      "So few draws (\(count)) say little about mean and interval; ask for more with --random.")
  }

  /// People are never fewer than none, whatever Student's t says of few draws.
  private static func interval(_ half: Int, around mean: Int) -> Phrase {
    guard half > mean else {
      let half = thousandths(half)
      return Phrase("±\(half)（95%置信区间，学生t）", " ± \(half) (95 % interval, Student's t)")
    }
    let most = thousandths(mean + half)
    return Phrase(
      "（95%置信区间0至\(most)，学生t，下限取0）",
      " (95 % interval 0 to \(most), Student's t, cut at 0)")
  }

  private static func assumptions(_ simulation: WithdrawalSimulation) -> Phrase {
    let chances = Set(simulation.hosts.map(\.partsPerMillion)).sorted().map(percent(ofMillion:))
    let stop =
      simulation.isComplete
      ? Phrase("", "")
      : Phrase(
        "（应抽\(simulation.asked)次，已停止）", " of \(simulation.asked), since it was stopped")
    return Phrase(
      "抽样\(simulation.draws.count)次\(stop.chinese)，种子\(simulation.seed)；假设每家医院退出的概率为"
        + "\(chances.joined(separator: "、"))，每人未报到的概率为\(percent(ofMillion: simulation.noShow))。",
      "\(simulation.draws.count) draws\(stop.english), seed \(simulation.seed); assumed that a host "
        + "withdraws with a chance of \(chances.joined(separator: ", ")) and a person stays away "
        + "with \(percent(ofMillion: simulation.noShow)).")
  }

  static let stoppedStudy = Phrase(
    "运行被中止，以下为已完成的部分。", "The run was stopped; this is what was finished.")
}
