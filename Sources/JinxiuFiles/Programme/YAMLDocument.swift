import JinxiuDomain
import Yams

/// A YAML text as nodes that know their line and column.
///
/// Yams stops at the first repeated key. To report every one, the first of each pair is marked with
/// a private-use character and the text composed again; `YAMLMap` takes the marks off.
final class YAMLDocument {
  /// Nil after a fault, or when the text holds nothing.
  private(set) var root: Node?

  static let mark: Unicode.Scalar = "\u{E000}"

  private let file: String
  private let book: FaultBook
  private var lines: [[Unicode.Scalar]]
  /// Kept alive because nodes refer to their anchors weakly.
  private var parser: Parser?

  init(_ text: String, file: String, into book: FaultBook) {
    self.file = file
    self.book = book
    let plain = text.unicodeScalars.filter { $0 != Self.mark && $0 != "\r" }
    lines = plain.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    compose()
  }

  /// Line and column in the text as it was given.
  func place(_ node: Node) -> FaultPlace { place(node.mark) }

  private func compose() {
    // Each round marks one repeated key, so there are at most as many rounds as lines.
    for _ in 0...lines.count {
      do {
        let parser = try Parser(yaml: joined, encoding: .utf8)
        root = try parser.singleRoot()
        self.parser = parser
        return
      } catch YamlError.duplicatedKeysInMapping(_, let context) {
        guard setMark(at: context.mark) else { return }
      } catch let error as YamlError {
        addSyntaxFault(error)
        return
      } catch {
        addSyntaxFault("\(error)", at: nil)
        return
      }
    }
  }

  private var joined: String {
    lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
  }

  private func setMark(at mark: Mark) -> Bool {
    guard lines.indices.contains(mark.line - 1) else { return false }
    let line = lines[mark.line - 1]
    var index = mark.column - 1
    guard line.indices.contains(index) else { return false }
    if line[index] == "\"" || line[index] == "'" { index += 1 }
    lines[mark.line - 1].insert(Self.mark, at: index)
    return true
  }

  private func place(_ mark: Mark?) -> FaultPlace {
    guard let mark, lines.indices.contains(mark.line - 1) else {
      return FaultPlace(file, .text(line: mark?.line ?? 1, column: mark?.column ?? 1))
    }
    let marks = lines[mark.line - 1].prefix(max(0, mark.column - 1)).count { $0 == Self.mark }
    return FaultPlace(file, .text(line: mark.line, column: mark.column - marks))
  }

  private func addSyntaxFault(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      addSyntaxFault(problem, at: mark)
    case .reader(let problem, _, _, _): addSyntaxFault(problem, at: nil)
    default: addSyntaxFault("\(error)", at: nil)
    }
  }

  private func addSyntaxFault(_ problem: String, at mark: Mark?) {
    let line = mark.flatMap { lines.indices.contains($0.line - 1) ? lines[$0.line - 1] : nil }
    book.add(
      Fault(
        .yamlSyntax, at: place(mark),
        found: CellText.trimmed(String(String.UnicodeScalarView(line ?? []))),
        problem: Phrase("YAML 写法有误（\(problem)）", "YAML cannot be read: \(problem)"),
        advice: Phrase(
          "缩进用空格，冒号后留一个空格，含冒号的句子用双引号括起",
          "indent by spaces, put a space after a colon, quote sentences that contain a colon")))
  }
}
