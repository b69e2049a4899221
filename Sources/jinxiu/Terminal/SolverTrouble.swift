import ArgumentParser
import Foundation
import JinxiuDomain
import MIP

/// A solver that could not even be asked, in words and with its exit status.
struct SolverTrouble {
  private let error: SolverError

  init(_ error: SolverError) { self.error = error }

  /// Says it and returns how the program ends.
  func told(on console: Console) -> ExitCode {
    console.complain(phrase[console.language])
    return status.code
  }

  private var status: ExitStatus {
    switch error {
    case .spawnFailed, .exportFailed: .outputFailed
    case .invalidModel, .refused: .auditDisagrees
    }
  }

  private var phrase: Phrase {
    let temporary = FileManager.default.temporaryDirectory.path
    return switch error {
    case .spawnFailed(let words):
      Phrase(
        "不能启动求解进程：\(words)。请检查临时文件夹 \(temporary) 是否存在并可写",
        "cannot start the solving process: \(words). "
          + "Check that the temporary folder \(temporary) exists and can be written")
    case .exportFailed(let path):
      Phrase(
        "不能写模型文件 \(path)。请检查文件夹 \(temporary)",
        "cannot write the model to \(path). Check the folder \(temporary)")
    case .invalidModel(let faults):
      Phrase(
        "模型中的数超出求解器的范围，这是程序错误：\(faults)",
        "The model holds numbers beyond the solver's range. This is a bug: \(faults)")
    case .refused(let words):
      Phrase("求解器拒绝了模型，这是程序错误：\(words)", "The solver refused the model. This is a bug: \(words)")
    }
  }
}
