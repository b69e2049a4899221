import ArgumentParser

/// Measures `jinxiu plan` as a user runs it, and its phases, over scenarios of several sizes.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "JinxiuBenchmarks",
    abstract: "Measure jinxiu over sizes and phases.",
    subcommands: [Measure.self, Phase.self], defaultSubcommand: Measure.self)
}
