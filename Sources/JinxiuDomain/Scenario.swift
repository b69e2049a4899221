/// A programme with its tables (情景), each sorted so that the order of rows in files changes nothing.
package struct Scenario: Sendable {
  package let programme: Programme
  /// In the order of the document, then by name.
  package let counties: [County]
  package let units: [Unit]
  package let hosts: [Host]
  package let offers: [Offer]
  package let needs: [Need]
  package let trainees: [Trainee]
  package let partners: [Partner]
  package let distances: [Distance]
  package let pins: [Pin]
  package let waivers: [Waiver]
  package let transfers: [Transfer]
  package let courses: [Course]
  package let guidance: [Guidance]
  /// What a plan of counts set aside (L38), sorted; empty where names are planned freely. No table.
  package let reserved: [ReservedPlace]
  /// SHA-256 of the canonical text of all tables, hexadecimal; the files layer computes it.
  package let digest: String

  private let countyIndex: [Identifier<County>: Int]
  private let unitIndex: [Identifier<Unit>: Int]
  private let hostIndex: [Identifier<Host>: Int]
  private let offerIndex: [Identifier<Offer>: Int]
  private let needIndex: [Identifier<Need>: Int]
  private let traineeIndex: [Identifier<Trainee>: Int]

  package init(
    programme: Programme, counties: [County], units: [Unit], hosts: [Host], offers: [Offer],
    needs: [Need] = [], trainees: [Trainee] = [], partners: [Partner] = [],
    distances: [Distance] = [], pins: [Pin] = [], waivers: [Waiver] = [],
    transfers: [Transfer] = [],
    courses: [Course] = [], guidance: [Guidance] = [], reserved: [ReservedPlace] = [],
    digest: String = ""
  ) {
    self.programme = programme
    self.counties = counties.sorted {
      ($0.order ?? Int.max, $0.id) < ($1.order ?? Int.max, $1.id)
    }
    self.units = units.sorted { $0.id < $1.id }
    self.hosts = hosts.sorted { $0.id < $1.id }
    self.offers = offers.sorted { $0.id < $1.id }
    self.needs = needs.sorted { $0.id < $1.id }
    self.trainees = trainees.sorted { $0.id < $1.id }
    self.partners = partners.sorted {
      ($0.sender, $0.host, $0.specialty ?? "") < ($1.sender, $1.host, $1.specialty ?? "")
    }
    self.distances = distances.sorted { ($0.county, $0.host) < ($1.county, $1.host) }
    self.pins = pins.sorted { $0.trainee < $1.trainee }
    self.waivers = waivers.sorted { ($0.trainee, $0.rule) < ($1.trainee, $1.rule) }
    self.transfers = transfers.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    self.courses = courses.sorted {
      ($0.trainee, $0.span, $0.name) < ($1.trainee, $1.span, $1.name)
    }
    self.guidance = guidance.sorted {
      ($0.city, $0.level.rawValue) < ($1.city, $1.level.rawValue)
    }
    self.reserved = reserved.sorted()
    self.digest = digest
    countyIndex = Self.index(self.counties.map(\.id))
    unitIndex = Self.index(self.units.map(\.id))
    hostIndex = Self.index(self.hosts.map(\.id))
    offerIndex = Self.index(self.offers.map(\.id))
    needIndex = Self.index(self.needs.map(\.id))
    traineeIndex = Self.index(self.trainees.map(\.id))
  }

  package func county(_ id: Identifier<County>) -> County? { countyIndex[id].map { counties[$0] } }
  package func unit(_ id: Identifier<Unit>) -> Unit? { unitIndex[id].map { units[$0] } }
  package func host(_ id: Identifier<Host>) -> Host? { hostIndex[id].map { hosts[$0] } }
  package func offer(_ id: Identifier<Offer>) -> Offer? { offerIndex[id].map { offers[$0] } }
  package func need(_ id: Identifier<Need>) -> Need? { needIndex[id].map { needs[$0] } }
  package func trainee(_ id: Identifier<Trainee>) -> Trainee? {
    traineeIndex[id].map { trainees[$0] }
  }

  private static func index<Entity>(_ ids: [Identifier<Entity>]) -> [Identifier<Entity>: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }
}
