import JinxiuDomain

/// Finds the row of a rule that a price of a certificate speaks of.
struct RowIndex {
  enum Row {
    /// Position in `RuleBook.limits`; the month is a part of the price.
    case limit(Int)
    /// Position in `RuleBook.ceilings`.
    case ceiling(Int)
    /// Position in `RuleBook.floors`.
    case floor(Int)
    /// Position in `Reservations.places`.
    case reserved(place: Int)
    /// A pinned demand has to be placed.
    case pin(demand: Int)
    /// A demand is placed no oftener than it has people.
    case people(demand: Int)
  }

  private struct Key: Hashable {
    let rule: Identifier<RuleSetting>
    let subject: String
  }

  private var calendars: [Key: Int] = [:]
  private var totals: [Key: Row] = [:]

  init(_ reading: Reading) {
    for (position, limit) in reading.book.limits.enumerated() {
      calendars[Key(rule: limit.setting.id, subject: limit.subject.key)] = position
    }
    for (position, ceiling) in reading.book.ceilings.enumerated() {
      totals[Key(rule: ceiling.setting.id, subject: ceiling.key)] = .ceiling(position)
    }
    for (position, floor) in reading.book.floors.enumerated() {
      totals[Key(rule: floor.setting.id, subject: floor.key)] = .floor(position)
    }
    if let setting = reading.book.reserved {
      for place in reading.reservations.places.indices {
        totals[Key(rule: setting.id, subject: "\(place + 1)")] = .reserved(place: place)
      }
    }
    for setting in reading.scenario.programme.settings(of: "pins") {
      for pin in reading.scenario.pins {
        guard let demand = reading.demandIndex[.trainee(pin.trainee)] else { continue }
        totals[Key(rule: setting.id, subject: pin.trainee.text)] = .pin(demand: demand)
      }
    }
    for setting in reading.scenario.programme.settings(of: "one-placement") {
      for (position, demand) in reading.demands.enumerated() {
        let kind = demand.trainee == nil ? "need:" : "trainee:"
        totals[Key(rule: setting.id, subject: kind + demand.name.text)] = .people(demand: position)
      }
    }
  }

  func row(of price: RowPrice) -> Row? {
    let key = Key(rule: price.rule, subject: price.subject)
    return price.month == nil ? totals[key] : calendars[key].map { .limit($0) }
  }
}
