import ArgumentParser
import JinxiuDomain
import JinxiuReports
import JinxiuRules

/// `jinxiu rules`: what `programme.yaml` may say.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the rules that a programme may use, with their parameters. 规则目录",
    discussion: "Example: jinxiu rules --lang en")

  @OptionGroup var language: LanguageChoice

  func run() {
    let words = language.terminal
    let text = RuleCatalogue.types.map { type in
      let form = type.form
      let kinds = form.kinds.map(\.rawValue).joined(separator: ", ")
      let parameters = form.parameters.map { parameter in
        "    \(parameter.name): \(parameter.meaning[words]) (\(Self.words(parameter)))\n"
      }
      return "\(form.key) [\(kinds)] \(form.title[words])\n" + parameters.joined()
    }
    Console(language: words).print(text.joined())
  }

  private static func words(_ parameter: ParameterForm) -> String {
    let type =
      switch parameter.type {
      case .integer(let range): "\(range.lowerBound)–\(range.upperBound)"
      case .boolean: "true, false"
      case .month(.first): "YYYY-MM | YYYY-MM-01 | YYYY-MM-16"
      case .month(.last): "YYYY-MM | YYYY-MM-15 | YYYY-MM-DD"
      case .text: "text"
      case .choice(let words): words.joined(separator: " | ")
      case .choices(let words), .subset(let words): "list of " + words.joined(separator: " | ")
      case .integers(let range): "list of \(range.lowerBound)–\(range.upperBound)"
      case .texts: "list"
      case .limit: "number | unlimited"
      }
    return parameter.standard == nil ? type : type + ", optional"
  }
}
