/// Demands and priced rows that hang together, found by joining.
struct Components: Sendable {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func addNode() -> Int {
    parents.append(parents.count)
    return parents.count - 1
  }

  mutating func addNodes(_ count: Int) -> Int {
    let first = parents.count
    parents += first..<first + count
    return first
  }

  mutating func root(of node: Int) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (root(of: left), root(of: right))
    if left != right { parents[max(left, right)] = min(left, right) }
  }
}
