/// What one part says of others.
struct Relationships {
  struct Relationship {
    let id: String
    /// The last word of its type, the same in transitional and strict files: `worksheet`.
    let type: String
    /// The part's name, or the address outside the file.
    let target: String
    let isExternal: Bool
  }

  private(set) var all: [Relationship] = []

  /// Reads those of a part; none where it has none.
  init(of part: String, in archive: ZipArchive) throws(WorkbookFault) {
    let name = RelativePath.relationships(of: part)
    guard let place = archive.place(of: name) else { return }
    let reader = try PartReader(archive.stream(place), depth: archive.limits.depth)
    let root = (name: try reader.root(), level: reader.level)
    while root.name == "Relationships", let child = try reader.child(of: root.level) {
      guard child == "Relationship", let id = reader.attribute("Id"),
        let type = reader.attribute("Type"), let target = reader.attribute("Target")
      else { continue }
      let isExternal = reader.attribute("TargetMode") == "External"
      all.append(
        Relationship(
          id: id, type: type.split(separator: "/").last.map(String.init) ?? type,
          target: isExternal ? target : RelativePath.resolve(target, from: part),
          isExternal: isExternal))
    }
    try reader.finish()
  }

  func first(ofType type: String) -> Relationship? {
    all.first { $0.type == type && !$0.isExternal }
  }

  func relationship(_ id: String) -> Relationship? {
    all.first { $0.id == id && !$0.isExternal }
  }
}
