package import JinxiuDomain
package import JinxiuFiles

/// What an import found, what it changes, and what it left out.
package struct ImportResult: Sendable {
  /// A sheet that was recognised.
  package struct Sheet: Hashable, Sendable {
    package let file: String
    /// Nil in a file that is one table.
    package let name: String?
    package let shape: FormShape?
    /// Rows of data.
    package let rows: Int

    /// What it is.
    package var title: Phrase { shape?.title ?? Phrase("实施方案", "programme") }
  }

  /// In the order of the files, their sheets, rows and columns.
  package let faults: [Fault]
  package let sheets: [Sheet]
  /// Of each table that the files speak of, in the order of the contract; empty when refused.
  package let differences: [TableDifference]
  /// Rows with errors that a partial import did without.
  package let leftOut: [FaultPlace]
  /// With what was imported; nil when the import is refused.
  package let scenario: Scenario?
  /// To be written together; empty when nothing changes or the import is refused.
  package let files: [OutputFile]

  package var errors: [Fault] { faults.filter { $0.severity == .error } }
  package var isRefused: Bool { scenario == nil }
  package var hasChanges: Bool { !files.isEmpty }
}
