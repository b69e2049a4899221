package import JinxiuDomain

extension RuleCatalogue {
  /// What the programme's rules leave open, in programme order, each with the readings that the
  /// programme has room for; a question with one reading only is none.
  package static func questions(of programme: Programme) -> [OpenQuestion] {
    programme.rules.flatMap { setting -> [OpenQuestion] in
      guard let form = form(of: setting.rule) else { return [] }
      let completed = form.completed(setting)
      return form.ambiguities.compactMap { question($0, completed, programme) }
    }
  }

  private static func question(
    _ ambiguity: Ambiguity, _ setting: RuleSetting, _ programme: Programme
  ) -> OpenQuestion? {
    var readings: [OpenQuestion.Reading] = []
    for reading in ambiguity.readings {
      guard let parameters = reading.parameters(setting, programme),
        !readings.contains(where: { $0.parameters == parameters })
      else { continue }
      readings.append(
        OpenQuestion.Reading(name: reading.name, meaning: reading.meaning, parameters: parameters))
    }
    let inForce = readings.firstIndex { reading in
      reading.parameters.allSatisfy { setting[$0.name] == $0.value }
    }
    if inForce == nil, let first = readings.first {
      let names = first.parameters.map(\.name)
      readings.append(
        OpenQuestion.Reading(
          name: "as-written", meaning: Phrase("如方案所写", "as the programme writes it"),
          parameters: setting.parameters.filter { names.contains($0.name) }))
    }
    guard readings.count > 1 else { return nil }
    return OpenQuestion(
      rule: setting.id, name: ambiguity.name, requirements: ambiguity.requirements,
      question: ambiguity.question, readings: readings, inForce: inForce ?? readings.count - 1,
      isForReports: ambiguity.isForReports)
  }
}
