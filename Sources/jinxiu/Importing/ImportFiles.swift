import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuForms

/// The files that a command names, those of folders in the order of their names.
struct ImportFiles {
  let paths: [String]
  let console: Console

  func sources() throws -> [ImportSource] {
    var sources: [ImportSource] = []
    var isFolder: ObjCBool = false
    for path in paths {
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw refused(path, Phrase("找不到这个文件", "There is no such file"))
      }
      if isFolder.boolValue {
        sources += try names(in: path).map { try source(path + "/" + $0, called: $0) }
        tellOthers(in: path)
        tellFolders(in: path)
      } else {
        sources.append(try source(path, called: URL(fileURLWithPath: path).lastPathComponent))
      }
    }
    guard !sources.isEmpty else {
      throw refused(
        paths.joined(separator: " "),
        Phrase("文件夹中没有 .xlsx 或 .csv 文件", "There is no .xlsx or .csv file in the folder"))
    }
    return sources
  }

  /// A marked copy has the name of its file and would take its place.
  ///
  /// - Throws: Where the folder for marked copies is one that files come from.
  func refuse(marked: String) throws {
    let folder = Self.resolved(marked)
    for path in paths where Self.isOrHolds(folder, path) {
      throw ValidationError(
        Phrase(
          "--marked \(marked)：要导入的文件就在这个文件夹里，带批注的副本会盖掉原件。请换一个文件夹。",
          "--marked \(marked): files to import are in this folder, and marked copies would take their "
            + "place. Name another folder."))
    }
  }

  private static func isOrHolds(_ folder: String, _ path: String) -> Bool {
    if isFolder(path) { return resolved(path) == folder }
    return resolved(URL(fileURLWithPath: path).deletingLastPathComponent().path) == folder
      || URL(fileURLWithPath: resolved(path)).deletingLastPathComponent().path == folder
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// Folders in a folder are not entered, as copies and older versions lie there; files in them that
  /// might be meant are told.
  private func tellFolders(in folder: String) {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in all.sorted() where !name.hasPrefix(".") && Self.isFolder(folder + "/" + name) {
      let count = ((try? names(in: folder + "/" + name)) ?? []).count
      guard count > 0 else { continue }
      console.complain(
        Phrase(
          "提醒：没有读文件夹 \(folder)/\(name) 中的\(count)个文件；要导入时请写明这个文件夹。",
          "Note: \(count) file(s) of the folder \(folder)/\(name) were not read; name it to import them."
        )[
          console.language])
    }
  }

  /// A county that sent its form as a document or packed must not be missing without a word.
  private func tellOthers(in folder: String) {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let others = all.sorted().filter { name in
      !name.hasPrefix(".") && !name.hasPrefix("~$") && !Self.isFolder(folder + "/" + name)
        && Self.otherEndings.contains(where: name.lowercased().hasSuffix)
    }
    guard !others.isEmpty else { return }
    console.complain(
      Phrase(
        "提醒：没有读文件夹 \(folder) 中的 \(others.joined(separator: "、"))：不是电子表格；其中若有填好的表，请另存为 .xlsx。",
        "Note: \(others.joined(separator: ", ")) of the folder \(folder) were not read, as they are no "
          + "spreadsheets; if one holds a form, save that as .xlsx."
      )[console.language])
  }

  /// As forms are sent in too.
  private static let otherEndings = [
    ".doc", ".docx", ".wps", ".rtf", ".pdf", ".ofd", ".zip", ".rar", ".7z", ".xlsb", ".htm",
    ".html", ".jpg", ".jpeg", ".png",
  ]

  /// Lock files of office programs and what is no table are left alone.
  private func names(in folder: String) throws -> [String] {
    let all: [String]
    do {
      all = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw refused(folder, Phrase("文件夹打不开", "The folder cannot be opened"))
    }
    let kinds = ImportSource.workbookEndings + [".csv", ".txt"]
    return all.sorted().filter { name in
      !name.hasPrefix(".") && !name.hasPrefix("~$")
        && kinds.contains(where: name.lowercased().hasSuffix)
    }
  }

  /// No more than what is read is taken into memory.
  private func source(_ path: String, called name: String) throws -> ImportSource {
    // A pipe that nobody writes to would be waited for without end.
    var facts = stat()
    if stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFIFO {
      throw refused(
        path, Phrase("这是管道，不是文件；请先存成文件", "This is a pipe and no file; save it as a file first"))
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw refused(path, Phrase("文件读不出来，请检查权限", "The file cannot be read; check its permissions"))
    }
    defer { try? handle.close() }
    do {
      let data = try handle.read(upToCount: ImportSource.largest + 1) ?? Data()
      return ImportSource(name: name, bytes: Array(data))
    } catch {
      throw refused(path, Phrase("文件读不出来", "The file cannot be read"))
    }
  }

  private func refused(_ path: String, _ phrase: Phrase) -> ExitCode {
    console.complain("\(path)\(Phrase("：", ": ")[console.language])\(phrase[console.language])")
    return ExitStatus.outputFailed.code
  }
}
