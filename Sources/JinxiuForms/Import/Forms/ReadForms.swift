import JinxiuDomain
import JinxiuFiles

/// What all sheets together bring.
struct ReadForms {
  var contributions: [Contribution] = []
  /// What no longer holds, for imports that replace.
  var scopes: [ReplacedScope] = []
  var nominations: [NominationSheet] = []
  var summaries: [SummarySheet] = []
  /// Where Annex 3 of these files has the quota of a county.
  var quotaPlaces: [String: FaultPlace] = [:]
}

/// Rows of a table that a file speaks of all of.
enum ReplacedScope {
  case table(Table)
  /// People of a county.
  case people(county: String)
  /// Offers of a hospital.
  case offers(host: String)
  /// Seats of single months of an offer, which a page with months always says anew.
  case monthlySeats(offer: String)
}

/// People of one Annex 1, as cross checks count them.
struct NominationSheet {
  struct Person {
    let county: String
    /// The cell that names the county.
    let place: FaultPlace
    /// Nil when the specialty could not be read.
    let category: FormCategory?
  }

  let place: FaultPlace
  var people: [Person] = []
  /// Rows without a county, which nobody can count.
  var strangers = 0
}

/// One Annex 2.
struct SummarySheet {
  struct Row {
    let county: String
    let number: Int
    /// By category, in the order of the form; nil where the cell is no number.
    let counts: [Int?]
  }

  let origin: SheetOrigin
  var rows: [Row] = []

  func place(_ row: Int, _ column: String) -> FaultPlace {
    RowOrigin(origin, row: row).place(column)
  }
}
