import JinxiuDomain
import JinxiuFiles

/// Offers of the scenario, so that the same offer keeps its identifier.
struct OfferIndex {
  /// A row of a page, as far as it tells which offer it is.
  struct Row {
    /// The identifier that the form gives; blank where it gives none.
    let given: String
    let cells: [String]
  }

  /// Which offer a row is.
  enum Match: Equatable {
    /// That of its identifier, one that is just like it, or a new one unlike all others.
    case plain(String)
    /// The only offer of its kind, in other months.
    case updated(String)
    /// A new one beside offers of its kind.
    case beside([String], new: String)
    /// What another row of the page says already, by its index; a new one until that is mended.
    case repeated(Int, new: String)

    var id: String {
      switch self {
      case .plain(let id), .updated(let id), .beside(_, let id), .repeated(_, let id): id
      }
    }
  }

  private var free: FreeIdentifiers
  private var pages: [String: FaultPlace] = [:]
  private var taken: Set<String>
  private let rows: [String: OfferKey]
  /// Identifiers of each hospital's offers, in the order of the table.
  private let byHost: [String: [String]]
  private let columns = TableColumns(.offers)
  private let programme: Programme?

  init(_ tables: ScenarioTables, _ programme: Programme?, given: [String]) {
    taken = Set(given)
    self.programme = programme
    let id = columns["offer"]
    rows = Dictionary(
      tables[.offers].map { ($0.cells[id], OfferKey($0.cells, programme)) },
      uniquingKeysWith: { first, _ in first })
    let host = columns["host"]
    byHost = Dictionary(grouping: tables[.offers], by: { $0.cells[host] })
      .mapValues { $0.map { $0.cells[id] } }
    free = FreeIdentifiers(tables[.offers].map { $0.cells[id] } + given, prefix: "O")
  }

  /// The page that a hospital has already in these files.
  func page(of host: String) -> FaultPlace? { pages[host] }

  mutating func open(_ place: FaultPlace, for host: String) { pages[host] = place }

  /// The hospital whose offer has this identifier in the scenario.
  func host(of offer: String) -> String? { rows[offer]?["host"] }

  /// What the scenario has of an offer; nil where it has no such offer.
  func key(of offer: String) -> OfferKey? { rows[offer] }

  /// For each row of a page its offer, whatever the order of the rows.
  ///
  /// - Parameter spoken: Columns of the page; of others its rows say nothing.
  mutating func matches(_ page: [Row], of host: String, spoken: Set<String>) -> [Match] {
    let keys = page.map { OfferKey($0.cells, programme) }
    let repeats = repeats(page, keys)
    var matches: [Int: Match] = [:]
    for (index, row) in page.enumerated() where !row.given.isEmpty {
      matches[index] = .plain(row.given)
    }
    let open = page.indices.filter { matches[$0] == nil && repeats[$0] == nil }
    for (index, match) in known(open, keys, of: host, spoken) { matches[index] = match }
    for id in matches.values.map(\.id) { taken.insert(id) }
    let kind = OfferKey.kind.filter(spoken.contains)
    let others = Dictionary(
      grouping: (byHost[host] ?? []).filter { !taken.contains($0) },
      by: { rows[$0]?.text(kind) ?? [] })
    for index in open where matches[index] == nil {
      let like = (others[keys[index].text(kind)] ?? []).filter {
        rows[$0]?.overlaps(keys[index]) ?? false
      }
      matches[index] = like.isEmpty ? .plain(free.next()) : .beside(like, new: free.next())
    }
    for (index, other) in repeats.sorted(by: { $0.key < $1.key }) {
      matches[index] = .repeated(other, new: free.next())
    }
    return page.indices.compactMap { matches[$0] }
  }

  /// Rows that say the same plan as another, by their indices; identifiers tell plans apart.
  private func repeats(_ page: [Row], _ keys: [OfferKey]) -> [Int: Int] {
    var first: [[String]: Int] = [:]
    var repeats: [Int: Int] = [:]
    let order =
      page.indices.filter { !page[$0].given.isEmpty }
      + page.indices.filter { page[$0].given.isEmpty }
    for index in order where !keys[index]["specialty"].isEmpty {
      let key = keys[index].text(OfferKey.plan)
      if let other = first[key] {
        if page[index].given.isEmpty { repeats[index] = other }
      } else {
        first[key] = index
      }
    }
    return repeats
  }

  /// Rows that are offers of the scenario: those just like one before those like it in fewer columns,
  /// with blanks for what the page does not speak of before anything at all, and of what is less than
  /// the whole plan only where one row and one offer are alike.
  private func known(
    _ page: [Int], _ keys: [OfferKey], of host: String, _ spoken: Set<String>
  ) -> [Int: Match] {
    var open = page.filter { !keys[$0]["specialty"].isEmpty }
    var offers = (byHost[host] ?? []).filter { !taken.contains($0) }
    var matches: [Int: Match] = [:]
    let timed = OfferKey.kind + OfferKey.months
    let passes = [OfferKey.plan + ["seats"], OfferKey.plan, timed, OfferKey.kind]
    let narrow = [timed, OfferKey.kind].map { $0.filter(spoken.contains) }
    for columns in [passes[0], passes[1], passes[2], narrow[0], passes[3], narrow[1]] {
      guard !open.isEmpty, !offers.isEmpty else { break }
      let isWhole = columns.starts(with: OfferKey.plan)
      let found = Dictionary(grouping: offers) { rows[$0]?.text(columns) ?? [] }
      let asked = Dictionary(grouping: open) { keys[$0].text(columns) }
      for index in open {
        let key = keys[index].text(columns)
        guard let same = found[key], let id = same.first,
          isWhole || (same.count == 1 && asked[key]?.count == 1), let row = rows[id],
          row.overlaps(keys[index])
        else { continue }
        matches[index] = row.hasMonths(of: keys[index]) ? .plain(id) : .updated(id)
      }
      let gone = Set(matches.values.map(\.id))
      open.removeAll { matches[$0] != nil }
      offers.removeAll(where: gone.contains)
    }
    return matches
  }
}
