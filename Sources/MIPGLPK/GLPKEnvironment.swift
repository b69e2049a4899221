import CGLPK
import Glibc

/// GLPK's thread-local environment: terminal, memory, error state.
enum GLPKEnvironment {
  /// Runs the body with GLPK's talk sent to standard error, then frees everything of this thread.
  ///
  /// GLPK prints to standard output by default, where results belong, and turns its terminal on
  /// again before it says why it aborts. The body must leave no problem behind.
  static func run<Result>(_ body: () -> Result) -> Result {
    unsafe glp_term_hook(
      { _, text in
        if let text = unsafe text { unsafe _ = write(STDERR_FILENO, text, strlen(text)) }
        return 1
      }, nil)
    glp_term_out(GLP_OFF)
    defer { glp_free_env() }
    return body()
  }
}
