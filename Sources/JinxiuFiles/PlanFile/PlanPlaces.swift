import JinxiuDomain

/// Turns what is wrong with a plan's text into faults with line and column.
struct PlanPlaces {
  let bytes: [UInt8]
  let file: String

  func fault(_ flaw: JSONFlaw) -> Fault {
    let place = place(flaw.offset)
    let again = Phrase("重新生成方案", "make the plan again")
    switch flaw.kind {
    case .syntax:
      return Fault(
        .jsonSyntax, at: place, problem: Phrase("从这里起不是 JSON", "this is no JSON from here on"),
        advice: again, clause: "RFC 8259")
    case .fraction:
      return Fault(
        .wrongPlanValue, at: place, problem: Phrase("数字不是整数", "a number that is no integer"),
        advice: again)
    case .depth:
      return Fault(
        .jsonSyntax, at: place, problem: Phrase("嵌套过深", "nested deeper than any plan"),
        advice: again)
    case .repeatedKey(let key):
      return Fault(
        .repeatedPlanKey, at: place, found: key,
        problem: Phrase("键“\(key)”出现两次", "the key “\(key)” stands here twice"),
        advice: Phrase("删除其中一个，或重新生成方案", "delete one, or make the plan again"))
    }
  }

  func wrongFormat(_ root: JSONValue) -> Fault {
    Fault(
      .planFormat, at: place((root["format"] ?? root).offset),
      problem: Phrase(
        "format 不是 \(PlanFile.format)", "the format is not \(PlanFile.format)"),
      advice: Phrase(
        "用生成它的版本打开，或重新生成方案", "use the version that made it, or make the plan again"))
  }

  func unknownKey(_ member: JSONValue) -> Fault {
    Fault(
      .unknownPlanKey, at: place(member.keyOffset), found: member.key,
      problem: Phrase("不认识的键“\(member.key)”", "an unknown key “\(member.key)”"),
      advice: Phrase("删除该键，或重新生成方案", "delete the key, or make the plan again"))
  }

  func unnamed(at offset: Int) -> Fault {
    Fault(
      .wrongPlanValue, at: place(offset),
      problem: Phrase(
        "须写明 trainee 或 need，二者之一", "an entry names either a trainee or a need"),
      advice: Phrase("写上其中一个", "give one of the two"))
  }

  func fault(_ error: DecodingError) -> Fault {
    switch error {
    case .keyNotFound(let key, let context):
      let name = key.stringValue
      return wrong(
        context, Phrase("缺少“\(name)”", "“\(name)” is missing"),
        Phrase("加上 \(name)，或重新生成方案", "add \(name), or make the plan again"))
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      return wrong(
        context, Phrase("值的类型不对", "a value of the wrong type"),
        Phrase("这里需要 \(type)", "\(type) belongs here"))
    case .dataCorrupted(let context):
      return wrong(
        context, Phrase("值不可用", "a value that cannot be used"),
        Phrase("可填：\(context.debugDescription)", "write: \(context.debugDescription)"))
    @unknown default:
      return Fault(
        .wrongPlanValue, at: FaultPlace(file), problem: Phrase("值不可用", "an unusable value"),
        advice: Phrase("重新生成方案", "make the plan again"))
    }
  }

  private func wrong(
    _ context: DecodingError.Context, _ problem: Phrase, _ advice: Phrase
  ) -> Fault {
    // A spot, and where a key is at fault also the key.
    let spot = (context.codingPath.first as? JSONSpot)?.value
    let key = context.codingPath.dropFirst().first?.stringValue
    let path = [spot?.path, key].compactMap { $0 }.filter { !$0.isEmpty }
    let value = key.flatMap { spot?[$0] } ?? spot
    return Fault(
      .wrongPlanValue, at: place(value?.offset ?? 0), found: path.joined(separator: "."),
      problem: problem, advice: advice)
  }

  /// Lines and columns count from 1, columns in characters of Unicode scalars.
  func place(_ offset: Int) -> FaultPlace {
    let before = bytes.prefix(offset)
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    return FaultPlace(
      file, .text(line: before.count { $0 == 0x0A } + 1, column: column))
  }
}
