import JinxiuDomain

/// The nominees of a bench sample.
struct BenchPeople {
  let seed: Int
  let size: BenchSize
  let map: BenchMap
  let hosts: BenchHosts

  func trainees() -> [Trainee] {
    var names = SampleNames(seed: seed)
    var random = SplitMix64(seed: seed, stream: .trainees)
    var wishes = SplitMix64(seed: seed, stream: .wishes)
    let shares = zip(hosts.specialties.indices, hosts.shares).map { ($0, $1) }
    return (1...size.people).map { number in
      let first = random.choice(of: shares)
      let second =
        random.chance(percent: 20) ? random.number(in: 0...hosts.specialties.count - 1) : first
      let unit = map.units[number % map.units.count].id
      let window = window(with: &random)
      let sex: Sex = random.chance(percent: 50) ? .female : .male
      return Trainee(
        id: Identifier(numbered("T", number, digits: 6)), name: names.next(sex, of: unit),
        unit: unit, sex: sex, age: random.number(in: 25...49), title: "主治医师", education: "本科",
        licence: "执业医师", role: .physician, specialty: hosts.specialties[first],
        otherSpecialties: first == second ? [] : [hosts.specialties[second]], technique: nil,
        years: random.number(in: 3...20), featureDepartment: nil,
        wishes: ranked(first, with: &wishes), availableFrom: window?.first,
        availableTo: window?.last, priority: nil, isOnPost: true, ground: nil, note: "示例")
    }
  }

  /// Three in four are released for half of the months or more.
  private func window(with random: inout SplitMix64) -> PeriodSpan? {
    guard random.chance(percent: 75) else { return nil }
    let count = random.number(in: max(size.stay, size.months / 2)...size.months)
    let first = random.number(in: 0...size.months - count)
    return PeriodSpan(from: BenchProgramme.first.advanced(by: first), count: count)
  }

  /// Three to six hosts that offer the specialty, or all of them when they are fewer.
  private func ranked(_ specialty: Int, with random: inout SplitMix64) -> [Identifier<Host>] {
    var open = hosts.wished[specialty]
    let count = min(open.count, random.number(in: 3...6))
    return (0..<count).map { _ in
      let wish = random.choice(of: open.enumerated().map { ($0.offset, $0.element.weight) })
      return open.remove(at: wish).element
    }
  }
}
