package import JinxiuDomain

extension SweepFolder {
  /// A reserve that an earlier run has found.
  ///
  /// - Parameter key: Of all that it follows from (``SweepManifest/key(of:)``).
  package func reserve(_ kind: SeatReserve.Kind, _ key: String) -> SeatReserve? {
    kept(ReserveFile.self, of: key)?.reserve(kind)
  }

  package func finish(_ reserve: SeatReserve, _ key: String) throws(OutputError) {
    try keep(ReserveFile(key, reserve))
  }

  /// What one withdrawal alone needs, if an earlier run has come to it.
  package func step(_ key: String) -> ReserveStep? {
    kept(ReserveStepFile.self, of: key)?.step
  }

  package func finish(_ step: ReserveStep, _ key: String) throws(OutputError) {
    try keep(ReserveStepFile(key, step))
  }
}
