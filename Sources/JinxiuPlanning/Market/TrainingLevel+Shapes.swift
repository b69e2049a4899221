import JinxiuDomain

extension TrainingLevel {
  /// One run of the level's length, and every spacing of each of its patterns.
  var shapes: [SpellShape] {
    var shapes = [SpellShape(spells: [SpellShape.Spell(offset: 0, length: length)])]
    for pattern in patterns {
      var partial: [[SpellShape.Spell]] = [[]]
      for length in pattern.lengths {
        partial = partial.flatMap { spells -> [[SpellShape.Spell]] in
          guard let last = spells.last else {
            return [[SpellShape.Spell(offset: 0, length: length)]]
          }
          return pattern.apart.map { gap in
            spells + [SpellShape.Spell(offset: last.offset + last.length + gap, length: length)]
          }
        }
      }
      shapes += partial.map(SpellShape.init(spells:))
    }
    return shapes
  }
}

extension Programme {
  /// Every stay of a level inside the months of an offer and of the programme, by shape, then
  /// start.
  func stays(of level: UnitLevel, in span: PeriodSpan) -> [[PeriodSpan]] {
    guard let training = levels.first(where: { $0.level == level }) else { return [] }
    return training.shapes.flatMap { shape -> [[PeriodSpan]] in
      let first = max(span.first, periods.first)
      let last = min(span.last, periods.last).advanced(by: 1 - shape.extent)
      guard first <= last else { return [] }
      return (0...last.index - first.index).map { start in
        shape.spells.map {
          PeriodSpan(from: first.advanced(by: start + $0.offset), count: $0.length)
        }
      }
    }
  }
}
