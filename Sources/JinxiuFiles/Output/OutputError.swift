import Foundation
package import JinxiuDomain

/// Why output could not be written; nothing of it is left behind (R2).
package enum OutputError: Error, Hashable, Sendable {
  /// The disk, or the share of it one may use, is full.
  case full(file: String)
  case notPermitted(file: String)
  case noFolder(path: String)
  /// The folder of a scenario, where a table that is none of its own would be a fault (E0108).
  case scenario(path: String)
  /// Two files of one set have the same name, or a name leaves the folder.
  case badName(file: String)
  /// Another process keeps the folder to itself, and its number where it is known.
  case inUse(path: String, process: Int?)
  /// Anything else, with the system's number and words.
  case system(file: String, number: Int32, words: String)

  /// What went wrong, then what to do, for the end of the program with status 74.
  package var phrase: Phrase {
    switch self {
    case .full(let file):
      Phrase(
        "写不下 \(file)：磁盘已满。请腾出空间后重试，未留下不完整的文件",
        "cannot write \(file): the disk is full. Free some space; no partial file was left")
    case .notPermitted(let file):
      Phrase(
        "不能写 \(file)：没有权限。请检查文件夹权限，或关闭打开它的程序",
        "cannot write \(file): not permitted. Check the folder, or close programs that use it")
    case .noFolder(let path):
      Phrase("不能建立文件夹 \(path)。请核对路径", "cannot make the folder \(path). Check the path")
    case .scenario(let path):
      Phrase(
        "“\(path)”是情景文件夹，结果写进去后情景就读不了了，未写出。请换一个输出文件夹",
        "“\(path)” is the folder of a scenario, which could not be read with results in it; nothing "
          + "is written. Choose another folder")
    case .badName(let file):
      Phrase("文件名 \(file) 不可用", "the file name \(file) cannot be used")
    case .inUse(let path, let process):
      Phrase(
        "“\(path)”正由另一个 jinxiu\(process.map { "（进程 \($0)）" } ?? "")写入，什么也没有改动。请等它结束后重试",
        "“\(path)” is being written by another jinxiu\(process.map { " (process \($0))" } ?? ""); "
          + "nothing was changed. Try again when it has ended")
    case .system(let file, let number, let words):
      Phrase(
        "写 \(file) 时出错：\(words)（\(number)）", "cannot write \(file): \(words) (\(number))")
    }
  }

  static func from(_ number: Int32, file: String, words: String) -> OutputError {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: .full(file: file)
    case EPERM, EACCES, EROFS: .notPermitted(file: file)
    default: .system(file: file, number: number, words: words)
    }
  }
}
