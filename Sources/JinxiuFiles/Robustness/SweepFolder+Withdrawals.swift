package import JinxiuDomain

extension Withdrawal {
  /// The withdrawal as the change of a task; a study of withdrawals is a sweep over them.
  package var source: ChangeSource {
    let table = isHost ? "hosts" : "offers"
    return ChangeSource(
      name: "robustness \(text)",
      text: """
        # robustness
        changes:
          - \(table): \(ProgrammeText.scalar(text))
            remove: true

        """)
  }
}

extension SweepFolder {
  /// What the withdrawal of a task costs, if it is finished; a file that cannot be read is none, nor
  /// is that of another task.
  package func loss(of withdrawal: Withdrawal, _ task: SweepTask) -> WithdrawalLoss? {
    kept(WithdrawalFile.self, of: task.key)?.loss(of: withdrawal)
  }

  /// Writes what the withdrawal of a task costs, all or nothing.
  package func finish(_ task: SweepTask, _ loss: WithdrawalLoss) throws(OutputError) {
    try keep(WithdrawalFile(task, loss))
  }
}
