import JinxiuFiles

/// Offers of the scenario, so that the same offer keeps its identifier.
struct OfferIndex {
  /// A row of a page, as far as it tells which offer it is.
  struct Row {
    /// The identifier that the form gives; blank where it gives none.
    let given: String
    let cells: [String]
  }

  private var free: FreeIdentifiers
  private var whole: [[String]: [String]] = [:]
  private var pages: [String: FaultPlace] = [:]
  private var taken: Set<String>
  private let hosts: [String: String]
  private let columns = TableColumns(.offers)

  init(_ tables: ScenarioTables, given: [String]) {
    taken = Set(given)
    let (id, host) = (columns["offer"], columns["host"])
    hosts = Dictionary(
      tables[.offers].map { ($0.cells[id], $0.cells[host]) },
      uniquingKeysWith: { first, _ in first }
    )
    free = FreeIdentifiers(tables[.offers].map { $0.cells[id] } + given, prefix: "O")
    for row in tables[.offers].reversed() {
      for depth in Self.depths {
        whole[key(row.cells, depth), default: []].append(row.cells[id])
      }
    }
  }

  /// The page that a hospital has already in these files.
  func page(of host: String) -> FaultPlace? { pages[host] }

  mutating func open(_ place: FaultPlace, for host: String) { pages[host] = place }

  /// The hospital whose offer has this identifier in the scenario.
  func host(of offer: String) -> String? { hosts[offer] }

  /// For each row the identifier that the form gives, else that of the most similar offer of the
  /// hospital, each taken once, else a new one.
  ///
  /// Rows that are just like an offer come first, wherever they stand on the page.
  mutating func ids(_ rows: [Row]) -> [String] {
    var ids = rows.map(\.given)
    for depth in Self.depths {
      for (index, row) in rows.enumerated() where ids[index].isEmpty {
        ids[index] = known(row.cells, depth) ?? ""
      }
    }
    return ids.map { $0.isEmpty ? free.next() : $0 }
  }

  private mutating func known(_ cells: [String], _ depth: Int) -> String? {
    let key = key(cells, depth)
    while let id = whole[key]?.popLast() {
      if taken.insert(id).inserted { return id }
    }
    return nil
  }

  /// From all that tells offers of a hospital apart to the specialty alone.
  private static let depths = [5, 3, 1]

  private func key(_ cells: [String], _ depth: Int) -> [String] {
    [cells[columns["host"]], String(depth)]
      + ["specialty", "technique", "level", "from", "to"].prefix(depth).map { cells[columns[$0]] }
  }
}
