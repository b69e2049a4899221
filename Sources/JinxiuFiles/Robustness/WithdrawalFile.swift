import JinxiuDomain

/// What a withdrawal costs, kept for a run that goes on.
struct WithdrawalFile: KeptResult {
  static let format = "jinxiu-withdrawal/1"

  let format: String
  /// The key of its task, since no audit tells a loss from that of other data.
  let task: String
  let people: Int
  let pins: Int
  let anew: ReplacementFile
  let kept: ReplacementFile

  init(_ task: SweepTask, _ loss: WithdrawalLoss) {
    format = Self.format
    self.task = task.key
    people = loss.people
    pins = loss.pins
    anew = ReplacementFile(loss.anew)
    kept = ReplacementFile(loss.kept)
  }

  func loss(of withdrawal: Withdrawal) -> WithdrawalLoss? {
    guard let anew = anew.result, let kept = kept.result else { return nil }
    return WithdrawalLoss(
      withdrawal: withdrawal, people: people, pins: pins, anew: anew, kept: kept)
  }
}

/// One of: a plan, facts why there is none, or why none was found.
struct ReplacementFile: Codable {
  let plan: MadeFile?
  let facts: [PhraseFile]?
  let stopped: CodeWord<OutcomeState>?

  struct MadeFile: Codable {
    let placed: Int
    let most: Int
    let levels: [PlanFile.Level]
    let gained: [MoveFile]
    let lost: [MoveFile]
    let moved: [MoveFile]
    let withoutAnySeat: Int
    let brokenLimits: [PhraseFile]
  }

  init(_ result: ReplacementResult) {
    switch result {
    case .plan(let made): (plan, facts, stopped) = (MadeFile(made), nil, nil)
    case .contradiction(let why): (plan, facts, stopped) = (nil, why.map(PhraseFile.init), nil)
    case .nothing(let state): (plan, facts, stopped) = (nil, nil, CodeWord(state))
    }
  }

  var result: ReplacementResult? {
    switch (plan, facts, stopped) {
    case (let made?, nil, nil): made.replacement.map { .plan($0) }
    case (nil, let facts?, nil): .contradiction(facts.map(\.phrase))
    case (nil, nil, let state?): .nothing(state.code)
    default: nil
    }
  }
}

extension ReplacementFile.MadeFile {
  init(_ made: JinxiuDomain.Replacement) {
    placed = made.placed
    most = made.mostPlaced
    levels = made.levels.map(PlanFile.Level.init)
    gained = made.gained.map(MoveFile.init)
    lost = made.lost.map(MoveFile.init)
    moved = made.moved.map(MoveFile.init)
    withoutAnySeat = made.withoutAnySeat
    brokenLimits = made.brokenLimits.map(PhraseFile.init)
  }

  var replacement: JinxiuDomain.Replacement? {
    let moves = [gained, lost, moved].map { $0.compactMap(\.move) }
    guard moves.map(\.count) == [gained, lost, moved].map(\.count) else { return nil }
    return JinxiuDomain.Replacement(
      placed: placed, mostPlaced: most, levels: levels.map(\.result), gained: moves[0],
      lost: moves[1], moved: moves[2], withoutAnySeat: withoutAnySeat,
      brokenLimits: brokenLimits.map(\.phrase))
  }
}

/// People of one demand who are somewhere else.
struct MoveFile: Codable {
  let trainee: String?
  let need: String?
  let count: Int
  let from: StopFile?
  let to: StopFile?

  struct StopFile: Codable {
    let offer: String
    let host: String
    let specialty: String
    let spells: [SpellFile]

    init(_ stop: PlanStop) {
      offer = stop.offer.text
      host = stop.host.text
      specialty = stop.specialty.text
      spells = stop.spells.map(SpellFile.init)
    }

    var stop: PlanStop {
      PlanStop(
        offer: Identifier(offer), host: Identifier(host), specialty: Identifier(specialty),
        spells: spells.map(\.span))
    }
  }

  init(_ move: PlanMove) {
    trainee = move.demand.traineeText
    need = move.demand.needText
    count = move.count
    from = move.from.map(StopFile.init)
    to = move.to.map(StopFile.init)
  }

  /// Nil where it is of nobody.
  var move: PlanMove? {
    let demand: DemandName? =
      switch (trainee, need) {
      case (let trainee?, nil): .trainee(Identifier(trainee))
      case (nil, let need?): .need(Identifier(need))
      default: nil
      }
    return demand.map { PlanMove(demand: $0, people: count, from: from?.stop, to: to?.stop) }
  }
}
