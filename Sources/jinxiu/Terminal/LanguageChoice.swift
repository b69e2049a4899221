import ArgumentParser
import Foundation
import JinxiuDomain

extension Language: ExpressibleByArgument {}

/// `--lang`, shared by all commands.
struct LanguageChoice: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: "zh or en; by default the terminal follows the locale and reports are Chinese.")
  var given: Language?

  init() {}

  /// As if the command line had asked for it.
  init(given: Language?) { self.given = given }

  /// Of what the terminal shows.
  var terminal: Language { given ?? Self.locale }

  /// Of the reports.
  var report: Language { given ?? .chinese }

  /// What the command line asks for before it is understood, for what is said of mistakes in it.
  static var ofCommandLine: Language {
    let words = CommandLine.arguments
    let given = words.enumerated().compactMap { index, word -> Language? in
      if word == "--lang", index + 1 < words.count { return Language(rawValue: words[index + 1]) }
      return word.hasPrefix("--lang=") ? Language(rawValue: String(word.dropFirst(7))) : nil
    }
    return given.last ?? locale
  }

  private static var locale: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }
}
