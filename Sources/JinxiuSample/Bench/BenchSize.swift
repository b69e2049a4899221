/// How much of everything a bench sample of so many people and months has.
struct BenchSize {
  let people: Int
  /// Of the programme.
  let months: Int
  /// Of one stay.
  let stay: Int

  init(people: Int, months: Int) {
    self.people = people
    self.months = months
    stay = months < 24 ? 3 : 6
  }

  var counties: Int { min(90, max(5, people / 100)) }

  /// About eight nominees each.
  var units: Int { max(counties, people / 8) }

  /// Seats at all offers together, were each taken all the time by one person after another.
  var seats: Int { max(12, people * stay / months) }

  var specialties: Int {
    let most = 20 * max(100, squareRoot(of: people * 5)) / 100
    return min(most, max(4, seats * 10 / (13 * offersPerSpecialty)))
  }

  /// As many as give a person about `options`: `startPercent` of all first months are open to a
  /// person at an offer, and one person in five has two specialties.
  var offersPerSpecialty: Int {
    let starts = (months - stay + 1) * Self.startPercent
    return max(2, (options * 10_000 + 60 * starts) / (120 * starts))
  }

  var hosts: Int { max(offersPerSpecialty + 3, specialties * offersPerSpecialty / 8) }

  /// Options of a person: with 12 months 42 at 500 people, 73 at 1,000, 146 at 2,000 and at most
  /// 150; with 36 months 1,000 at 5,000.
  private var options: Int {
    let yearly =
      switch people {
      case ..<500: 20 + 22 * people / 500
      case ..<1_000: 42 + 31 * (people - 500) / 500
      default: min(150, 73 + 73 * (people - 1_000) / 1_000)
      }
    guard months > 12 else { return max(4, yearly * months / 12) }
    return yearly + yearly * 17 * (months - 12) / 72
  }

  private static let startPercent = 72

  /// Rounded down.
  private func squareRoot(of number: Int) -> Int {
    var root = 0
    while (root + 1) * (root + 1) <= number { root += 1 }
    return root
  }
}
