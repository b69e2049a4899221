import JinxiuDomain

/// From the domain to the file.
extension PlanFile {
  /// `programme` gives clause, quote and kind of the rules that the plan names.
  init(_ plan: Plan, under programme: Programme) {
    format = Self.format
    scenario = Stamp(id: plan.scenario.id, sha256: plan.scenario.digest)
    self.programme = plan.programme.text
    made = Made(at: plan.made.at, version: plan.made.version, seed: plan.made.seed)
    outcome = Outcome(
      state: CodeWord(plan.outcome.state),
      levels: plan.outcome.levels.map(Level.init))
    placements = plan.placements.map(PlacementFile.init)
    unplaced = plan.unplaced.map { UnplacedFile($0, under: programme) }
    rules = plan.rules.map { RuleUseFile($0, under: programme) }
    unverifiable = plan.unverifiable.map(UnverifiableFile.init)
    certificate = CertificateFile(plan.certificates)
    reserved = plan.reserved.isEmpty ? nil : plan.reserved.map(ReservedFile.init)
  }
}

extension PlanFile.Level {
  init(_ level: LevelResult) {
    name = level.name
    value = level.value
    bound = level.bound
    proven = level.isProven
    maximised = level.isMaximised
    proof = CodeWord(level.proof)
  }

  var result: LevelResult {
    LevelResult(
      name: name, value: value, bound: bound, isProven: proven, isMaximised: maximised,
      proof: proof.code)
  }
}

extension DemandName {
  var traineeText: String? { if case .trainee(let id) = self { id.text } else { nil } }
  var needText: String? { if case .need(let id) = self { id.text } else { nil } }
}

extension PlacementFile {
  fileprivate init(_ placement: Placement) {
    trainee = placement.demand.traineeText
    need = placement.demand.needText
    count = PeopleWord(placement.count)
    county = placement.county.text
    unit = placement.unit?.text
    level = CodeWord(placement.level)
    host = placement.host.text
    tier = CodeWord(placement.tier)
    kind = CodeWord(placement.kind)
    specialty = placement.specialty.text
    offer = placement.offer.text
    spells = placement.spells.map(SpellFile.init)
    payer = CodeWord(placement.payer)
    points = placement.points
    waivers = placement.waivers.map(\.text)
  }

  func placement(of demand: DemandName) -> Placement {
    Placement(
      demand: demand, count: count.number, county: Identifier(county),
      unit: unit.map { Identifier($0) }, level: level.code, host: Identifier(host), tier: tier.code,
      kind: kind.code,
      specialty: Identifier(specialty), offer: Identifier(offer), spells: spells.map(\.span),
      payer: payer.code, points: points, waivers: waivers.map { Identifier($0) })
  }
}

extension ReservedFile {
  fileprivate init(_ use: ReservedUse) {
    county = use.place.county.text
    unit = use.place.unit?.text
    level = CodeWord(use.place.level)
    offer = use.place.offer.text
    spells = use.place.spells.map(SpellFile.init)
    count = use.place.count
    taken = use.taken
  }

  var use: ReservedUse {
    ReservedUse(
      place: ReservedPlace(
        county: Identifier(county), unit: unit.map { Identifier($0) }, level: level.code,
        offer: Identifier(offer), spells: spells.map(\.span), count: count),
      taken: taken)
  }
}

extension UnplacedFile {
  fileprivate init(_ unplaced: Unplaced, under programme: Programme) {
    trainee = unplaced.demand.traineeText
    need = unplaced.demand.needText
    count = PeopleWord(unplaced.count)
    county = unplaced.county.text
    unit = unplaced.unit?.text
    reason = CodeWord(unplaced.reason)
    rules = unplaced.rules.map { Rule(id: $0.text, clause: programme.rule($0)?.clause ?? "") }
    explanation = PhraseFile(unplaced.explanation)
    nearest = unplaced.nearest.map { nearest in
      Nearest(
        host: nearest.host.text, specialty: nearest.specialty.text, from: FirstWord(nearest.from),
        missing: nearest.missing.map(PhraseFile.init))
    }
  }

  func unplaced(_ demand: DemandName) -> Unplaced {
    Unplaced(
      demand: demand, count: count.number, county: Identifier(county),
      unit: unit.map { Identifier($0) }, reason: reason.code,
      rules: rules.map { Identifier($0.id) }, explanation: explanation.phrase,
      nearest: nearest.map { nearest in
        NearestAlternative(
          host: Identifier(nearest.host), specialty: Identifier(nearest.specialty),
          from: nearest.from.month, missing: nearest.missing.map(\.phrase))
      })
  }
}

extension RuleUseFile {
  fileprivate init(_ use: RuleUse, under programme: Programme) {
    let setting = programme.rule(use.rule)
    id = use.rule.text
    clause = setting?.clause ?? ""
    quote = setting?.quote ?? ""
    kind = CodeWord(setting?.kind ?? .hard)
    subject = use.subject.map(PhraseFile.init)
    used = use.used
    limit = use.limit
    binding = use.isBinding
    waived = use.waived
  }

  var use: RuleUse {
    RuleUse(
      rule: Identifier(id), subject: subject?.phrase, used: used, limit: limit, isBinding: binding,
      waived: waived)
  }
}

extension UnverifiableFile {
  fileprivate init(_ unverifiable: Unverifiable) {
    rule = unverifiable.rule.text
    column = unverifiable.column
    demands = unverifiable.demands.map {
      DemandFile(trainee: $0.traineeText, need: $0.needText)
    }
  }
}
