import Foundation

/// One file to write.
package struct OutputFile: Hashable, Sendable {
  /// A name without folders.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A folder into which files are written all or nothing (R2).
package struct OutputFolder: Sendable {
  package let path: String
  private let calls: FileCalls

  package init(_ path: String, calls: FileCalls = .system) {
    self.path = path
    self.calls = calls
  }

  /// Writes all files under temporary names, forces them to disk, then renames them all.
  ///
  /// Until the last byte of the last file is on disk no old file is touched, and after a failure
  /// the old files stand as before and nothing else is left. A missing folder is made.
  package func write(_ files: [OutputFile]) throws(OutputError) {
    try refuseBadNames(files)
    if files.contains(where: { FolderCheck.isStranger($0.name) }) { try refuseScenario() }
    try makeFolder()
    var replacements: [Replacement] = []
    do {
      for file in files {
        let replacement = Replacement(file, in: path, calls)
        replacements.append(replacement)
        try replacement.prepare()
      }
      for replacement in replacements { try replacement.commit() }
    } catch {
      for replacement in replacements { replacement.undo() }
      throw error
    }
    for replacement in replacements { replacement.tidy() }
    syncFolder()
  }

  /// Refuses the folder of a scenario, for those who are going to write tables of other kinds.
  package func refuseScenario() throws(OutputError) {
    let programme = path + "/" + FileName.programme
    guard !FileManager.default.fileExists(atPath: programme) else { throw .scenario(path: path) }
  }

  /// Takes away temporary files of processes of this machine that were killed while they wrote.
  func removeAbandoned() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where Replacement.isAbandoned(name) { unlink(path + "/" + name) }
  }

  private func refuseBadNames(_ files: [OutputFile]) throws(OutputError) {
    var seen: Set<String> = []
    for file in files {
      let isPlain = !file.name.isEmpty && !file.name.contains("/") && !file.name.hasPrefix(".")
      guard isPlain, seen.insert(file.name).inserted else { throw .badName(file: file.name) }
      guard isReplaceable(file.name) else { throw .badName(file: file.name) }
    }
  }

  /// Only files and links give way: a folder would fail in the middle of the renames, and a device
  /// is not ours to replace.
  private func isReplaceable(_ name: String) -> Bool {
    var status = stat()
    guard lstat(path + "/" + name, &status) == 0 else { return true }
    return [S_IFREG, S_IFLNK].contains(status.st_mode & S_IFMT)
  }

  private func makeFolder() throws(OutputError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .noFolder(path: path)
    }
  }

  /// Makes the renames themselves last through a power cut; where folders cannot be synced the
  /// files are complete all the same.
  private func syncFolder() {
    let folder = open(path, O_RDONLY | O_DIRECTORY)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    _ = close(folder)
  }
}
