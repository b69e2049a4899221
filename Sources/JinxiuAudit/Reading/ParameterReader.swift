import JinxiuDomain

/// A parameter that a rule needs and its setting does not give in a form that can be used.
struct Unreadable: Error {
  let parameter: String
}

/// Reads the parameters of a setting without trusting that anybody has checked them.
struct ParameterReader {
  let setting: RuleSetting

  init(_ setting: RuleSetting) {
    self.setting = setting
  }

  func integer(_ name: String, standard: Int? = nil) throws(Unreadable) -> Int {
    try value(name, standard: standard) { $0.integer }
  }

  func boolean(_ name: String, standard: Bool) throws(Unreadable) -> Bool {
    try value(name, standard: standard) { $0.boolean }
  }

  /// A month, or on a grid of half months the half that begins or ends on a day.
  func month(_ name: String, _ edge: Edge, on grid: Grid) throws(Unreadable) -> Period {
    try value(name, standard: nil) { value in
      value.text.flatMap { Period($0, edge, on: grid) }
    }
  }

  func integers(_ name: String, standard: [Int]? = nil) throws(Unreadable) -> [Int] {
    try value(name, standard: standard) { $0.integers }
  }

  func texts(_ name: String, standard: [String]? = nil) throws(Unreadable) -> [String] {
    try value(name, standard: standard) { $0.texts }
  }

  func word(_ name: String, of words: [String], standard: String? = nil) throws(Unreadable)
    -> String
  {
    try value(name, standard: standard) { value in
      value.text.flatMap { words.contains($0) ? $0 : nil }
    }
  }

  func code<Code: RawRepresentable<String>>(
    _ name: String, as: Code.Type, standard: Code? = nil
  ) throws(Unreadable) -> Code {
    try value(name, standard: standard) { $0.text.flatMap(Code.init(rawValue:)) }
  }

  func codes<Code: Ranked>(
    _ name: String, as: Code.Type, standard: [String]? = nil
  ) throws(Unreadable) -> CodeSet {
    let words = try texts(name, standard: standard)
    let codes = words.compactMap(Code.init(rawValue:))
    guard codes.count == words.count else { throw Unreadable(parameter: name) }
    return CodeSet(codes.map(\.rank))
  }

  /// Nil for `unlimited`, which is also what a missing parameter means.
  func limit(_ name: String) throws(Unreadable) -> Int? {
    guard let value = setting[name], value.text != "unlimited" else { return nil }
    guard let number = value.integer else { throw Unreadable(parameter: name) }
    return number
  }

  private func value<Value>(
    _ name: String, standard: Value?, _ convert: (ParameterValue) -> Value?
  ) throws(Unreadable) -> Value {
    guard let value = setting[name].map(convert) ?? standard else {
      throw Unreadable(parameter: name)
    }
    return value
  }
}
