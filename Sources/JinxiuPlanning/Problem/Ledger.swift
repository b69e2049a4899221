import JinxiuRules

/// People by option: index as in `Problem.options`.
typealias Assignment = [Int]

/// What an assignment uses of every row, in exact integers.
struct Ledger: Sendable {
  private let rows: [ResourceRow]
  private(set) var used: [Int]
  private(set) var base: [Int]

  init(_ problem: Problem) {
    rows = problem.rows
    used = Array(repeating: 0, count: rows.count)
    base = used
  }

  init(_ problem: Problem, _ assignment: Assignment) {
    self.init(problem)
    for (option, people) in zip(problem.options, assignment) where people > 0 {
      add(option, people: people)
    }
  }

  mutating func add(_ option: ProblemOption, people: Int = 1) {
    for use in option.uses {
      used[use.row] += use.amount * people
      base[use.row] += use.base * people
    }
  }

  /// The rows that would be broken, or moved further from their floor, by one more person.
  func blockers(of option: ProblemOption) -> [Int] {
    option.uses.filter { blocks($0) }.map(\.row)
  }

  private func blocks(_ use: RowUse) -> Bool {
    let amount = used[use.row] + use.amount
    let people = base[use.row] + use.base
    switch rows[use.row].bound {
    case .atMost(let limit): return use.amount > 0 && amount > limit
    case .shareAtMost(let percent):
      return 100 * use.amount > percent * use.base && 100 * amount > percent * people
    case .shareAbove(let percent):
      return 100 * use.amount < percent * use.base && 100 * amount - percent * people < 1
    case .atLeast, .required: return false
    }
  }

  /// By how much an elastic row misses its floor, in hundredths of a person.
  func shortfall(of row: Int) -> Int {
    switch rows[row].bound {
    case .atLeast(let floor): 100 * max(0, floor - used[row])
    case .shareAbove(let percent): max(0, 1 - (100 * used[row] - percent * base[row]))
    case .atMost, .required, .shareAtMost: 0
    }
  }

  /// Whether the rows that may never be broken hold.
  var isFeasible: Bool {
    rows.indices.allSatisfy { row in
      switch rows[row].bound {
      case .atMost(let limit): used[row] <= limit
      case .required(let number): used[row] >= number
      case .shareAtMost(let percent): 100 * used[row] <= percent * base[row]
      case .atLeast, .shareAbove: true
      }
    }
  }
}
