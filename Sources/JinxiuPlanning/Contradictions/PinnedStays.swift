import JinxiuDomain
import JinxiuRules

/// Where pinned people could go, were it not for the rules that turn them away.
///
/// What a stay is at all, its length, the months of offers and their specialties, is taken as given.
struct PinnedStays {
  private let market: Market
  private let uses: OptionUses
  private let places: [Identifier<Host>: [Int]]
  private let pinRules: Set<Identifier<RuleSetting>>
  private let structural: Set<Identifier<RuleSetting>>

  struct Person {
    /// Index into `Market.demands`.
    let index: Int
    let demand: Demand
    let pin: Pin
    /// Those that the pin asks for.
    let stays: [Stay]
  }

  struct Stay {
    let option: Option
    let uses: [RowUse]
    /// Of rules that may be left out; none where the market has the option too.
    let objections: [Objection]
  }

  init(_ market: Market) {
    self.market = market
    let rules = market.scenario.programme.rules
    uses = OptionUses(market.rules, market.scenario.programme)
    places = Dictionary(grouping: market.places.indices) { market.places[$0].place.host.id }
    pinRules = Set(rules.filter { $0.rule == Pins.form.key }.map(\.id))
    structural = Set(
      rules.filter { RuleCatalogue.form(of: $0.rule)?.isIndispensable ?? false }.map(\.id))
  }

  /// By demand.
  func people() -> [Person] {
    let pins = Dictionary(
      market.scenario.pins.map { (DemandName.trainee($0.trainee), $0) },
      uniquingKeysWith: { first, _ in first })
    return market.demands.indices.compactMap { index -> Person? in
      let demand = market.demands[index].demand
      guard let pin = pins[demand.name] else { return nil }
      let wanted = (places[pin.host] ?? []).filter { place in
        let specialty = market.places[place].place.offer.specialty
        return demand.specialties.contains(specialty) && pin.specialty ?? specialty == specialty
      }
      let stays = wanted.flatMap { self.stays(of: demand, at: $0) }.filter {
        pin.from == nil || pin.from == $0.option.firstPeriod
      }
      return Person(index: index, demand: demand, pin: pin, stays: stays)
    }
  }

  /// Where else the rules would let the person go without the pin.
  func elsewhere(_ person: Person) -> [Stay] {
    let known = Set(person.stays.map { "\($0.option.offer.id) \($0.option.spells)" })
    let all = market.places.indices.filter {
      person.demand.specialties.contains(market.places[$0].place.offer.specialty)
    }
    return all.flatMap { stays(of: person.demand, at: $0) }.filter {
      $0.objections.isEmpty && !known.contains("\($0.option.offer.id) \($0.option.spells)")
    }
  }

  private func stays(of demand: Demand, at index: Int) -> [Stay] {
    let (rules, place) = (market.rules, market.places[index].place)
    let fixed = rules.fixedStays(of: demand, at: place)
    let before = rules.judge(demand).objections + rules.judge(demand, at: place).objections
    let open = market.scenario.programme.stays(of: demand.level, in: place.offer.span)
    let choices = fixed ?? open.map { FixedOption(spells: $0, uses: []) }
    return choices.compactMap { choice in
      let option = Option(demand: demand, place: place, spells: choice.spells)
      let all = before + rules.judge(rules.stay(of: option)).objections
      let objections = all.filter { !pinRules.contains($0.rule) }
      guard objections.allSatisfy({ !structural.contains($0.rule) }) else { return nil }
      return Stay(
        option: option, uses: ceilings(uses.rows(of: option, besides: choice.uses)),
        objections: objections)
    }
  }

  /// The rows that can never be missed but only be broken.
  func ceilings(_ uses: [RowUse]) -> [RowUse] {
    uses.filter {
      switch market.rows[$0.row].bound {
      case .atMost, .shareAtMost: true
      case .required, .atLeast, .shareAbove: false
      }
    }
  }
}

extension Market {
  /// What one person in the option uses, by row.
  func uses(of choice: Choice) -> [RowUse] {
    var uses: [RowUse] = []
    forEachUse(of: choice) { row, amount, base in
      uses.append(RowUse(row: row, amount: amount, base: base))
    }
    return uses.sorted { $0.row < $1.row }
  }
}
