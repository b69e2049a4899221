/// Names of XML vocabularies that a workbook's parts are written in, transitional and strict.
enum Namespace {
  static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let packageRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  /// The vocabularies whose elements are read; those of others are passed over.
  static let read: Set<String> = [transitional, strict, packageRelationships, contentTypes]
}
