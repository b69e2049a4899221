/// A programme planned under each reading of what its text leaves open (各种读法).
package struct ReadingStudy: Sendable {
  /// In programme order.
  package let questions: [OpenQuestion]
  /// As the programme reads them now.
  package let base: Plan
  /// Each reading alone first, in the order of the questions, then combinations.
  package let variants: [ReadingVariant]
  /// Whether every combination is there; false when only single readings were varied.
  package let hasCombinations: Bool

  package init(
    questions: [OpenQuestion], base: Plan, variants: [ReadingVariant], hasCombinations: Bool
  ) {
    self.questions = questions
    self.base = base
    self.variants = variants
    self.hasCombinations = hasCombinations
  }

  /// Combinations that the questions have, the one in force counted.
  package var combinations: Int { questions.reduce(1) { $0 * $1.readings.count } }

  /// Of a variant: the questions that it reads otherwise than the programme, and how.
  package func differences(
    of variant: ReadingVariant
  ) -> [(question: OpenQuestion, reading: OpenQuestion.Reading)] {
    zip(questions, variant.choices).compactMap { question, choice in
      choice == question.inForce ? nil : (question, question.readings[choice])
    }
  }
}

/// The programme under one choice of readings.
package struct ReadingVariant: Sendable {
  package typealias Result = Replanned<Plan>

  /// For each question: index of the reading.
  package let choices: [Int]
  package let changes: [ScenarioChange]
  package let result: Result
  /// Whether no plan as good takes the place of fewer people of the base and, of these, moves fewer.
  package let isNearest: Bool

  package init(
    choices: [Int], changes: [ScenarioChange], result: Result, isNearest: Bool
  ) {
    self.choices = choices
    self.changes = changes
    self.result = result
    self.isNearest = isNearest
  }

  package var plan: Plan? { result.plan }
}
