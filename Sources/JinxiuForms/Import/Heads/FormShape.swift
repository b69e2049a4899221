package import JinxiuDomain
package import JinxiuFiles

/// What a sheet may be: an official form, or a table of a scenario.
package enum FormShape: Hashable, Sendable {
  case form(OfficialForm)
  case table(Table)
}

extension FormShape {
  /// A column by which a sheet is recognised.
  struct Column: Hashable, Sendable {
    /// The name by which readers call it.
    let name: String
    /// The usual head, first of `heads`.
    let head: String
    let heads: [String]
    let isRequired: Bool
    /// Whether the sheet may say it once for all its rows.
    let maySayOnce: Bool
    /// The column that may say it in its place.
    let alternative: String?
    /// Heads of other columns that mean this one where it has no head of its own.
    let lentHeads: [String]
  }

  static let all: [FormShape] =
    OfficialForm.allCases.map(FormShape.form) + Table.allCases.map(FormShape.table)

  var columns: [Column] {
    switch self {
    case .form(let form):
      form.columns.map { column in
        Column(
          name: column.name, head: column.head, heads: [column.head] + column.otherHeads,
          isRequired: column.isRequired, maySayOnce: column.maySayOnce,
          alternative: column.alternative, lentHeads: column.lentHeads)
      }
    case .table(let table):
      table.columns.map { column in
        Column(
          name: column.name, head: column.chinese.first ?? column.name,
          heads: column.chinese + [column.name], isRequired: !column.mayBeBlank,
          maySayOnce: false, alternative: nil, lentHeads: [])
      }
    }
  }

  package var title: Phrase {
    switch self {
    case .form(.registration): Phrase("登记表（附件1）", "registration (Annex 1)")
    case .form(.summary): Phrase("汇总表（附件2）", "summary (Annex 2)")
    case .form(.allocation): Phrase("分配表（附件3）", "allocation (Annex 3)")
    case .form(.recruitment): Phrase("进修招收计划", "recruitment plan")
    case .table(let table): Phrase("\(table.title.chinese)表", "table \(table.rawValue)")
    }
  }

  /// As sheets of our own workbooks are called.
  var sheetName: String {
    switch self {
    case .form(let form): form.sheetName
    case .table(let table): table.title.chinese
    }
  }

  var isOfficial: Bool { if case .form = self { true } else { false } }
}

/// Which columns of which shapes a head may mean.
struct HeadBook: Sendable {
  struct Meaning: Hashable, Sendable {
    let shape: Int
    let column: Int
  }

  static let standard = HeadBook(FormShape.all)

  let shapes: [FormShape]
  let columns: [[FormShape.Column]]
  private let meanings: [String: [Meaning]]
  /// Heads as they are usually written, for a quick look at many rows.
  let words: Set<String>

  init(_ shapes: [FormShape]) {
    self.shapes = shapes
    columns = shapes.map(\.columns)
    var meanings: [String: [Meaning]] = [:]
    for (shape, columns) in columns.enumerated() {
      var taken: Set<String> = []
      for (index, column) in columns.enumerated() {
        for head in column.heads.map(HeadText.folded) where taken.insert(head).inserted {
          meanings[head, default: []].append(Meaning(shape: shape, column: index))
        }
      }
      // A head without its brackets, where no other column is called so.
      for (index, column) in columns.enumerated() {
        for head in column.heads.map({ HeadText.bare(HeadText.folded($0)) })
        where taken.insert(head).inserted {
          meanings[head, default: []].append(Meaning(shape: shape, column: index))
        }
      }
    }
    self.meanings = meanings
    words = Set(columns.joined().flatMap(\.heads))
  }

  /// - Parameter folded: As `HeadText` folds it.
  func meanings(of folded: String) -> [Meaning] {
    meanings[folded] ?? meanings[HeadText.bare(folded)] ?? []
  }
}
