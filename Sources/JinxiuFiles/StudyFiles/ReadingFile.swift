package import JinxiuDomain

/// `readings.json`: a programme under each reading of its text.
package enum ReadingText {
  /// Keys sorted; the same study gives the same bytes (R24).
  ///
  /// - Parameter money: Of the plan of a scenario.
  package static func bytes(
    _ study: ReadingStudy, of scenario: Scenario, money: (Scenario, Plan) -> [PayerMoney]
  ) -> [UInt8] {
    let variants = study.variants.enumerated().map { index, variant in
      ReadingFile.Variant(
        index + 1, variant, study,
        variant.plan.map {
          money(scenario.applying(variant.changes), $0)
        })
    }
    let file = ReadingFile(
      format: "jinxiu-readings/1", scenario: study.base.scenario.id,
      sha256: study.base.scenario.digest, combinations: study.combinations,
      complete: study.hasCombinations, questions: study.questions.map(ReadingFile.Question.init),
      variants: [ReadingFile.Variant(base: study, money(scenario, study.base))] + variants)
    return StudyText.bytes(file)
  }
}

/// Writes studies as JSON.
enum StudyText {
  static func bytes(_ file: some Encodable) -> [UInt8] {
    guard var bytes = try? JSONTextEncoder.text(file) else {
      preconditionFailure("a study of texts and integers can be encoded")
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  struct Level: Encodable {
    let name: String
    let value: Int
    let bound: Int?
    let proven: Bool

    init(_ level: LevelResult) {
      name = level.name
      value = level.value
      bound = level.bound
      proven = level.isProven
    }
  }
}

struct ReadingFile: Encodable {
  let format: String
  let scenario: String
  let sha256: String
  let combinations: Int
  /// Whether all combinations were planned.
  let complete: Bool
  let questions: [Question]
  /// Number 0 is the programme as it is.
  let variants: [Variant]
}

extension ReadingFile {
  struct Question: Encodable {
    let rule: String
    let name: String
    let requirements: [String]
    let question: PhraseFile
    let readings: [Reading]
    let current: String

    init(_ question: OpenQuestion) {
      rule = question.rule.text
      name = question.name
      requirements = question.requirements
      self.question = PhraseFile(question.question)
      readings = question.readings.map { Reading(name: $0.name, meaning: .init($0.meaning)) }
      current = question.readings[question.inForce].name
    }
  }

  struct Reading: Encodable {
    let name: String
    let meaning: PhraseFile
  }

  struct Choice: Encodable {
    let rule: String
    let question: String
    let reading: String
  }

  struct Money: Encodable {
    let payer: CodeWord<Payer>
    let people: Int
    let yuan: Int?
  }

  struct Seat: Encodable {
    let offer: String
    let host: String
    let spells: [SpellFile]
  }

  struct Person: Encodable {
    let trainee: String?
    let need: String?
    let people: Int
    /// Left out without a place.
    let from: Seat?
    let to: Seat?
  }

  struct Variant: Encodable {
    let number: Int
    let choices: [Choice]
    let state: CodeWord<OutcomeState>?
    let contradiction: [PhraseFile]?
    let placed: Int?
    let levels: [StudyText.Level]?
    let money: [Money]?
    /// Whether no other plan as good differs less from the programme's own.
    let nearest: Bool
    let affected: [Person]?
  }
}

extension ReadingFile.Variant {
  /// The programme as it is.
  init(base study: ReadingStudy, _ money: [PayerMoney]) {
    self.init(
      number: 0, choices: [], result: .plan(study.base), money: money, nearest: true, affected: [])
  }

  init(
    _ number: Int, _ variant: ReadingVariant, _ study: ReadingStudy, _ money: [PayerMoney]?
  ) {
    let choices = study.differences(of: variant).map {
      ReadingFile.Choice(
        rule: $0.question.rule.text, question: $0.question.name, reading: $0.reading.name)
    }
    self.init(
      number: number, choices: choices, result: variant.result, money: money,
      nearest: variant.isNearest,
      affected: variant.plan.map { plan in
        let difference = PlanDifference(from: study.base, to: plan)
        return (difference.gained + difference.lost + difference.moved)
          .map(ReadingFile.Person.init)
      })
  }

  private init(
    number: Int, choices: [ReadingFile.Choice], result: ReadingVariant.Result,
    money: [PayerMoney]?, nearest: Bool, affected: [ReadingFile.Person]?
  ) {
    self.number = number
    self.choices = choices
    self.nearest = nearest
    self.affected = affected
    self.money = money?.map {
      ReadingFile.Money(payer: CodeWord($0.payer), people: $0.people, yuan: $0.yuan)
    }
    var plan: Plan?
    var facts: [Phrase]?
    switch result {
    case .plan(let found):
      plan = found
      state = CodeWord(found.outcome.state)
    case .contradiction(let found):
      facts = found
      state = nil
    case .nothing(let stopped): state = CodeWord(stopped)
    }
    contradiction = facts?.map(PhraseFile.init)
    placed = plan?.placedCount
    levels = plan?.outcome.levels.map(StudyText.Level.init)
  }
}

extension ReadingFile.Person {
  init(_ move: PlanMove) {
    switch move.demand {
    case .trainee(let id): (trainee, need) = (id.text, nil)
    case .need(let id): (trainee, need) = (nil, id.text)
    }
    people = move.count
    from = move.from.map(ReadingFile.Seat.init)
    to = move.to.map(ReadingFile.Seat.init)
  }
}

extension ReadingFile.Seat {
  init(_ stop: PlanStop) {
    offer = stop.offer.text
    host = stop.host.text
    spells = stop.spells.map(SpellFile.init)
  }
}
