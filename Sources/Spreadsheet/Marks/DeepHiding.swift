extension Workbook {
  /// The same file with these sheets so hidden that no menu of Excel shows them.
  ///
  /// LibreOffice knows one way of hiding and keeps such sheets hidden. Names that no sheet has are
  /// passed over; every other part keeps its bytes.
  ///
  /// - Throws: Why the file is no workbook that can be read.
  package static func hidingDeeply(
    _ names: Set<String>, in bytes: [UInt8]
  ) throws(WorkbookFault) -> [UInt8] {
    var package = try MarkedPackage(bytes)
    guard let main = try package.bytes(of: package.index.part) else { return bytes }
    var draft = PartDraft(main)
    let wanted = Set(names.map(XMLText.escaped))
    for tag in draft.tags where tag.kind != .end && main.localName(tag) == "sheet" {
      guard let name = main.value("name", of: tag), wanted.contains(main.text(name)) else {
        continue
      }
      if let state = main.value("state", of: tag) {
        draft.replace(state, with: "veryHidden")
      } else {
        draft.insert(" state=\"veryHidden\"", at: tag.name.upperBound)
      }
    }
    package.set(package.index.part, to: draft.changed())
    return try package.bytes()
  }
}
