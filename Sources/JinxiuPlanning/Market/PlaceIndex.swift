import JinxiuDomain
import JinxiuRules

/// Places by specialty and by what a reach knows of their hosts, so that nobody asks the rules of
/// the many that are out of reach.
struct PlaceIndex: Sendable {
  private var places: [Key: [Int]] = [:]

  private struct Key: Hashable {
    let specialty: Identifier<Specialty>
    let facet: Facet
  }

  private enum Facet: Hashable {
    case any
    case tier(Tier)
    case consortium(String)
    case unit(Identifier<Unit>)
    case county(Identifier<County>)
  }

  mutating func add(_ place: Place, as index: Int) {
    for facet in Self.facets(of: place.host) {
      places[Key(specialty: place.offer.specialty, facet: facet), default: []].append(index)
    }
  }

  /// All places of a specialty, in order.
  func places(of specialty: Identifier<Specialty>) -> [Int] {
    places[Key(specialty: specialty, facet: .any)] ?? []
  }

  /// Places of the demand's specialties within its reach, in order, each once: others are refused
  /// by `specialty-match` in any case.
  func places(for demand: Demand, within reach: Reach?) -> [Int] {
    let facets = Self.facets(of: reach)
    if demand.specialties.count == 1, facets.count == 1 {
      return places[Key(specialty: demand.specialties[0], facet: facets[0])] ?? []
    }
    var found: Set<Int> = []
    for specialty in demand.specialties {
      for facet in facets {
        found.formUnion(places[Key(specialty: specialty, facet: facet)] ?? [])
      }
    }
    return found.sorted()
  }

  private static func facets(of host: Host) -> [Facet] {
    var facets: [Facet] = [.any, .tier(host.tier)]
    if let consortium = host.consortium { facets.append(.consortium(consortium)) }
    if let unit = host.unit { facets.append(.unit(unit)) }
    if let county = host.county { facets.append(.county(county)) }
    return facets
  }

  private static func facets(of reach: Reach?) -> [Facet] {
    guard let reach else { return [.any] }
    var facets = reach.tiers.map(Facet.tier)
    if let consortium = reach.consortium { facets.append(.consortium(consortium)) }
    if let unit = reach.unit { facets.append(.unit(unit)) }
    if let county = reach.county { facets.append(.county(county)) }
    return facets
  }
}
