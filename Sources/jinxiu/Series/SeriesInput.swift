import JinxiuDomain
import JinxiuFiles

/// The scenarios of a series as their folders were read: those that can be planned, and what is
/// wrong with the others. None is kept in memory.
struct SeriesInput {
  typealias Draft = (name: String, folder: String, scenario: ScenarioStamp)

  /// Of those that can be planned, in order.
  let drafts: [Draft]
  /// Of all, in order.
  private let names: [String]
  /// Those that cannot, by name.
  private let faulty: [String: SeriesEntry]

  /// Faults of one that are told in the overview.
  private static let most = 20

  /// Tells all faults of all, with the folder of each.
  ///
  /// - Parameter names: Of the folders of results.
  /// - Throws: How the command ends where a folder is missing, or none can be planned.
  init(_ folders: [String], names: [String], _ console: Console) throws {
    for folder in folders { try ScenarioInput.requireFolder(folder, console) }
    var (drafts, faulty): ([Draft], [String: SeriesEntry]) = ([], [:])
    for (folder, name) in zip(folders, names) {
      let reading = ScenarioFolder.read(folder)
      let faults = reading.faults.map { $0.under(folder) }
      if !faults.isEmpty { console.complain(FaultText.report(faults, in: console.language)) }
      if let scenario = reading.scenario {
        let stamp = ScenarioStamp(id: ScenarioInput.name(of: folder), digest: scenario.digest)
        drafts.append((name, folder, stamp))
      } else {
        faulty[name] = SeriesEntry(name: name, faults: Self.lines(faults, of: folder))
      }
    }
    (self.drafts, self.names, self.faulty) = (drafts, names, faulty)
    guard !drafts.isEmpty else { throw ExitStatus.faultsInData.code }
    guard !faulty.isEmpty else { return }
    console.say(
      Phrase(
        "\(faulty.count)个情景的数据有错误，不求解；继续求解其余\(drafts.count)个。",
        "Left out for faults in the data: \(faulty.count); going on with \(drafts.count)."))
  }

  /// Whether any has faults for which it cannot be planned.
  var hasFaulty: Bool { !faulty.isEmpty }

  /// With those that could not be planned, in the order in which all were given.
  func whole(_ series: PlanSeries) -> PlanSeries {
    let planned = series.entries.reduce(into: [:]) { $0[$1.name] = $1 }
    return PlanSeries(names.compactMap { faulty[$0] ?? planned[$0] })
  }

  private static func lines(_ faults: [Fault], of folder: String) -> [Phrase] {
    let errors = faults.filter { $0.severity == .error }
    let rest = errors.count - most
    return errors.prefix(most).map(FaultText.line)
      + (rest > 0
        ? [
          Phrase(
            "另有\(rest)处，用 jinxiu check \(folder) 查看全部",
            "\(rest) more; jinxiu check \(folder) lists them all")
        ] : [])
  }
}
