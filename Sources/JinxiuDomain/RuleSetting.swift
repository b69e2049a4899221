/// How strictly a rule binds.
package enum RuleKind: String, CaseIterable, Sendable {
  /// Never broken.
  case hard
  /// 原则上: broken only by a recorded waiver, counted and minimised.
  case waivable
  /// Scored, never forced.
  case wish
}

/// One rule of a programme as its file states it: which formula, which clause, which numbers.
package struct RuleSetting: Hashable, Sendable {
  package let id: Identifier<RuleSetting>
  /// The key of the formula in the rule catalogue.
  package let rule: String
  package let kind: RuleKind
  /// Requirement numbers, for example `L17`.
  package let requirements: [String]
  /// Article of the document, for example 三（一）.
  package let clause: String
  /// The sentence of the document, in Chinese.
  package let quote: String
  /// Sorted by name.
  package let parameters: [Parameter]

  package init(
    id: Identifier<RuleSetting>, rule: String, kind: RuleKind, requirements: [String],
    clause: String, quote: String, parameters: [Parameter]
  ) {
    self.id = id
    self.rule = rule
    self.kind = kind
    self.requirements = requirements
    self.clause = clause
    self.quote = quote
    self.parameters = parameters.sorted { $0.name < $1.name }
  }

  package subscript(name: String) -> ParameterValue? {
    parameters.first { $0.name == name }?.value
  }
}

/// A named number, word or list of a rule setting.
package struct Parameter: Hashable, Sendable {
  package let name: String
  package let value: ParameterValue

  package init(_ name: String, _ value: ParameterValue) {
    self.name = name
    self.value = value
  }
}

package enum ParameterValue: Hashable, Sendable {
  case integer(Int)
  case boolean(Bool)
  case text(String)
  case integers([Int])
  case texts([String])

  package var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  package var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  package var text: String? { if case .text(let value) = self { value } else { nil } }
  /// A list of integers; a single integer is a list of one.
  package var integers: [Int]? {
    switch self {
    case .integers(let values): values
    case .integer(let value): [value]
    case .texts(let values) where values.isEmpty: []
    default: nil
    }
  }
  /// A list of words; a single word is a list of one.
  package var texts: [String]? {
    switch self {
    case .texts(let values): values
    case .text(let value): [value]
    default: nil
    }
  }
  /// One end of a span on a grid.
  package func month(_ edge: Edge, on grid: Grid) -> Period? {
    text.flatMap { Period($0, edge, on: grid) }
  }
}
