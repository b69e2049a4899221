package import JinxiuDomain

extension SweepFolder {
  /// Draws that earlier runs have solved; a file that cannot be read has none.
  ///
  /// - Parameters:
  ///   - key: Of all that they follow from (``SweepManifest/key(of:)``).
  ///   - placements: Of the plan that people are drawn from.
  package func drawnCases(_ key: String, placements: Int) -> [StrandedCase] {
    drawnNames(key).flatMap { name in
      kept(DrawnCasesFile.self, of: key, named: name)?.cases(placements: placements) ?? []
    }
  }

  /// Keeps some more of them, in a file of their own.
  package func keep(_ cases: [StrandedCase], _ key: String) throws(OutputError) {
    let taken = Set(drawnNames(key))
    let name = (1...(taken.count + 1)).lazy.map { "\(key)-\($0)" }.first { !taken.contains($0) }
    try keep(DrawnCasesFile(key, cases), named: name)
  }

  /// All of them in one file, in an order that tells nothing of who found what when.
  package func finish(_ cases: [StrandedCase], _ key: String) throws(OutputError) {
    let sorted = cases.sorted { left, right in
      left.withdrawn == right.withdrawn
        ? left.absent.lexicographicallyPrecedes(right.absent)
        : left.withdrawn.lexicographicallyPrecedes(right.withdrawn)
    }
    let parts = drawnNames(key).filter { $0 != key }
    try keep(DrawnCasesFile(key, sorted))
    for part in parts { removeResult(named: part) }
  }

  private func drawnNames(_ key: String) -> [String] {
    resultNames.filter { $0 == key || $0.hasPrefix(key + "-") }.sorted()
  }
}
