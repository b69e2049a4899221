/// An option that a point of a linear program takes, and how much of it.
struct Share: Sendable {
  let choice: Choice
  /// Of a person.
  let millionths: Int
}
