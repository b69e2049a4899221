import Foundation

/// What the folders of results of a series are called: as the scenario's folder, with the folders
/// above it where several have one name (`zhejiang/2024` and `jiangsu/2024`).
enum SeriesNames {
  /// In the order of the paths; nil where one folder is given twice.
  static func all(_ paths: [String]) -> [String]? {
    let parts = paths.map {
      URL(fileURLWithPath: $0).standardizedFileURL.pathComponents.filter { $0 != "/" }
    }
    guard Set(parts).count == parts.count else { return nil }
    var depths = Array(repeating: 1, count: parts.count)
    while true {
      let names = zip(parts, depths).map { $0.suffix($1).joined(separator: "-") }
      // Two names that differ in case alone are one on some file systems.
      let folded = names.map { $0.lowercased() }
      let twice = folded.indices.filter { index in folded.count { $0 == folded[index] } > 1 }
      let deeper = twice.filter { depths[$0] < parts[$0].count }
      if twice.isEmpty { return names }
      guard !deeper.isEmpty else { return nil }
      for index in deeper { depths[index] += 1 }
    }
  }
}
