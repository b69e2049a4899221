/// Why Slurm could not be asked.
package enum SlurmError: Error, Hashable, Sendable {
  /// One of its programs is not on this machine.
  case notInstalled(program: String)
  /// A program ended with an error; its own words on one line.
  case refused(program: String, words: String)
  /// The controller gave no answer for as long as patience lasts; the last words of the program.
  case silent(words: String)
  /// The program printed something else than what it is known to print.
  case unreadable(program: String, answer: String)
  /// The cluster takes no job arrays.
  case noArrays
  /// Jobs of another study are still in the queue that write to the same folder.
  case folderInUse(jobs: [Int])
}
