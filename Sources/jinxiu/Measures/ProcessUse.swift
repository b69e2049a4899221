import Foundation

/// What this process and those that it started have used so far, as the kernel counts it.
struct ProcessUse {
  let cpuMilliseconds: Int
  /// The most memory that the largest of them ever held.
  let peakKilobytes: Int

  private static let none = ProcessUse(cpuMilliseconds: 0, peakKilobytes: 0)

  static func now() -> ProcessUse {
    let own = use(of: Int32(RUSAGE_SELF.rawValue))
    let ended = use(of: Int32(RUSAGE_CHILDREN.rawValue))
    return ([own, ended] + children.map(use(ofLiving:))).reduce(none) {
      ProcessUse(
        cpuMilliseconds: $0.cpuMilliseconds + $1.cpuMilliseconds,
        peakKilobytes: max($0.peakKilobytes, $1.peakKilobytes))
    }
  }

  /// Of this process, or of its children that have ended and been waited for.
  private static func use(of who: Int32) -> ProcessUse {
    var usage = rusage()
    getrusage(who, &usage)
    let cpu = [usage.ru_utime, usage.ru_stime].reduce(0) { sum, time in
      sum + time.tv_sec * 1000 + Int(time.tv_usec) / 1000
    }
    return ProcessUse(cpuMilliseconds: cpu, peakKilobytes: usage.ru_maxrss)
  }

  /// Of a child that still lives; nothing where the system does not tell.
  private static func use(ofLiving child: String) -> ProcessUse {
    // State, parent and all else stand after the name, which is in brackets and may hold anything.
    let fields = text("/proc/\(child)/stat").split(separator: ")").last?.split(separator: " ") ?? []
    let ticks = fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
    let memory = text("/proc/\(child)/status").split(separator: "\n")
      .first { $0.hasPrefix("VmHWM:") }
    return ProcessUse(
      cpuMilliseconds: ticks * 1000 / max(1, sysconf(Int32(_SC_CLK_TCK))),
      peakKilobytes: memory.flatMap { Int($0.filter(\.isNumber)) } ?? 0)
  }

  /// Numbers of the processes that this one started and that are not yet waited for.
  private static var children: [String] {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    return tasks.flatMap { task in
      text("/proc/self/task/\(task)/children").split(separator: " ").map(String.init)
    }
  }

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}
