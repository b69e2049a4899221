import JinxiuDomain

/// `series.json`, the manifest as it stands in the file; `format` names its version.
struct SeriesFile: Codable {
  static let format = "jinxiu-series/1"

  let format: String
  let options: SweepFile.Options
  let language: String?
  let masksNames: Bool
  let tasks: [Task]

  struct Task: Codable {
    let name: String
    let folder: String
    let scenario: String
    let sha256: String
  }

  init(_ manifest: SeriesManifest) {
    format = Self.format
    options = SweepFile.Options(manifest.options)
    language = manifest.language?.rawValue
    masksNames = manifest.masksNames
    tasks = manifest.tasks.map {
      Task(
        name: $0.name, folder: $0.folder, scenario: $0.scenario.id, sha256: $0.scenario.digest)
    }
  }

  /// Keys are computed anew.
  var manifest: SeriesManifest {
    SeriesManifest(
      options: options.options, language: language.flatMap(Language.init(rawValue:)),
      masksNames: masksNames,
      drafts: tasks.map {
        ($0.name, $0.folder, ScenarioStamp(id: $0.scenario, digest: $0.sha256))
      })
  }
}
