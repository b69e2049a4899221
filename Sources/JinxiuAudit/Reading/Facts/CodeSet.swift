import JinxiuDomain

/// A few codes as bits: asking whether it has one hashes no text.
struct CodeSet: Hashable, Sendable {
  private var bits: UInt32 = 0

  init(_ ranks: some Sequence<Int> = []) {
    for rank in ranks where (0..<32).contains(rank) { bits |= 1 << UInt32(rank) }
  }

  func contains(_ rank: Int) -> Bool {
    (0..<32).contains(rank) && bits & (1 << UInt32(rank)) != 0
  }
}

/// A code of the tables with its place among its fellows, from 0.
protocol Ranked: RawRepresentable<String>, Hashable {
  var rank: Int { get }
}

extension UnitLevel: Ranked {
  var rank: Int {
    switch self {
    case .county: 0
    case .township: 1
    case .village: 2
    }
  }
}

extension Tier: Ranked {
  var rank: Int {
    switch self {
    case .provincial: 0
    case .municipal: 1
    case .county: 2
    case .township: 3
    case .outOfProvince: 4
    }
  }
}

extension HostKind: Ranked {
  var rank: Int {
    switch self {
    case .general: 0
    case .specialist: 1
    case .chineseMedicine: 2
    case .maternalAndChild: 3
    case .community: 4
    }
  }
}

extension Terrain: Ranked {
  var rank: Int {
    switch self {
    case .plain: 0
    case .mountain: 1
    case .island: 2
    }
  }
}

extension Role: Ranked {
  var rank: Int {
    switch self {
    case .physician: 0
    case .imaging: 1
    case .laboratory: 2
    case .nursing: 3
    case .other: 4
    }
  }
}
