/// A file of `results/` that says what it is of, since no audit tells it from that of other data.
protocol KeptResult: Codable {
  /// The kind of file and its version.
  static var format: String { get }

  var format: String { get }
  /// Key of all that it follows from.
  var task: String { get }
}

extension KeptResult {
  /// Nil where the bytes are no such file, or one of something else.
  static func read(_ bytes: [UInt8], of key: String) -> Self? {
    guard let kept = JSONFile.decoded(Self.self, bytes), kept.format == format, kept.task == key
    else { return nil }
    return kept
  }
}

extension SweepFolder {
  /// Nil where there is none that can be read, or one of something else.
  ///
  /// - Parameter name: Of the file; by default the key.
  func kept<Kept: KeptResult>(_ kind: Kept.Type, of key: String, named name: String? = nil) -> Kept?
  {
    result(named: name ?? key).flatMap { kind.read($0, of: key) }
  }

  /// Written all or nothing.
  func keep(_ kept: some KeptResult, named name: String? = nil) throws(OutputError) {
    try write(JSONFile.file((name ?? kept.task) + ".json", kept))
  }
}
