import ArgumentParser
import JinxiuDomain
import JinxiuFiles
import JinxiuForms

/// Writes what an import brings: the tables, and copies with faults marked.
struct ImportOutput {
  let result: ImportResult
  let sources: [ImportSource]
  let console: Console

  /// - Parameters:
  ///   - folder: Nil to leave the scenario as it is.
  ///   - marked: Where marked copies go; nil for none.
  /// - Throws: `OutputError`.
  func write(into folder: String?, marked: String?, _ language: Language) throws {
    if let marked {
      try OutputFolder(marked).write(
        MarkedCopies.files(of: sources, result.faults, in: language))
    }
    if let folder { try ScenarioHistory(of: folder).write(result.files) }
  }
}

/// Takes the last import of a scenario back.
struct ImportUndo {
  let folder: String
  let console: Console

  func run() throws {
    switch try ScenarioHistory(of: folder).undo() {
    case .done(let restored, let removed):
      let parts = [
        restored.isEmpty
          ? nil
          : Phrase(
            "恢复 \(restored.joined(separator: "、"))",
            "restored \(restored.joined(separator: ", "))"),
        removed.isEmpty
          ? nil
          : Phrase(
            "删除 \(removed.joined(separator: "、"))", "removed \(removed.joined(separator: ", "))"),
      ].compactMap { $0 }
      console.print(
        Phrase(
          "已撤销上一次导入：\(parts.map(\.chinese).joined(separator: "；"))。\n",
          "The last import is taken back: \(parts.map(\.english).joined(separator: "; ")).\n")[
            console.language])
    case .nothing:
      console.complain(
        Phrase(
          "\(folder) 没有可以撤销的导入，什么也没有改动。",
          "\(folder) has no import to take back; nothing was changed.")[console.language])
      throw ExitStatus.faultsInData.code
    case .edited(let names):
      console.complain(
        Phrase(
          "导入之后 \(names.joined(separator: "、")) 又改过，没有撤销。请先备份并还原这些文件。",
          "\(names.joined(separator: ", ")) changed after the import; nothing was taken back. "
            + "Put those files back first.")[console.language])
      throw ExitStatus.faultsInData.code
    }
  }
}
