package import JinxiuDomain

/// Something that counting alone shows before any solver runs.
package enum Fact: Hashable, Sendable {
  /// People asked for, and how many of them the rules leave at least one option.
  case people(asked: Int, possible: Int)
  /// What a plan of counts set aside for those who are named now (L38).
  case reserved(places: Int)
  /// A county with more people than quota: at least the difference stays unplaced.
  case surplus(county: Identifier<County>, asked: Int, possible: Int, quota: Int)
  /// A sender that the quota table does not list (D13), so that nobody of it may be placed.
  case unlisted(county: Identifier<County>, asked: Int)
  /// A county whose quota cannot be filled by those who may go.
  case shortage(county: Identifier<County>, asked: Int, possible: Int, quota: Int)
  /// Months that every allowed placement covers, with all seats open in them (L25).
  case everybodyOverlaps(months: [Period], seats: Int)
  /// People for whom only one specialty is possible, and its seats in a month all of them need.
  case specialtyShort(specialty: Identifier<Specialty>, people: Int, seats: Int, month: Period)
  /// What a share allows in people, where its base is known beforehand.
  case shareAllows(title: Phrase, subject: Phrase, people: Int, percent: Int)
  /// No plan places more, whatever the hosts offer.
  case atMost(people: Int)

  package var phrase: Phrase {
    switch self {
    case .people(let asked, let possible):
      Phrase(
        "共申报\(asked)人，其中\(possible)人至少有一个可行岗位，\(asked - possible)人按规则不能安排。",
        "\(asked) people are asked for; \(possible) have at least one possible placement, "
          + "\(asked - possible) have none under the rules.")
    case .reserved(let places):
      Phrase(
        "名额方案预留\(places)个名额：定名人员只能使用这些名额，医院、专科和月份都不变。",
        "the plan of counts reserves \(places) places: names take these and no others, "
          + "each at its host, specialty and months.")
    case .surplus(let county, let asked, let possible, let quota):
      Phrase(
        "\(county)申报\(asked)人（可安排\(possible)人），名额\(quota)人：至少\(possible - quota)人无法安排。",
        "\(county) asks for \(asked) (\(possible) possible) with a quota of \(quota): "
          + "left unplaced: at least \(possible - quota).")
    case .unlisted(let county, let asked):
      Phrase(
        "\(county)申报\(asked)人，但名额分配表未列该单位：没有名额调剂就不能安排。",
        "\(county) asks for \(asked), but the quota table does not list it: "
          + "nobody can be placed without a transfer.")
    case .shortage(let county, let asked, let possible, let quota):
      Phrase(
        "\(county)申报\(asked)人（可安排\(possible)人），名额\(quota)人：至少空缺\(quota - possible)个名额。",
        "\(county) asks for \(asked) (\(possible) possible) with a quota of \(quota): "
          + "places left empty: at least \(quota - possible).")
    case .everybodyOverlaps(let months, let seats):
      Phrase(
        "所有可行安排都覆盖\(Self.list(months).chinese)：该月招收名额共\(seats)个，同期在训人数不可能超过它。",
        "every possible placement covers \(Self.list(months).english), "
          + "when \(seats) seats are open: "
          + "no plan can place more.")
    case .specialtyShort(let specialty, let people, let seats, let month):
      Phrase(
        "\(specialty)：\(people)人只能去该专科，而\(month.phrase.chinese)名额只有\(seats)个：至少\(people - seats)人无法安排。",
        "\(specialty): \(people) people can go nowhere else, with \(seats) seats in \(month.phrase.english): "
          + "left unplaced: at least \(people - seats).")
    case .shareAllows(let title, let subject, let people, let percent):
      Phrase(
        "\(title.chinese)\(percent)%（\(subject.chinese)）：其中最多\(people)人。",
        "\(title.english), \(percent) % (\(subject.english)): at most \(people) of those placed.")
    case .atMost(let people):
      Phrase(
        "仅按名额和资格计算，最多可安排\(people)人。",
        "by quotas and eligibility alone, at most \(people) can be placed.")
    }
  }

  /// Months one by one; half months, of which there are twice as many, in runs.
  private static func list(_ months: [Period]) -> Phrase {
    guard months.first?.grid == .halfMonth else {
      let list = months.map(\.description).joined(separator: "、")
      return Phrase(list, list)
    }
    let runs = months.reduce(into: [PeriodSpan]()) { runs, month in
      let isNext = runs.last?.last.advanced(by: 1) == month
      let first = isNext ? runs.removeLast().first : month
      runs.append(PeriodSpan(from: first, count: month.index - first.index + 1))
    }
    return Phrase(
      runs.map { "\($0.first)至\($0.last.closing)" }.joined(separator: "、"),
      runs.map { "\($0.first) to \($0.last.closing)" }.joined(separator: ", "))
  }
}
