/// How files are imported.
package struct ImportOptions: Hashable, Sendable {
  /// What the hospital and the months of Annex 1 mean, which counties fill in before the city has
  /// matched anybody (L60, D18).
  package enum HostReading: String, CaseIterable, Sendable {
    /// The first wish, and the months in which the person can go.
    case wish
    /// Fixed: a row of pins.
    case pin
    case ignore
  }

  package var host = HostReading.wish
  /// Whether rows without errors are taken although others have some (R34).
  package var isPartial = false
  /// Whether what the files speak of and no longer name goes: people of a county, offers of a
  /// hospital, rows of a table.
  package var replaces = false
  /// People on the stamped paper forms, to be compared (L48).
  package var paperTotal: Int?

  package init() {}
}
