import JinxiuDomain

/// Deals specialties and techniques to the hosts of the sample.
struct OfferDrafts {
  /// In host order.
  let drafts: [OfferDraft]

  init(seed: Int) {
    var random = SplitMix64(seed: seed, stream: .hosts)
    var dealt: [OfferDraft] = []
    for spread in Spread.all {
      for host in random.shuffled(spread.hosts).prefix(spread.count) {
        dealt.append(
          OfferDraft(
            host: host, specialty: spread.specialty, technique: nil, seats: spread.seats,
            isScarce: spread.isScarce))
      }
    }
    for teaching in Teaching.all {
      let able = dealt.filter { $0.specialty == teaching.specialty && $0.technique == nil }
      for draft in random.shuffled(able).prefix(teaching.count) {
        dealt.append(
          OfferDraft(
            host: draft.host, specialty: teaching.specialty, technique: teaching.technique,
            seats: 1, isScarce: draft.isScarce))
      }
    }
    drafts = dealt.enumerated()
      .sorted { ($0.element.host, $0.offset) < ($1.element.host, $1.offset) }
      .map(\.element)
  }
}

/// Which hosts of a group offer a specialty, and with how many seats each for 60 nominees.
private struct Spread {
  let hosts: [Identifier<Host>]
  let specialty: Identifier<Specialty>
  let count: Int
  let seats: Int

  /// Fewer seats in the whole sample than nominees: 儿科, 口腔科, 康复科.
  var isScarce: Bool { Self.scarce.contains(specialty) }

  private static let scarce: [Identifier<Specialty>] = ["儿科", "口腔科", "康复科"]

  static let all = cityGeneral + countyGeneral + specialist

  private static let cityGeneral: [Spread] = [
    ("内科", 4, 1), ("外科", 3, 1), ("妇产科", 2, 1), ("急诊科", 3, 1), ("儿科", 1, 1), ("口腔科", 1, 1),
    ("康复科", 1, 1), ("五官科", 2, 1), ("中医科", 1, 1), ("全科", 2, 1), ("护理", 3, 1),
    ("影像", 2, 1), ("检验", 2, 1), ("药学", 1, 1),
  ].map { Spread(hosts: HostProfile.cityGeneral, specialty: $0, count: $1, seats: $2) }

  private static let countyGeneral: [Spread] = [
    ("内科", 5, 1), ("外科", 4, 1), ("妇产科", 3, 1), ("急诊科", 2, 1), ("儿科", 1, 1), ("五官科", 1, 1),
    ("全科", 3, 1), ("护理", 4, 2), ("影像", 3, 2), ("检验", 3, 2),
  ].map { Spread(hosts: HostProfile.countyGeneral, specialty: $0, count: $1, seats: $2) }

  private static let specialist: [Spread] = [
    Spread(hosts: [HostProfile.maternity], specialty: "妇产科", count: 1, seats: 2),
    Spread(hosts: [HostProfile.maternity], specialty: "儿科", count: 1, seats: 1),
    Spread(hosts: [HostProfile.maternity], specialty: "护理", count: 1, seats: 1),
    Spread(hosts: [HostProfile.cityChineseMedicine], specialty: "中医科", count: 1, seats: 2),
    Spread(hosts: [HostProfile.cityChineseMedicine], specialty: "康复科", count: 1, seats: 1),
    Spread(hosts: [HostProfile.mouthAndEye], specialty: "口腔科", count: 1, seats: 1),
    Spread(hosts: [HostProfile.mouthAndEye], specialty: "眼科", count: 1, seats: 2),
    Spread(hosts: HostProfile.countyChineseMedicine, specialty: "中医科", count: 2, seats: 1),
    Spread(hosts: HostProfile.countyChineseMedicine, specialty: "康复科", count: 1, seats: 1),
    Spread(hosts: HostProfile.countyChineseMedicine, specialty: "内科", count: 1, seats: 1),
  ]
}

/// A technique that some of the hosts of a specialty teach.
private struct Teaching {
  let specialty: Identifier<Specialty>
  let technique: Identifier<Technique>
  let count: Int

  static let all = [
    Teaching(specialty: "内科", technique: "动态心电图判读", count: 2),
    Teaching(specialty: "外科", technique: "腹腔镜手术", count: 2),
    Teaching(specialty: "妇产科", technique: "宫腔镜检查", count: 1),
    Teaching(specialty: "中医科", technique: "针刀治疗", count: 2),
    Teaching(specialty: "影像", technique: "心脏超声", count: 1),
    Teaching(specialty: "护理", technique: "伤口造口护理", count: 1),
  ]
}
