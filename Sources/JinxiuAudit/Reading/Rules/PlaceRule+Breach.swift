import JinxiuDomain

extension PlaceRule {
  /// Why the demand may not take the seat, once it is known that it may not.
  func fact(of demand: Demand, at seat: Seat, pins: [Pin]) -> Phrase {
    switch self {
    case .hostTier:
      let word = Words.tier(seat.host.tier)
      return Phrase(
        "医院层级为\(word.chinese)，不在接收范围",
        "the tier \(word.english) may not receive trainees")
    case .hostKind:
      let word = Words.kind(seat.host.kind)
      return Phrase(
        "医院类别为\(word.chinese)，不在接收范围", "a \(word.english) may not receive trainees")
    case .specialtyMatch:
      let specialty = seat.offer.specialty
      return Phrase("\(specialty)不是申报的专科", "\(specialty) is not a specialty asked for")
    case .techniqueMatch:
      let technique = demand.technique?.text ?? "-"
      return Phrase("招收计划不含所需技术\(technique)", "the offer lacks the technique \(technique)")
    case .offerLevel:
      let word = Words.level(seat.offer.level ?? demand.level)
      return Phrase("招收计划只面向\(word.chinese)单位", "the offer is for units of \(word.english) level")
    case .wishedHost:
      return Phrase("不是所填报的医院", "not a hospital on the list of wishes")
    case .pins: return Self.pinned(pins, at: seat)
    case .channel:
      let level = Words.level(demand.level)
      return Phrase(
        "该医院不在\(level.chinese)单位的进修渠道之内",
        "the host is not one to which units of \(level.english) level send")
    }
  }

  private static func pinned(_ pins: [Pin], at seat: Seat) -> Phrase {
    let missed = pins.first { pin in
      pin.host != seat.host.id || pin.specialty.map { $0 != seat.offer.specialty } ?? false
    }
    let place = missed.map { pin in "\(pin.host)" + (pin.specialty.map { " \($0)" } ?? "") } ?? "-"
    return Phrase("已锁定在\(place)", "pinned to \(place)")
  }
}
