/// The boxes of comments, which Excel keeps in a drawing of a language of its own (VML).
///
/// A drawing by Excel need not be sound XML, so that it is only searched for shapes and added to.
struct NoteDrawing {
  private struct Shape {
    var range: Range<Int>
    var isNote = false
    var row: Int?
    var column: Int?
  }

  private var draft: PartDraft
  private var shapes: [Shape] = []
  private var end: Int?
  private var map: Range<Int>?

  /// How many shapes share one of the numbers that drawings of a workbook divide among them.
  private static let block = 1_024

  /// The drawing of a part, or none yet.
  init(_ bytes: [UInt8]?) {
    draft = PartDraft(bytes ?? Array(Self.empty.utf8))
    var open: MarkupTag?
    for tag in draft.tags {
      let name = draft.bytes.localName(tag)
      switch (name, tag.kind) {
      case ("shape", .start): shapes.append(Shape(range: tag.range))
      case ("shape", .end):
        if let last = shapes.indices.last {
          shapes[last].range = shapes[last].range.lowerBound..<tag.range.upperBound
        }
      case ("ClientData", .start):
        let kind = draft.bytes.value("ObjectType", of: tag).map { draft.bytes.text($0) }
        if let last = shapes.indices.last { shapes[last].isNote = kind == "Note" }
      case ("Row", .start), ("Column", .start): open = tag
      case ("Row", .end), ("Column", .end): take(name, open, tag)
      case ("idmap", _): map = draft.bytes.value("data", of: tag)
      case ("xml", .end): end = tag.range.lowerBound
      default: continue
      }
    }
  }

  private mutating func take(_ name: String, _ open: MarkupTag?, _ close: MarkupTag) {
    guard let open, let last = shapes.indices.last,
      open.range.upperBound <= close.range.lowerBound
    else { return }
    let text = draft.bytes.text(open.range.upperBound..<close.range.lowerBound)
    let number = Int(text.withoutOuterBlanks)
    if name == "Row" { shapes[last].row = number } else { shapes[last].column = number }
  }

  /// The numbers that this drawing has of those divided among all.
  var numbers: [Int] {
    map.map { draft.bytes.text($0).split(separator: ",").compactMap { Int($0) } } ?? []
  }

  /// The drawing with a box for each of these cells and for no other; none if it cannot have one.
  ///
  /// - Parameters:
  ///   - boxes: Where the box of a cell lies.
  ///   - number: The first of the numbers that no drawing has yet.
  mutating func draw(_ boxes: [(cell: CellName, box: NoteBox)], number: Int) -> [UInt8]? {
    guard let end else { return nil }
    var present: Set<CellName> = []
    let wanted = Set(boxes.map(\.cell))
    for shape in shapes where shape.isNote {
      guard let row = shape.row, let column = shape.column else { continue }
      let cell = CellName(row: row + 1, column: column + 1)
      if !wanted.contains(cell) || !present.insert(cell).inserted {
        draft.replace(shape.range, with: "")
      }
    }
    let new = boxes.filter { !present.contains($0.cell) }
    guard !new.isEmpty else { return draft.changed() }
    claim(new.count, number)
    if !String(decoding: draft.bytes, as: UTF8.self).contains("id=\"_x0000_t202\"") {
      draft.insert(Self.shapeType, at: end)
    }
    var added = ""
    for (index, box) in new.enumerated() {
      let block = number + index / (Self.block - 1)
      let id = block * Self.block + 1 + index % (Self.block - 1)
      added += box.box.shape(of: box.cell, id: id)
    }
    draft.insert(added, at: end)
    return draft.changed()
  }

  private mutating func claim(_ count: Int, _ number: Int) {
    guard let map else { return }
    let blocks = (count - 1) / (Self.block - 1) + 1
    let new = (number..<number + blocks).map(String.init).joined(separator: ",")
    let old = draft.bytes.text(map)
    draft.replace(map, with: old.isEmpty ? new : old + "," + new)
  }

  private static let empty =
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
    + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
    + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\"/></o:shapelayout></xml>"

  private static let shapeType =
    "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
    + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
    + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
}
