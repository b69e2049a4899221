import JinxiuDomain

/// `sweep.json`, the manifest as it stands in the file; `format` names its version.
struct SweepFile: Codable {
  static let format = "jinxiu-sweep/1"

  let format: String
  let scenario: Stamp
  let base: String
  let givenBase: Bool
  let options: Options
  let axes: [Axis]
  let tasks: [Task]

  struct Stamp: Codable {
    let id: String
    let sha256: String
    let folder: String
  }

  struct Options: Codable {
    let gap: Int
    let timeLimit: Int?
    let method: String
    let version: String

    init(_ options: SweepOptions) {
      gap = options.gapPartsPerMillion
      timeLimit = options.timeLimit
      method = options.method
      version = options.version
    }

    var options: SweepOptions {
      SweepOptions(
        gapPartsPerMillion: gap, timeLimit: timeLimit, method: method, version: version)
    }
  }

  struct Axis: Codable {
    let key: String
    let values: [String]
  }

  struct Task: Codable {
    let changes: [Change]
    let at: [Int]
    let key: String
  }

  struct Change: Codable {
    let name: String
    let text: String
  }

  init(_ manifest: SweepManifest) {
    format = Self.format
    scenario = Stamp(
      id: manifest.scenario.id, sha256: manifest.scenario.digest, folder: manifest.folder)
    base = manifest.base
    givenBase = manifest.isBaseGiven
    options = Options(manifest.options)
    axes = manifest.axes.map { Axis(key: $0.key, values: $0.values) }
    tasks = manifest.tasks.map { task in
      Task(
        changes: task.sources.map { Change(name: $0.name, text: $0.text) },
        at: task.coordinates, key: task.key)
    }
  }

  /// Keys are computed anew, so that a manifest edited by hand cannot pass results for others.
  var manifest: SweepManifest {
    SweepManifest(
      scenario: ScenarioStamp(id: scenario.id, digest: scenario.sha256), folder: scenario.folder,
      base: base, isBaseGiven: givenBase,
      options: options.options,
      axes: axes.map { SweepManifest.Axis(key: $0.key, values: $0.values) },
      drafts: tasks.map { task in
        (task.changes.map { ChangeSource(name: $0.name, text: $0.text) }, task.at)
      })
  }
}
