import Foundation
import Testing

/// Children that die or hang, and Ctrl-C: a clear end, and whole files or none (R9–R11).
@Suite struct StoppedRunTests {
  @Test func `a killed child costs the proof of its level and not the plan`() async throws {
    try await Workspace.with { workspace in
      try await busyScenario(in: workspace)
      // The limit only saves the time of the levels below.
      let ended = try await LiveRun.of(plan + ["--time-limit", "4s"], in: workspace) { run in
        try await run.busyChild().send(SIGKILL)
      }

      #expect(ended.code == 3)
      #expect(ended.talk.contains("stopped, the solving process was ended by signal 9"))
      #expect(ended.talk.contains("The plan is valid but less proven than asked"))
      try await expectWholePlan(in: workspace)
    }
  }

  @Test func `a child that hangs is ended by the time limit`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy(YearlyPlan.scenario)
      let ended = try await LiveRun.of(plan + ["--time-limit", "3s"], in: workspace) { run in
        let child = try await run.hangingChild()
        try await run.wait("the child hangs on") { child.hasEnded }
      }

      #expect(ended.code == 3)
      #expect(ended.talk.contains("not proven"))
      #expect(ended.talk.contains("The plan is valid but less proven than asked"))
      #expect(try PlanDocument(path: workspace("plan/plan.json")).outcome.state == "time-limit")
      try await expectWholePlan(in: workspace)
    }
  }

  @Test func `Ctrl-C keeps the best plan so far and ends with 130`() async throws {
    try await Workspace.with { workspace in
      try await busyScenario(in: workspace)
      let ended = try await LiveRun.of(plan, in: workspace) { run in
        _ = try await run.busyChild()
        run.process.send(SIGINT)
      }

      #expect(ended.code == 130)
      #expect(ended.talk.contains("Stopping with the best plan so far"))
      #expect(ended.talk.contains("Cancelled: the best plan so far is written"))
      #expect(try PlanDocument(path: workspace("plan/plan.json")).outcome.state == "cancelled")
      try await expectWholePlan(in: workspace)
    }
  }

  @Test func `Ctrl-C also ends a run whose child hangs`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy(YearlyPlan.scenario)
      let ended = try await LiveRun.of(plan, in: workspace) { run in
        let child = try await run.hangingChild()
        run.process.send(SIGINT)
        try await run.wait("the child hangs on") { child.hasEnded }
      }

      #expect(ended.code == 130)
      #expect(ended.talk.contains("Cancelled: the best plan so far is written"))
      try await expectWholePlan(in: workspace)
    }
  }

  @Test func `a second Ctrl-C ends at once with 130 and writes nothing`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy(YearlyPlan.scenario)
      let ended = try await LiveRun.of(plan, in: workspace) { run in
        let child = try await run.hangingChild()
        defer { child.send(SIGCONT) }
        run.process.send(SIGINT)
        try await run.waitForTalk("again to quit now")
        run.process.send(SIGINT)
        try await run.wait("the second Ctrl-C was not heard") { run.process.hasEnded }
      }

      #expect(ended.code == 130)
      #expect(!ended.talk.contains("Cancelled: the best plan so far is written"))
      #expect(workspace.names(in: "plan") == [])
    }
  }

  @Test(arguments: [SIGINT, SIGKILL])
  func `whatever ends its studies, the plan is on disk`(signal: Int32) async throws {
    try await Workspace.with { workspace in
      try workspace.copy(YearlyPlan.scenario)
      let ended = try await LiveRun.of(plan + ["--readings"], in: workspace) { run in
        try await run.waitForTalk("reading 1 of")
        run.process.send(signal)
      }

      #expect(ended.code == 128 + signal)
      #expect(ended.talk.contains("Cancelled: the plan is written") == (signal == SIGINT))
      try await expectWholePlan(in: workspace)
    }
  }

  @Test func `SIGTERM ends like Ctrl-C`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy(YearlyPlan.scenario)
      let ended = try await LiveRun.of(plan, in: workspace) { run in
        _ = try await run.hangingChild()
        run.process.send(SIGTERM)
      }

      #expect(ended.code == 130)
      try await expectWholePlan(in: workspace)
    }
  }

  @Test func `Ctrl-C leaves the plan of an earlier run whole`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy(YearlyPlan.scenario)
      _ = try await Program.jinxiu().output(plan, in: workspace)
      let before = try workspace.bytes(in: "plan")
      _ = try await LiveRun.of(plan, in: workspace) { run in
        let child = try await run.hangingChild()
        defer { child.send(SIGCONT) }
        run.process.send(SIGINT)
        try await run.waitForTalk("again to quit now")
        run.process.send(SIGINT)
        try await run.wait("the second Ctrl-C was not heard") { run.process.hasEnded }
      }

      #expect(try workspace.bytes(in: "plan") == before)
    }
  }

  @Test func `no child outlives a killed program`() async throws {
    try await Workspace.with { workspace in
      try await busyScenario(in: workspace)
      let ended = try await LiveRun.of(plan, in: workspace) { run in
        let child = try await run.busyChild()
        run.process.send(SIGKILL)
        try await run.wait("the child goes on") { child.hasEnded }
      }

      #expect(ended.code == 128 + SIGKILL)
      #expect(workspace.names(in: "plan") == [])
    }
  }

  // Whole, so that a child is busy long enough to be hit.
  private let plan = ["plan", "scenario", "--out", "plan", "--method", "whole"]

  /// A thousand people keep the solver busy for a second at every level.
  private func busyScenario(in workspace: Workspace) async throws {
    _ = try await Program.jinxiu().output(
      ["sample", "lianyungang", "--people", "1000", "--seed", "7", "--out", "scenario"],
      in: workspace)
  }

  /// All files and no other, and a plan that the audit passes.
  private func expectWholePlan(in workspace: Workspace) async throws {
    #expect(try await workspace.names(in: "plan") == YearlyPlan.made.workspace.names(in: "plan"))
    #expect(workspace.names(in: "temporary") == [])
    let ended = try await Program.jinxiu().run(["verify", "plan/plan.json"], in: workspace)
    #expect(ended.code == 0, "\(ended.output)\(ended.talk)")
  }
}
