/// What an array does: a command for each number from 1, and the folder in which all of it stands.
///
/// The folder must be seen by all nodes. Jinxiu's results are there; here belong only the script
/// and the logs, in `slurm`.
package struct ArrayStudy: Hashable, Sendable {
  package let name: ArrayName
  /// An absolute path.
  package let folder: String
  /// Where the command runs, an absolute path.
  package let directory: String
  /// Program and arguments; the number of the task comes last.
  package let command: [String]
  /// Tasks.
  package let count: Int

  package init(
    name: ArrayName, folder: String, directory: String, command: [String], count: Int
  ) {
    self.name = name
    self.folder = folder
    self.directory = directory
    self.command = command
    self.count = count
  }

  /// The folder of script and logs.
  package var slurmFolder: String { folder + "/slurm" }
  package static let scriptName = "task.sh"

  /// The script of every array of the study; its argument is how many tasks come before the array.
  package var script: String {
    let words = command.map(Self.quoted).joined(separator: " ")
    return """
      #!/bin/sh
      # One task of an array, run by Slurm; $1 is how many tasks come before this array's.
      cd -- \(Self.quoted(directory)) || exit 74
      exec \(words) "$(($1 + SLURM_ARRAY_TASK_ID))"

      """
  }

  /// The log of a task.
  package func log(of job: Int, _ index: Int) -> String { "\(slurmFolder)/\(job)_\(index).log" }

  /// As sbatch wants it; a percent sign of the folder is doubled, else it begins a field.
  var logPattern: String { slurmFolder.replacing("%", with: "%%") + "/%A_%a.log" }

  /// As one word of a shell, whatever it holds.
  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
