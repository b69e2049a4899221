import JinxiuDomain

/// Words of the readings of a notice.
extension ReportWords {
  static let readings = Phrase("通知的各种读法", "Readings of the notice")
  static let readingsNote = Phrase(
    "通知有几处可作不同理解。下表逐一重新求解每种读法，与方案采用的读法比较；凡同样好的方案中，取变动人数最少的一个，因此变动人数不能再少；同样少的几种变动，只列其中一种。",
    "The notice can be understood in several ways. Each reading is planned anew and compared with "
      + "that of the programme; of plans that are equally good one that touches fewest people is "
      + "taken: fewer cannot be, and where others would do as well one choice of them is listed.")
  static let readingsLoose = Phrase(
    "带 ~ 的一行没有证明变动人数最少，名单可能比读法所需的长。",
    "Of a line with ~ it is not shown that fewer people could be touched.")
  static let noQuestions = Phrase("方案的规则没有歧义之处。", "No rule of the programme is ambiguous.")
  static let questionHead = Phrase("歧义", "Question")
  static let readingHead = Phrase("读法", "Reading")
  static let asProgramme = Phrase("方案采用的读法", "as the programme reads it")
  static let gains = Phrase("新安排", "Gain a place")
  static let loses = Phrase("不再安排", "Lose it")
  static let moves = Phrase("调整", "Moved")
  static let feesChange = Phrase("费用改变", "Fees change")
  static let freedHead = Phrase("免收费用", "Free of fees")
  static let numberHead = Phrase("序号", "No.")
  static let effectHead = Phrase("影响", "Effect")
  static let fromSeat = Phrase("原安排", "Before")
  static let toSeat = Phrase("改为", "After")
  static let readingResults = Phrase("各种读法的结果", "What each reading comes to")
  static let readingQuestions = Phrase("有歧义之处与读法", "Questions and readings")
  static let readingPeople = Phrase("受读法影响的人员", "Who is affected by the reading")
  static let readingLevels = Phrase("各种读法的各级目标", "Levels under each reading")
  static let nobodyAffected = Phrase("没有人受影响。", "Nobody is affected.")

  static func effect(_ effect: ReadingSummary.Person.Effect) -> Phrase {
    switch effect {
    case .gains: gains
    case .loses: loses
    case .moves: moves
    case .fees: feesChange
    }
  }

  static func readingsSolved(_ study: ReadingStudy) -> Phrase {
    let (done, all) = (study.variants.count, study.combinations - 1)
    return study.hasCombinations
      ? Phrase(
        "共\(study.questions.count)处歧义，连同方案所用共\(all + 1)种组合，全部求解。",
        "\(study.questions.count) questions; all \(all + 1) combinations are planned, that of the "
          + "programme among them.")
      : Phrase(
        "共\(study.questions.count)处歧义、\(all + 1)种组合；只逐一改变单个读法，求解\(done)种，未求解各组合。",
        "\(study.questions.count) questions with \(all + 1) combinations; each reading is varied "
          + "alone, \(done) in all, and combinations are not planned.")
  }

  /// What of the programme a variant reads otherwise.
  static func readings(
    _ differences: [(question: OpenQuestion, reading: OpenQuestion.Reading)]
  ) -> Phrase {
    Phrase(
      differences.map { "\($0.question.question.chinese)：\($0.reading.meaning.chinese)" }
        .joined(separator: "；"),
      differences.map { "\($0.question.question.english): \($0.reading.meaning.english)" }
        .joined(separator: "; "))
  }

  /// Why a reading has no plan.
  static func noPlan(_ result: ReadingVariant.Result) -> Phrase? {
    switch result {
    case .plan: nil
    case .contradiction(let facts):
      Phrase(
        "互相矛盾，没有方案：" + facts.map(\.chinese).joined(separator: "；"),
        "contradicts itself, there is no plan: "
          + facts.map(\.english).joined(separator: "; "))
    case .nothing(let state):
      Phrase(
        "未得出方案（\(Self.state(state).chinese)）",
        "no plan was found (\(Self.state(state).english.lowercased()))")
    }
  }
}

extension ReportWords {
  static let inForceMark = Phrase("（方案采用）", " (in force)")
  static let notProvenMark = Phrase("带 ? 的数值未证明最优。", "A value with ? is not proven best.")
}
