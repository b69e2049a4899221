extension SweepManifest {
  /// SHA-256 of all that is to be done.
  package var digest: String { Digest.sha256(of: tasks.map(\.key)) }
}
