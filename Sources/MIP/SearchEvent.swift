/// What a search tells while it runs, so that a crash later on costs only the rest of the search.
package enum SearchEvent: Sendable, Equatable {
  /// Better figures.
  case progress(Progress)
  /// A better feasible point, checked against the model.
  case incumbent(Solution)
}
