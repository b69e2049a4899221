import CGLPK

/// GLPK's search tree as seen from its callback, and valid only there.
@safe struct SearchTree {
  private let tree: OpaquePointer

  init(_ tree: OpaquePointer) { unsafe self.tree = unsafe tree }

  /// The best bound of the nodes still open; nil before the first relaxation is solved.
  var bound: Double? {
    let node = unsafe glp_ios_best_node(tree)
    guard node != 0 else { return nil }
    let bound = unsafe glp_ios_node_bound(tree, node)
    // GLPK says "none" by the largest double.
    return bound.magnitude == Double.greatestFiniteMagnitude ? nil : bound
  }

  /// Nodes made so far.
  var nodes: Int {
    var total: Int32 = 0
    unsafe glp_ios_tree_size(tree, nil, nil, &total)
    return Int(total)
  }

  /// The objective of the best integer point so far.
  var objective: Double? {
    let problem = unsafe glp_ios_get_prob(tree)
    guard unsafe glp_mip_status(problem) == GLP_FEAS else { return nil }
    return unsafe glp_mip_obj_val(problem)
  }

  /// The best integer point so far, with the model's number of values.
  func values(count: Int) -> [Double] {
    let problem = unsafe glp_ios_get_prob(tree)
    return (0..<count).map { unsafe glp_mip_col_val(problem, Int32($0 + 1)) }
  }

  /// Gives GLPK a point where it asks for one; whether it did.
  func take(_ point: [Int]) -> Bool {
    guard unsafe glp_ios_reason(tree) == GLP_IHEUR else { return false }
    // GLPK counts from 1.
    unsafe _ = glp_ios_heur_sol(tree, [0] + point.map(Double.init))
    return true
  }

  /// Asks the search to stop.
  func terminate() { unsafe glp_ios_terminate(tree) }
}
