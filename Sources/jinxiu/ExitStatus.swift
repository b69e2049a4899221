import ArgumentParser

/// How the program ends; the numbers are part of the contract with scripts.
enum ExitStatus: Int32 {
  case faultsInData = 1
  /// An import took what has no errors and left the rest out.
  case partlyTaken = 2
  case lessProvenThanAsked = 3
  case contradiction = 4
  /// No cluster can be asked.
  case unavailable = 69
  case auditDisagrees = 70
  case outputFailed = 74
  /// Some tasks on a cluster failed; all others are kept.
  case tasksFailed = 75
  case cancelled = 130

  var code: ExitCode { ExitCode(rawValue) }
}
