/// What one unit of each change counts when repairs are compared (修复代价表).
///
/// The numbers have no unit; only their proportions matter. A seat, which a hospital may grant by
/// telephone, is the measure; a rule of the document is dearer, since its issuer must decide.
package struct RepairCosts: Hashable, Sendable {
  /// One seat more over the months of one stay.
  package var seat = 10
  /// One seat over the months of one stay, in some of which the host takes nobody today.
  package var opening = 24
  /// One mentor more.
  package var mentor = 12
  /// One trainee more at once in a host as a whole.
  package var host = 12
  /// One bed more for trainees of a host.
  package var bed = 12
  /// One person more of a unit away at once.
  package var away = 15
  /// One waiver of a waivable rule for one person.
  package var waiver = 20
  /// One place more in the quota of a county.
  package var quota = 30
  /// One person more in the target of the programme.
  package var target = 40
  /// Money for one person more.
  package var budget = 40
  /// One percentage point more in a share.
  package var share = 50
  /// One percentage point less kept for make-up training.
  package var reserve = 30
  /// One year less in the profession asked for.
  package var years = 50
  /// One year more of age let in.
  package var age = 50
  /// Stays may begin one period earlier.
  package var start = 80
  /// A deadline one period later.
  package var deadline = 80
  /// One pin given up; only where pins contradict hard rules.
  package var pin = 60

  package init() {}

  /// The names under which they can be set, in the order of the table.
  package static let names = [
    "seat", "opening", "mentor", "host", "bed", "away", "waiver", "quota", "target", "budget",
    "share", "reserve", "years", "age", "start", "deadline", "pin",
  ]

  /// By name; nil for a name that the table does not have, and setting that changes nothing.
  package subscript(name: String) -> Int? {
    get {
      switch name {
      case "seat": seat
      case "opening": opening
      case "mentor": mentor
      case "host": host
      case "bed": bed
      case "away": away
      case "waiver": waiver
      case "quota": quota
      case "target": target
      case "budget": budget
      case "share": share
      case "reserve": reserve
      case "years": years
      case "age": age
      case "start": start
      case "deadline": deadline
      case "pin": pin
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch name {
      case "seat": seat = newValue
      case "opening": opening = newValue
      case "mentor": mentor = newValue
      case "host": host = newValue
      case "bed": bed = newValue
      case "away": away = newValue
      case "waiver": waiver = newValue
      case "quota": quota = newValue
      case "target": target = newValue
      case "budget": budget = newValue
      case "share": share = newValue
      case "reserve": reserve = newValue
      case "years": years = newValue
      case "age": age = newValue
      case "start": start = newValue
      case "deadline": deadline = newValue
      case "pin": pin = newValue
      default: break
      }
    }
  }
}
