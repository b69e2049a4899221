import JinxiuDomain
import MIP

/// Why a solver stopped, in words.
enum StopWords {
  static func phrase(_ reason: StopReason) -> Phrase {
    switch reason {
    case .gapReached: Phrase("已达到允许差距", "the gap asked for is reached")
    case .timeLimit: Phrase("到达时间上限", "the time limit is reached")
    case .cancelled: Phrase("已取消", "cancelled")
    case .memoryLimit: Phrase("内存达到上限", "the memory limit is reached")
    case .cpuLimit: Phrase("处理器时间达到上限", "the processor time limit is reached")
    case .iterationLimit: Phrase("迭代次数达到上限", "the iteration limit is reached")
    case .solverAborted(""): Phrase("求解进程异常终止", "the solving process aborted")
    case .solverAborted(let words):
      Phrase("求解进程异常终止（\(words)）", "the solving process aborted (\(words))")
    case .solverKilled(let signal):
      Phrase("求解进程被信号\(signal)终止", "the solving process was ended by signal \(signal)")
    case .protocolViolation(let words):
      Phrase("求解进程的回答不可信（\(words)）", "the answer of the solving process is unusable (\(words))")
    case .numericalTrouble(let words):
      Phrase("数值困难（\(words)）", "numerical trouble (\(words))")
    case .unresponsive:
      Phrase("求解进程长时间没有响应，已终止", "the solving process showed no sign of life and was ended")
    case .undefined: Phrase("求解器没有给出结论", "the solver came to no conclusion")
    }
  }
}
