import ArgumentParser

@main
struct Jinxiu: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jinxiu", subcommands: [SolveChild.self])
}
