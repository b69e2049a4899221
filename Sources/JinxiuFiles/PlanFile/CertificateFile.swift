import JinxiuDomain

/// The prices of a plan as they stand in the file, level by level.
struct CertificateFile: Codable {
  let levels: [Level]

  struct Level: Codable {
    let level: String
    let bound: Int
    let scale: Positive
    /// By rule, then subject.
    let rows: [String: [String: Prices<Period>]]
    /// By level.
    let goals: [String: Prices<Identifier<County>>]
  }

  init(_ certificates: [LevelCertificate]) {
    levels = certificates.map(Level.init)
  }

  var certificates: [LevelCertificate] { levels.map(\.certificate) }
}

extension CertificateFile.Level {
  fileprivate init(_ certificate: LevelCertificate) {
    level = certificate.level
    bound = certificate.bound
    scale = Positive(certificate.scale)
    rows = Dictionary(grouping: certificate.rows, by: \.rule.text).mapValues { rows in
      Dictionary(grouping: rows, by: \.subject).mapValues { rows in
        Prices(rows.map { ($0.month, $0.price) })
      }
    }
    goals = Dictionary(grouping: certificate.goals, by: \.level).mapValues { goals in
      Prices(goals.map { ($0.county, $0.price) })
    }
  }

  /// Sorted as the domain has it, since an object has no order.
  fileprivate var certificate: LevelCertificate {
    LevelCertificate(
      level: level, bound: bound, scale: scale.number, rows: rowPrices, goals: goalPrices)
  }

  private var rowPrices: [RowPrice] {
    let bySubject = rows.flatMap { rule, subjects in
      subjects.flatMap { subject, prices in
        prices.listed.map {
          RowPrice(rule: Identifier(rule), subject: subject, month: $0.name, price: $0.price)
        }
      }
    }
    return bySubject.sorted { left, right in
      (left.rule, Identifier<Subject>(left.subject), left.month?.index ?? 0)
        < (right.rule, Identifier<Subject>(right.subject), right.month?.index ?? 0)
    }
  }

  private var goalPrices: [GoalPrice] {
    let byLevel = goals.flatMap { level, prices in
      prices.listed.map { GoalPrice(level: level, county: $0.name, price: $0.price) }
    }
    return byLevel.sorted { left, right in
      (Identifier<Subject>(left.level), left.county ?? "")
        < (Identifier<Subject>(right.level), right.county ?? "")
    }
  }

  /// Texts are ordered as identifiers are, the same in every locale.
  private enum Subject {}
}

/// One price, or prices by name: of a row by month, of a floor by county.
enum Prices<Name: PriceName>: Codable {
  case one(Positive)
  case each([Name: Positive])

  /// Either one price without a name, or each name once.
  fileprivate init(_ prices: [(name: Name?, price: Int)]) {
    if let nameless = prices.first(where: { $0.name == nil }) {
      self = .one(Positive(nameless.price))
    } else {
      self = .each(
        Dictionary(
          prices.compactMap { price in price.name.map { ($0, Positive(price.price)) } },
          uniquingKeysWith: { first, _ in first }))
    }
  }

  fileprivate var listed: [(name: Name?, price: Int)] {
    switch self {
    case .one(let price): [(nil, price.number)]
    case .each(let prices): prices.map { ($0.key, $0.value.number) }
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard (try? container.decode(Int.self)) == nil else {
      self = .one(try container.decode(Positive.self))
      return
    }
    var prices: [Name: Positive] = [:]
    for (text, price) in try container.decode([String: Positive].self) {
      guard let name = Name(priceName: text) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: Name.sort)
      }
      prices[name] = price
    }
    self = .each(prices)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .one(let price): try container.encode(price)
    case .each(let prices):
      let texts = prices.map { ($0.key.priceName, $0.value) }
      try container.encode(Dictionary(uniqueKeysWithValues: texts))
    }
  }
}

/// What a price may be named after.
protocol PriceName: Hashable {
  init?(priceName: String)
  var priceName: String { get }
  /// What to write, for advice.
  static var sort: String { get }
}

extension Period: PriceName {
  init?(priceName: String) { self.init(written: priceName, .first) }
  var priceName: String { description }
  static var sort: String { "YYYY-MM, YYYY-MM-01, YYYY-MM-16" }
}

extension Identifier<County>: PriceName {
  init?(priceName: String) { self.init(priceName) }
  var priceName: String { text }
  static var sort: String { "county" }
}
