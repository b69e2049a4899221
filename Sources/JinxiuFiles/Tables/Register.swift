import JinxiuDomain

/// The names that rows may refer to, gathered from all files before any row is read.
///
/// A vocabulary is nil when its file could not be read: then references to it are not judged,
/// so that one broken file gives one fault and not hundreds.
struct Register {
  let vocabularies: [Table: Vocabulary]
  /// Hosts that wishes may name besides those of the table, since a wish keeps its rank when a change
  /// takes its host away.
  let formerHosts: Set<String>
  /// Counties, units and consortia, which partners may name.
  let senders: Vocabulary?
  /// Cities of counties; nil when the table could not be read.
  let cities: Vocabulary?
  /// County of each unit, where its row says.
  let countyOfUnit: [String: String]
  /// Quota of each county as far as it can be read; `unlimited` has none.
  let quotas: [String: Int]
  /// Rules by id; nil when the programme has no readable rules.
  let rules: [String: RuleSetting]?
  let ruleNames: [String]
  /// The steps in which the programme counts time; nil when it does not say.
  let grid: Grid?
  /// Specialties with a form column; nil when the programme could not be read.
  let mappedSpecialties: [String]?

  init(_ sheets: [Table: TableSheet], _ programme: ProgrammeDraft, formerHosts: [String] = []) {
    var vocabularies: [Table: Vocabulary] = [:]
    for table in [Table.counties, .units, .hosts, .offers, .trainees] {
      guard let sheet = sheets[table], sheet.columns[table.key[0]] != nil else { continue }
      vocabularies[table] = Vocabulary(sheet.cells(table.key[0]))
    }
    self.vocabularies = vocabularies
    self.formerHosts = Set(formerHosts)
    senders = Self.senders(sheets, vocabularies)
    cities = vocabularies[.counties].map { _ in
      Vocabulary(sheets[.counties]?.cells("city") ?? [])
    }
    countyOfUnit = Self.pairs("unit", "county", sheets[.units])
    quotas = Self.pairs("county", "quota_max", sheets[.counties]).compactMapValues { text in
      switch QuotaWord.named(text) {
      case nil: CellText.integer(CellText.normalised(text))
      case .missing?: 0
      case .unlimited?: nil
      }
    }
    rules = programme.rules.map { settings in
      Dictionary(settings.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    }
    ruleNames = programme.rules?.map(\.id.text) ?? []
    grid = programme.grid
    mappedSpecialties = programme.mappedSpecialties
  }

  private static func senders(
    _ sheets: [Table: TableSheet], _ vocabularies: [Table: Vocabulary]
  ) -> Vocabulary? {
    guard let counties = vocabularies[.counties], let units = vocabularies[.units] else {
      return nil
    }
    return Vocabulary(
      counties.names + units.names + (sheets[.units]?.cells("consortium") ?? []))
  }

  private static func pairs(
    _ key: String, _ value: String, _ sheet: TableSheet?
  ) -> [String: String] {
    var pairs: [String: String] = [:]
    for record in sheet?.records ?? [] {
      guard let name = sheet?.cell(key, of: record), let other = sheet?.cell(value, of: record),
        !name.isEmpty, !other.isEmpty, pairs[name] == nil
      else { continue }
      pairs[name] = other
    }
    return pairs
  }
}

/// Names in the order of their file, for look-up and “did you mean”.
struct Vocabulary {
  let names: [String]
  private let known: Set<String>

  init(_ names: [String]) {
    self.names = names
    known = Set(names)
  }

  func contains(_ name: String) -> Bool { known.contains(name) }
}

/// The words of `quota_max` that are no number.
enum QuotaWord: String, Worded {
  case unlimited
  /// The document has no row for this county (D13).
  case missing = "none"

  var words: [String] { self == .unlimited ? ["不限", "无限制"] : ["无"] }
}
