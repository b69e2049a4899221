package import JinxiuDomain

/// What a series is to do (任务清单): scenarios, and options for all of them.
///
/// Every task stands alone: given the manifest and its scenario, anybody anywhere can do task K, and
/// the same task gives the same bytes.
package struct SeriesManifest: Hashable, Sendable {
  package let options: SweepOptions
  /// Of tables, nil for the default.
  package let language: Language?
  package let masksNames: Bool
  package let tasks: [SeriesTask]

  /// - Parameter drafts: For each task the name of its folder of results, its scenario's folder as
  ///   given, and which scenario that is.
  package init(
    options: SweepOptions, language: Language?, masksNames: Bool,
    drafts: [(name: String, folder: String, scenario: ScenarioStamp)]
  ) {
    self.options = options
    self.language = language
    self.masksNames = masksNames
    let start = [
      SeriesFile.format, options.text, language?.rawValue ?? "-", masksNames ? "masked" : "-",
    ]
    tasks = drafts.map { draft in
      SeriesTask(
        name: draft.name, folder: draft.folder, scenario: draft.scenario,
        key: Digest.sha256(of: start + [draft.scenario.id, draft.scenario.digest]))
    }
  }

  /// SHA-256 of all that is to be done.
  package var digest: String { Digest.sha256(of: tasks.flatMap { [$0.name, $0.key] }) }
}

/// One plan of a series.
package struct SeriesTask: Hashable, Sendable {
  /// Of its folder of results, unique in the series.
  package let name: String
  /// The scenario's folder, as given.
  package let folder: String
  package let scenario: ScenarioStamp
  /// SHA-256 of all that the result follows from.
  package let key: String
}
