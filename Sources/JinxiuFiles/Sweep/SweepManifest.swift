package import JinxiuDomain

/// What a sweep is to do (任务清单): a scenario, its base plan, options, and a list of tasks.
///
/// Every task stands alone: given the manifest, the scenario and the base plan, anybody anywhere can
/// do task K, and the same task gives the same bytes.
package struct SweepManifest: Hashable, Sendable {
  package let scenario: ScenarioStamp
  /// The scenario's folder, as given.
  package let folder: String
  /// SHA-256 of the base plan's bytes.
  package let base: String
  /// Whether the user gave the base plan; nobody else's run begins at such a one.
  package let isBaseGiven: Bool
  package let options: SweepOptions
  package let axes: [Axis]
  package let tasks: [SweepTask]

  package struct Axis: Hashable, Sendable {
    package let key: String
    package let values: [String]

    package init(key: String, values: [String]) {
      self.key = key
      self.values = values
    }
  }

  /// - Parameter drafts: What each task changes, and where it stands on the axes.
  package init(
    scenario: ScenarioStamp, folder: String, base: String, isBaseGiven: Bool,
    options: SweepOptions, axes: [Axis],
    drafts: [(sources: [ChangeSource], coordinates: [Int])]
  ) {
    self.scenario = scenario
    self.folder = folder
    self.base = base
    self.isBaseGiven = isBaseGiven
    self.options = options
    self.axes = axes
    let start = Self.start(scenario, base, options)
    tasks = drafts.map { draft in
      SweepTask(
        sources: draft.sources, coordinates: draft.coordinates,
        key: Digest.sha256(of: start + draft.sources.map(\.text)))
    }
  }

  /// What every result follows from.
  private static func start(
    _ scenario: ScenarioStamp, _ base: String, _ options: SweepOptions
  ) -> [String] {
    [SweepFile.format, scenario.id, scenario.digest, base, options.text]
  }

  /// SHA-256 of all that a part of a study follows from which is no task of its own.
  package func key(of part: String) -> String {
    Digest.sha256(of: Self.start(scenario, base, options) + ["part", part])
  }
}

/// Limits of every task of a sweep.
package struct SweepOptions: Hashable, Sendable {
  package let gapPartsPerMillion: Int
  /// Of each task, in milliseconds; nil for none.
  package let timeLimit: Int?
  /// `auto`, `whole` or `prices`.
  package let method: String
  package let version: String

  package init(gapPartsPerMillion: Int, timeLimit: Int?, method: String, version: String) {
    self.gapPartsPerMillion = gapPartsPerMillion
    self.timeLimit = timeLimit
    self.method = method
    self.version = version
  }

  /// What of it a result follows from.
  var text: String {
    "\(gapPartsPerMillion) \(timeLimit.map(String.init) ?? "-") \(method) \(version)"
  }
}

/// One plan of a sweep.
package struct SweepTask: Hashable, Sendable {
  /// Laid over the scenario in order.
  package let sources: [ChangeSource]
  /// For each axis: index of the value.
  package let coordinates: [Int]
  /// SHA-256 of all that the result follows from; the name of its file.
  package let key: String
}

extension Digest {
  /// Of texts one after another, none of which can pass for a part of its neighbour.
  static func sha256(of texts: [String]) -> String {
    sha256(texts.flatMap { Array("\($0.utf8.count)\n".utf8) + Array($0.utf8) })
  }
}
