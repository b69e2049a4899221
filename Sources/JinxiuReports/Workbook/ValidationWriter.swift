import Cxlsxwriter
import Glibc

/// Carries one `SheetValidation` over to libxlsxwriter, which copies all that it is given.
enum ValidationWriter {
  static func add(
    _ validation: SheetValidation, to target: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    var texts = CStrings()
    defer { texts.free() }
    var value = lxw_data_validation()
    value.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    value.error_type = UInt8(
      (validation.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING)
        .rawValue)
    value.input_title = texts.copy(validation.title, upTo: 32)
    value.input_message = texts.copy(validation.hint, upTo: 255)
    value.error_title = texts.copy(validation.title, upTo: 32)
    value.error_message = texts.copy(validation.alert, upTo: 255)
    setRule(validation.rule, of: &value, &texts)
    return worksheet_data_validation_range(
      target, UInt32(validation.rows.lowerBound), UInt16(validation.columns.lowerBound),
      UInt32(validation.rows.upperBound), UInt16(validation.columns.upperBound), &value)
  }

  private static func setRule(
    _ rule: SheetValidation.Rule, of value: inout lxw_data_validation, _ texts: inout CStrings
  ) {
    switch rule {
    case .words(let words):
      value.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      value.value_list = texts.copy(words)
    case .range(let range):
      value.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      value.value_formula = texts.copy("=" + range, upTo: 255)
    case .whole(let range):
      value.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      value.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      value.minimum_number = Double(range.lowerBound)
      value.maximum_number = Double(range.upperBound)
    case .anything:
      value.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    }
  }
}

/// C strings that live until they are freed together.
private struct CStrings {
  private var strings: [UnsafeMutablePointer<CChar>?] = []
  private var lists: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = []

  /// Nil for an empty text, which means none.
  mutating func copy(_ text: String, upTo length: Int) -> UnsafeMutablePointer<CChar>? {
    guard !text.isEmpty else { return nil }
    // Excel counts UTF-16 units, libxlsxwriter characters of Unicode, of which there are no more.
    var units = 0
    let kept = text.unicodeScalars.prefix { scalar in
      units += UTF16.width(scalar)
      return units <= length
    }
    let copied = strdup(String(kept))
    strings.append(copied)
    return copied
  }

  /// Ended by nil.
  mutating func copy(_ texts: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: texts.count + 1)
    for (index, text) in texts.enumerated() { list[index] = copy(text, upTo: 255) }
    list[texts.count] = nil
    lists.append(list)
    return list
  }

  mutating func free() {
    for string in strings { Glibc.free(string) }
    for list in lists { list.deallocate() }
  }
}
