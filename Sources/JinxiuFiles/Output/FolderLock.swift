import Foundation

/// Keeps a folder for one process while it reads, decides and writes, so that of two at once neither
/// loses what the other wrote (R4).
///
/// The system lets go of it when the process ends, however it ends. The lock is a file in the folder,
/// since folders themselves cannot be locked everywhere.
package struct FolderLock: ~Copyable {
  /// A dot file, which is never a table.
  static let fileName = ".jinxiu.lock"

  private let path: String
  private let descriptor: Int32
  /// Made for the lock; it goes with it where nothing was written.
  private let ownFolder: String?

  /// Waits until nobody else has the folder, which is made where it is missing.
  ///
  /// - Throws: `OutputError.inUse` when another still has it after `patience`.
  package init(
    _ folder: String, patience: Duration = .seconds(5)
  ) throws(OutputError) {
    let isNew = !FileManager.default.fileExists(atPath: folder)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .noFolder(path: folder)
    }
    let path = folder + "/" + Self.fileName
    let descriptor = try Self.locked(path, folder, until: ContinuousClock.now + patience)
    self.path = path
    self.descriptor = descriptor
    ownFolder = isNew ? folder : nil
    _ = ftruncate(descriptor, 0)
    let holder = Array("\(getpid())\n".utf8)
    _ = pwrite(descriptor, holder, holder.count, 0)
  }

  /// What is done while nobody else has the folder.
  package static func holding<Result>(
    _ folder: String, patience: Duration = .seconds(5), _ work: () throws -> Result
  ) throws -> Result {
    let lock = try FolderLock(folder, patience: patience)
    let result = try work()
    lock.release()
    return result
  }

  /// The lock lives until here.
  private consuming func release() {}

  deinit {
    // Away before it is free: who waited sees that the file is not there any more and makes a new one.
    unlink(path)
    close(descriptor)
    // Fails, as it should, where something was written.
    if let ownFolder { rmdir(ownFolder) }
  }

  private static func locked(
    _ path: String, _ folder: String, until end: ContinuousClock.Instant
  ) throws(OutputError) -> Int32 {
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard file >= 0 else {
        // The folder of another that wrote nothing may have gone with its lock.
        if errno == ENOENT, mkdir(folder, 0o755) == 0 || errno == EEXIST { continue }
        throw .from(errno, file: fileName, words: String(cString: strerror(errno)))
      }
      if flock(file, LOCK_EX | LOCK_NB) == 0, isStill(file, at: path) { return file }
      let holder = self.holder(file)
      close(file)
      guard ContinuousClock.now < end else { throw .inUse(path: folder, process: holder) }
      usleep(50_000)
    }
  }

  /// Whether the file that was locked is the one that others will find.
  private static func isStill(_ file: Int32, at path: String) -> Bool {
    var (own, found) = (stat(), stat())
    return fstat(file, &own) == 0 && stat(path, &found) == 0 && own.st_ino == found.st_ino
      && own.st_dev == found.st_dev
  }

  /// The process that wrote its number; nil where none is there to read.
  private static func holder(_ file: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(file, &bytes, bytes.count, 0)
    return Int(String(decoding: bytes.prefix(max(0, count)).prefix { $0 != 10 }, as: UTF8.self))
  }
}
