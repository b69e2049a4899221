package import JinxiuDomain

/// What a resource belongs to: a county, an offer, a host.
package struct Subject: Hashable, Comparable, Sendable {
  /// Unique within its rule.
  package let key: String
  /// What users read.
  package let phrase: Phrase

  package init(_ key: String, _ phrase: Phrase) {
    self.key = key
    self.phrase = phrase
  }

  /// A subject that reads the same in both languages.
  package init(_ key: String) {
    self.init(key, Phrase(key, key))
  }

  package static func < (left: Subject, right: Subject) -> Bool {
    left.key.unicodeScalars.lexicographicallyPrecedes(right.key.unicodeScalars)
  }
}

/// One of the two things that options use.
package enum Resource: Hashable, Sendable {
  /// Capacity month by month; each person uses some in every month of stay.
  case calendar(Calendar)
  /// One number over the whole plan.
  case total(Total)

  package var subject: Subject {
    switch self {
    case .calendar(let calendar): calendar.subject
    case .total(let total): total.subject
    }
  }
}

/// A capacity for each month: `Σ use · x ≤ capacity(m)` for all m.
package struct Calendar: Hashable, Sendable {
  package let subject: Subject
  /// People at once; a month without an entry has no limit.
  package let capacity: [Period: Int]

  package init(_ subject: Subject, capacity: [Period: Int]) {
    self.subject = subject
    self.capacity = capacity
  }

  /// The same capacity in every month of `span`.
  package init(_ subject: Subject, _ people: Int, in span: PeriodSpan) {
    self.init(
      subject, capacity: Dictionary(uniqueKeysWithValues: span.periods.map { ($0, people) }))
  }
}

/// A bound on a sum over the plan.
package struct Total: Hashable, Sendable {
  package let subject: Subject
  package let bound: TotalBound
  /// Only stays whose first month lies in it count; nil for all.
  package let starting: PeriodSpan?

  package init(_ subject: Subject, _ bound: TotalBound, starting: PeriodSpan? = nil) {
    self.subject = subject
    self.bound = bound
    self.starting = starting
  }
}

package enum TotalBound: Hashable, Sendable {
  /// `Σ amount · x ≤ number`.
  case atMost(Int)
  /// `Σ amount · x + shortfall ≥ number`; the shortfall is minimised and reported.
  case atLeast(Int)
  /// `Σ amount · x ≥ number`, or the plan is contradictory.
  case required(Int)
  /// `Σ (100·amount − percent·base) · x ≤ 0`; once the base is fixed at N,
  /// `Σ amount · x ≤ ⌊percent·N/100⌋`.
  case shareAtMost(percent: Int)
  /// `Σ (100·amount − percent·base) · x + shortfall ≥ 1`.
  case shareAbove(percent: Int)
}

/// A stay that a rule keeps open, where it closes all others.
package struct FixedStay: Hashable, Sendable {
  /// In order, not overlapping, at least one.
  package let spells: [PeriodSpan]
  /// What one person in it uses of totals of the same rule.
  package let uses: [Use]

  package init(spells: [PeriodSpan], uses: [Use]) {
    self.spells = spells
    self.uses = uses
  }
}

/// What one person in an option uses of a subject's resource.
package struct Use: Hashable, Sendable {
  /// `Subject.key` of a resource of the same rule.
  package let subject: String
  /// Per month for a calendar, once for a total.
  package let amount: Int
  /// What the person adds to the base of a share; ignored for other bounds.
  package let base: Int

  package init(_ subject: String, amount: Int = 1, base: Int = 1) {
    self.subject = subject
    self.amount = amount
    self.base = base
  }
}
