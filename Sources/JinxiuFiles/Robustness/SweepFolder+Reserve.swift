package import JinxiuDomain

extension SweepFolder {
  /// A reserve that an earlier run has found.
  ///
  /// - Parameter key: Of all that it follows from (``SweepManifest/key(of:)``).
  package func reserve(_ kind: SeatReserve.Kind, _ key: String) -> SeatReserve? {
    guard let bytes = result(named: key), let file = JSONFile.decoded(ReserveFile.self, bytes),
      file.format == ReserveFile.format, file.task == key
    else { return nil }
    return file.reserve(kind)
  }

  package func finish(_ reserve: SeatReserve, _ key: String) throws(OutputError) {
    try write(JSONFile.file(key + ".json", ReserveFile(key, reserve)))
  }

  /// What one withdrawal alone needs, if an earlier run has come to it.
  package func step(_ key: String) -> ReserveStep? {
    guard let bytes = result(named: key), let file = JSONFile.decoded(ReserveStepFile.self, bytes),
      file.format == ReserveStepFile.format, file.task == key
    else { return nil }
    return file.step
  }

  package func finish(_ step: ReserveStep, _ key: String) throws(OutputError) {
    try write(JSONFile.file(key + ".json", ReserveStepFile(key, step)))
  }
}
