/// What the arrays of a study are called, so that they are known again without any note of them.
package struct ArrayName: Hashable, Sendable {
  /// Of the folder that they write to, eight hexadecimal digits.
  let place: String
  /// Of what is to be done, eight hexadecimal digits.
  let work: String

  /// - Parameters:
  ///   - place: A digest of the folder.
  ///   - work: A digest of what is to be done there.
  package init(place: String, work: String) {
    self.place = String(place.prefix(8))
    self.work = String(work.prefix(8))
  }

  /// Of the array whose tasks follow so many others.
  func text(after offset: Int) -> String { "jinxiu-\(place)-\(work)-\(offset)" }

  /// How many tasks come before the array of that name; nil for an array of something else.
  func offset(of name: String) -> Int? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "jinxiu", parts[1] == place, parts[2] == work else {
      return nil
    }
    return Int(parts[3])
  }

  /// Whether it is an array of another study that writes to the same folder.
  func isRival(_ name: String) -> Bool {
    name.hasPrefix("jinxiu-\(place)-") && offset(of: name) == nil
  }
}
