/// The names of the files of a scenario folder.
package enum FileName {
  package static let programme = "programme.yaml"
  package static let plan = "plan.json"

  /// The programme first, then the tables of the contract, then anything else.
  static func rank(of file: String) -> Int {
    if file == programme { return 0 }
    return Table.allCases.firstIndex { $0.fileName == file }.map { $0 + 1 } ?? Int.max
  }
}
