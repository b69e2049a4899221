package import JinxiuDomain

/// Reading of settings that have been checked against the form of their rule.
extension RuleSetting {
  package func integer(_ name: String) -> Int { checked(self[name]?.integer, name) }
  package func boolean(_ name: String) -> Bool { checked(self[name]?.boolean, name) }
  package func text(_ name: String) -> String { checked(self[name]?.text, name) }
  package func texts(_ name: String) -> [String] { checked(self[name]?.texts, name) }
  package func integers(_ name: String) -> [Int] { checked(self[name]?.integers, name) }

  /// The first or last period that counts, on the programme's grid.
  package func month(_ name: String, _ edge: Edge, in programme: Programme) -> Period {
    checked(self[name]?.month(edge, on: programme.grid), name)
  }

  /// The code of `Code` named by a checked word.
  package func code<Code: RawRepresentable<String>>(_ name: String, as: Code.Type) -> Code {
    checked(Code(rawValue: text(name)), name)
  }

  /// The codes of `Code` named by a checked list.
  package func codes<Code: RawRepresentable<String>>(_ name: String, as: Code.Type) -> [Code] {
    texts(name).map { checked(Code(rawValue: $0), name) }
  }

  /// A checked number, or `unlimited`.
  package func limit(_ name: String) -> Limit {
    self[name]?.integer.map(Limit.atMost) ?? .unlimited
  }

  private func checked<Value>(_ value: Value?, _ name: String) -> Value {
    guard let value else { preconditionFailure("rule \(id): parameter \(name) was not checked") }
    return value
  }
}
