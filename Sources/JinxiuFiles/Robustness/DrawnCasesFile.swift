import JinxiuDomain

/// Draws that are solved, kept for a run that goes on.
struct DrawnCasesFile: KeptResult {
  static let format = "jinxiu-draws/1"

  let format: String
  /// What they are of, since no audit tells them from those of other data.
  let task: String
  let cases: [Case]

  struct Case: Codable {
    let withdrawn: [String]
    let absent: [Absent]
    let people: [Int]
    let proven: Bool
  }

  /// People of one placement of the plan, by its number.
  struct Absent: Codable {
    let placement: Int
    let people: Int
  }

  init(_ task: String, _ cases: [StrandedCase]) {
    format = Self.format
    self.task = task
    self.cases = cases.map { one in
      Case(
        withdrawn: one.withdrawn.map(\.text),
        absent: one.absent.enumerated().filter { $0.element > 0 }.map {
          Absent(placement: $0.offset, people: $0.element)
        }, people: one.people, proven: one.isProven)
    }
  }

  /// Those that fit a plan with so many placements.
  func cases(placements: Int) -> [StrandedCase] {
    cases.compactMap { one in
      var absent = Array(repeating: 0, count: placements)
      for some in one.absent {
        guard absent.indices.contains(some.placement) else { return nil }
        absent[some.placement] = some.people
      }
      return StrandedCase(
        withdrawn: one.withdrawn.map { Identifier($0) }, absent: absent, people: one.people,
        isProven: one.proven)
    }
  }
}
