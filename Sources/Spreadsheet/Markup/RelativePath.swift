/// Names of parts and what they say of one another (ECMA-376, part 2).
enum RelativePath {
  /// The part that a target means, as seen from another: `/xl/a.xml`, `a.xml`, `../a.xml`.
  static func resolve(_ target: String, from part: String) -> String {
    var steps = target.utf8.first == UInt8(ascii: "/") ? [] : part.split(separator: "/").dropLast()
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  /// Where a part's relationships stand: `xl/_rels/workbook.xml.rels`.
  static func relationships(of part: String) -> String {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast() + ["_rels"]
    return (folder + ["\(steps.last ?? "").rels"]).joined(separator: "/")
  }
}
