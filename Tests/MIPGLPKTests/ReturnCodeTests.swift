import MIP
import MIPGLPK
import Testing

struct ReturnCodeTests {
  private static let table: [(code: Int32, name: String, verdict: Verdict)] = [
    (0x01, "GLP_EBADB", .stopped(.solverAborted("GLP_EBADB"))),
    (0x02, "GLP_ESING", .stopped(.numericalTrouble("GLP_ESING"))),
    (0x03, "GLP_ECOND", .stopped(.numericalTrouble("GLP_ECOND"))),
    (0x04, "GLP_EBOUND", .stopped(.solverAborted("GLP_EBOUND"))),
    (0x05, "GLP_EFAIL", .stopped(.numericalTrouble("GLP_EFAIL"))),
    (0x06, "GLP_EOBJLL", .stopped(.solverAborted("GLP_EOBJLL"))),
    (0x07, "GLP_EOBJUL", .stopped(.solverAborted("GLP_EOBJUL"))),
    (0x08, "GLP_EITLIM", .stopped(.iterationLimit)),
    (0x09, "GLP_ETMLIM", .stopped(.timeLimit)),
    (0x0A, "GLP_ENOPFS", .infeasible),
    (0x0B, "GLP_ENODFS", .unbounded),
    (0x0C, "GLP_EROOT", .stopped(.solverAborted("GLP_EROOT"))),
    (0x0D, "GLP_ESTOP", .stopped(.cancelled)),
    (0x0E, "GLP_EMIPGAP", .stopped(.gapReached)),
    (0x0F, "GLP_ENOFEAS", .stopped(.solverAborted("GLP_ENOFEAS"))),
    (0x10, "GLP_ENOCVG", .stopped(.numericalTrouble("GLP_ENOCVG"))),
    (0x11, "GLP_EINSTAB", .stopped(.numericalTrouble("GLP_EINSTAB"))),
    (0x12, "GLP_EDATA", .stopped(.solverAborted("GLP_EDATA"))),
    (0x13, "GLP_ERANGE", .stopped(.numericalTrouble("GLP_ERANGE"))),
  ]

  @Test func `every return code has one named verdict`() {
    for entry in Self.table {
      #expect(ReturnCode(rawValue: entry.code).name == entry.name)
      #expect(ReturnCode(rawValue: entry.code).verdict == entry.verdict)
    }
    #expect(ReturnCode.names.map(\.code) == Self.table.map(\.code))
  }

  @Test func `no return code is optimal and one alone is infeasible`() {
    let verdicts = (-1...40).map { ReturnCode(rawValue: $0).verdict }

    #expect(!verdicts.contains(.optimal))
    #expect(verdicts.count { $0 == .infeasible } == 1)
    #expect(ReturnCode.done.verdict == .finished)
  }

  @Test func `an unknown return code survives`() {
    let code = ReturnCode(rawValue: 99)

    #expect(code.rawValue == 99)
    #expect(code.verdict == .stopped(.solverAborted("GLPK return code 99")))
  }

  @Test func `every status has one verdict and undefined is never infeasible`() {
    let verdicts = (1...7).map { SolutionStatus(rawValue: $0).verdict }

    #expect(
      verdicts == [
        .stopped(.undefined), .stopped(.undefined), .stopped(.undefined), .infeasible, .optimal,
        .unbounded, .stopped(.undefined),
      ])
    #expect(SolutionStatus.undefined.verdict != .infeasible)
  }
}
