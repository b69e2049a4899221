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
