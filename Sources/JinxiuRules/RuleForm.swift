package import JinxiuDomain

/// What a programme file may say of a rule.
package struct RuleForm: Sendable {
  /// The name in `programme.yaml`, for example `tier-share`.
  package let key: String
  package let title: Phrase
  package let kinds: [RuleKind]
  package let parameters: [ParameterForm]
  /// Whether every programme must have it, since no plan makes sense without.
  package let isIndispensable: Bool
  /// Where a notice behind it can be read in several ways, as settings of its parameters.
  package let ambiguities: [Ambiguity]

  package init(
    key: String, title: Phrase, kinds: [RuleKind], parameters: [ParameterForm] = [],
    isIndispensable: Bool = false, ambiguities: [Ambiguity] = []
  ) {
    self.key = key
    self.title = title
    self.kinds = kinds
    self.parameters = parameters
    self.isIndispensable = isIndispensable
    self.ambiguities = ambiguities
  }
}

/// One parameter of a rule, as `programme.yaml` may write it.
package struct ParameterForm: Sendable {
  package let name: String
  package let type: ParameterType
  /// Nil when the programme must give it.
  package let standard: ParameterValue?
  package let meaning: Phrase

  package init(
    _ name: String, _ type: ParameterType, standard: ParameterValue? = nil, meaning: Phrase
  ) {
    self.name = name
    self.type = type
    self.standard = standard
    self.meaning = meaning
  }
}

package enum ParameterType: Hashable, Sendable {
  case integer(ClosedRange<Int>)
  case boolean
  /// `YYYY-MM`, or the first or last day of a half month, as the programme's grid is.
  case month(Edge)
  case text
  /// One of these words.
  case choice([String])
  /// Any of these words, at least one.
  case choices([String])
  /// Any of these words, perhaps none.
  case subset([String])
  case integers(ClosedRange<Int>)
  /// Any words, perhaps none.
  case texts
  /// A number of at least 0, or the word `unlimited`.
  case limit
}

extension ParameterType {
  /// One of the words of `Code`.
  static func choice<Code>(of _: Code.Type) -> ParameterType
  where Code: CaseIterable & RawRepresentable<String> {
    .choice(Code.allCases.map(\.rawValue))
  }

  /// Any of the words of `Code`, at least one.
  static func choices<Code>(of _: Code.Type) -> ParameterType
  where Code: CaseIterable & RawRepresentable<String> {
    .choices(Code.allCases.map(\.rawValue))
  }

  /// Any of the words of `Code`, perhaps none.
  static func subset<Code>(of _: Code.Type) -> ParameterType
  where Code: CaseIterable & RawRepresentable<String> {
    .subset(Code.allCases.map(\.rawValue))
  }
}
