import JinxiuDomain

/// Draws the nominees: first who they are and what they lack, then what they wish for.
struct SampleNominees {
  let counties: [SampleCounty]
  let units: SampleUnits
  let hosts: SampleHosts

  func draw(seed: Int) -> [Nominee] {
    var random = SplitMix64(seed: seed, stream: .trainees)
    let flaws = dealFlaws(with: &random)
    let replaced = flaws.joined().count(where: \.replacesCard)
    let people = counties.reduce(0) { $0 + $1.nominees }
    var deck = SpecialtyCard.deck(of: people - replaced, with: &random)
    var nominees: [Nominee] = []
    for (county, flaws) in zip(counties, flaws) {
      for index in 0..<county.nominees {
        let flaw = index < flaws.count ? flaws[index] : nil
        let card = flaw?.replacesCard == true ? nil : deck.popLast()
        let unit = unit(of: county, index: index, flaw: flaw, with: &random)
        nominees.append(nominee(card ?? .replaced, of: unit, flaw: flaw, with: &random))
      }
    }
    blankOnPost(of: &nominees, with: &random)
    var wishes = SplitMix64(seed: seed, stream: .wishes)
    for index in nominees.indices {
      nominees[index].wishes = hosts.wishes(of: nominees[index], with: &wishes)
    }
    return nominees
  }

  /// Flaws of each county: in turn over the surplus counties, at random over the exact ones that
  /// have more than one nominee, none where the county has no seat to lose.
  private func dealFlaws(with random: inout SplitMix64) -> [[Flaw]] {
    var dealt = counties.map { _ in [Flaw]() }
    let people = counties.reduce(0) { $0 + $1.nominees }
    let surplus = counties.indices.filter { counties[$0].pressure == .surplus }
    let exact = counties.indices.filter {
      counties[$0].pressure == .exact && counties[$0].nominees > 1
    }
    let surplusFlaws = Flaw.deal(Flaw.inSurplusCounties, count: scaled(8, to: people))
    for (number, flaw) in surplusFlaws.enumerated() {
      dealt[surplus[number % surplus.count]].append(flaw)
    }
    let exactFlaws = Flaw.deal(Flaw.inExactCounties, count: scaled(6, to: people))
    for flaw in exactFlaws {
      let open = exact.filter { dealt[$0].count < counties[$0].nominees }
      guard !open.isEmpty else { break }
      dealt[random.choice(of: open)].append(flaw)
    }
    return dealt
  }

  /// Every unit nominates one before any nominates two; then the central units come first, except
  /// in a surplus county, where small units run into their limit of people away.
  private func unit(
    of county: SampleCounty, index: Int, flaw: Flaw?, with random: inout SplitMix64
  ) -> Unit {
    let name = county.county.id
    if flaw == .unitNotGovernmentRun, let unit = units.notGovernmentRun(in: name) { return unit }
    let nominating = units.nominating(in: name)
    if index >= nominating.count, county.pressure == .surplus {
      return random.choice(of: nominating)
    }
    return nominating[index % nominating.count]
  }

  private func nominee(
    _ card: SpecialtyCard, of unit: Unit, flaw: Flaw?, with random: inout SplitMix64
  ) -> Nominee {
    var nominee = Nominee(
      county: unit.county, unit: unit, role: card.role, specialty: card.specialty,
      otherSpecialties: card.related.isEmpty || !random.chance(percent: 40)
        ? [] : [random.choice(of: card.related)],
      licence: Self.licence(of: card.role, with: &random),
      years: random.number(in: 3...24))
    nominee.isFeatureBackbone = card.role == .physician && random.chance(percent: 40)
    nominee.ground =
      nominee.isFeatureBackbone
      ? .featureDepartment
      : random.choice(of: [.serviceDisease, .weakSpecialty, .weakSpecialty, nil])
    let techniques = hosts.techniques(in: card.specialty)
    if !techniques.isEmpty, random.chance(percent: 15) {
      nominee.technique = random.choice(of: techniques)
    }
    drawMonths(of: &nominee, with: &random)
    if let flaw { nominee.apply(flaw, with: &random) }
    return nominee
  }

  /// One physician in four is an assistant physician.
  private static func licence(of role: Role, with random: inout SplitMix64) -> String {
    let isAssistant = random.chance(percent: 25)
    let choices = Licences.answering(to: role)
    guard role == .physician else { return random.choice(of: choices) }
    return choices[isAssistant ? 1 : 0]
  }

  private func drawMonths(of nominee: inout Nominee, with random: inout SplitMix64) {
    switch random.number(in: 1...100) {
    case 1...12: nominee.availableFrom = Calendar2024.august
    case 13...20: nominee.availableTo = Calendar2024.september
    case 21...30: nominee.availableFrom = Calendar2024.july
    default: break
    }
  }

  /// The form does not ask for 在岗 (D16): a few rows leave it open.
  private func blankOnPost(of nominees: inout [Nominee], with random: inout SplitMix64) {
    let ordinary = nominees.indices.filter { nominees[$0].isOrdinary }
    for index in random.shuffled(ordinary).prefix(scaled(3, to: nominees.count)) {
      nominees[index].isOnPost = nil
    }
  }
}
