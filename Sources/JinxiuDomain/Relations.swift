/// A bond between a sender and a host that earns points (协作关系), L20.
package struct Partner: Hashable, Sendable {
  /// A county, a unit or a consortium, by its name in the tables.
  package let sender: String
  package let host: Identifier<Host>
  /// Nil for every specialty.
  package let specialty: Identifier<Specialty>?
  /// For example 医共体 or 对口支援, as the table writes it.
  package let kind: String
  package let points: Int

  package init(
    sender: String, host: Identifier<Host>, specialty: Identifier<Specialty>?, kind: String,
    points: Int
  ) {
    self.sender = sender
    self.host = host
    self.specialty = specialty
    self.kind = kind
    self.points = points
  }
}

package struct Distance: Hashable, Sendable {
  package let county: Identifier<County>
  package let host: Identifier<Host>
  package let kilometres: Int

  package init(county: Identifier<County>, host: Identifier<Host>, kilometres: Int) {
    self.county = county
    self.host = host
    self.kilometres = kilometres
  }
}

/// A placement decided beforehand (锁定).
package struct Pin: Hashable, Sendable {
  package let trainee: Identifier<Trainee>
  package let host: Identifier<Host>
  package let specialty: Identifier<Specialty>?
  /// The month in which the stay begins; nil leaves it open.
  package let from: Period?
  package let reason: String

  package init(
    trainee: Identifier<Trainee>, host: Identifier<Host>, specialty: Identifier<Specialty>?,
    from: Period?, reason: String
  ) {
    self.trainee = trainee
    self.host = host
    self.specialty = specialty
    self.from = from
    self.reason = reason
  }
}

/// Leave to break one waivable rule for one trainee (例外审批).
package struct Waiver: Hashable, Sendable {
  package let trainee: Identifier<Trainee>
  package let rule: Identifier<RuleSetting>
  package let reason: String
  package let approver: String

  package init(
    trainee: Identifier<Trainee>, rule: Identifier<RuleSetting>, reason: String, approver: String
  ) {
    self.trainee = trainee
    self.rule = rule
    self.reason = reason
    self.approver = approver
  }
}

/// Quota handed from one county to another (名额调剂), L70 and L71.
package struct Transfer: Hashable, Sendable {
  package let from: Identifier<County>
  package let to: Identifier<County>
  /// People, at least 1.
  package let count: Int
  package let reason: String

  package init(
    from: Identifier<County>, to: Identifier<County>, count: Int, reason: String
  ) {
    self.from = from
    self.to = to
    self.count = count
    self.reason = reason
  }
}

/// Months in which a person takes part in another course (其他培训), Z46.
package struct Course: Hashable, Sendable {
  package let trainee: Identifier<Trainee>
  /// For example 全科医生转岗培训.
  package let name: String
  package let span: PeriodSpan

  package init(trainee: Identifier<Trainee>, name: String, span: PeriodSpan) {
    self.trainee = trainee
    self.name = name
    self.span = span
  }
}

/// People of one level that a city should send at least (重点任务指导数), Z74 and Z76.
package struct Guidance: Hashable, Sendable {
  package let city: String
  package let level: UnitLevel
  package let people: Int

  package init(city: String, level: UnitLevel, people: Int) {
    self.city = city
    self.level = level
    self.people = people
  }
}
