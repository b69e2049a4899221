import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuForms

/// Writes what is exported, never over what is there unless told so, and says where it is.
struct ExportOutput {
  let isOverwriting: Bool
  let console: Console

  /// Ends the command where the folder has anything in it.
  func requireFree(_ folder: String) throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard !isOverwriting, !names.isEmpty else { return }
    console.complain(
      Phrase(
        "文件夹“\(folder)”不是空的，未写出。请换一个文件夹，或加 --overwrite 覆盖。",
        "The folder “\(folder)” is not empty; nothing is written. Choose another, or add "
          + "--overwrite.")[console.language])
    throw ExitStatus.outputFailed.code
  }

  /// Ends the command where there is such a file.
  func requireFree(file: String) throws {
    guard !isOverwriting, FileManager.default.fileExists(atPath: file) else { return }
    console.complain(
      Phrase(
        "文件“\(file)”已经存在，未写出。请换一个文件名，或加 --overwrite 覆盖。",
        "The file “\(file)” is there already; nothing is written. Choose another, or add "
          + "--overwrite.")[console.language])
    throw ExitStatus.outputFailed.code
  }

  func write(_ files: [FormFile], to folder: String, _ what: Phrase) throws {
    try write(files.map { OutputFile(name: $0.name, bytes: $0.bytes) }, to: folder, what)
  }

  func write(_ files: [OutputFile], to folder: String, _ what: Phrase) throws {
    try OutputFolder(folder).write(files)
    say(what, folder, count: files.count)
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(fileURLWithPath: file)
    try OutputFolder(url.deletingLastPathComponent().path).write([
      OutputFile(name: url.lastPathComponent, bytes: bytes)
    ])
    console.print(Phrase("工作簿", "Workbook")[console.language] + "  \(file)\n")
  }

  private func say(_ what: Phrase, _ folder: String, count: Int) {
    console.print(
      Phrase(
        "\(what.chinese)  \(folder)（\(count) 个文件）\n",
        "\(what.english)  \(folder) (\(count) file\(count == 1 ? "" : "s"))\n")[console.language])
  }
}
