import JinxiuDomain
import JinxiuFiles
import ScenarioTools
import Testing

struct MutatedFilesTests {
  /// Damages one file of a good scenario at a few random places.
  private func damaged(seed: Int) -> [String: [UInt8]] {
    var random = SeededRandom(seed)
    var files = Folder().files
    let name = random.pick(files.keys.sorted())
    var bytes = files[name] ?? []
    let scraps: [[UInt8]] = [
      "\"", ",", "\n", "\r", "\0", "=", "、", "9999999999999999999999", "-", "\u{FFFD}",
    ]
    .map { Array($0.utf8) }
    for _ in 0..<random.number(1...6) where !bytes.isEmpty {
      let index = random.number(0...(bytes.count - 1))
      switch random.number(0...4) {
      case 0: bytes[index] = UInt8(random.number(0...255))
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(contentsOf: random.pick(scraps), at: index)
      case 3: bytes.removeSubrange(index..<min(bytes.count, index + random.number(1...40)))
      default: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 30)], at: index)
      }
    }
    files[name] = bytes
    return files
  }

  @Test(arguments: 0..<2_000)
  func `damaged files give faults with place and advice, never a crash (R28)`(seed: Int) {
    let reading = ScenarioReader.read(damaged(seed: seed))

    #expect((reading.scenario == nil) == !reading.errors.isEmpty, "seed \(seed)")
    for fault in reading.faults {
      #expect(!fault.place.file.isEmpty && !fault.problem.chinese.isEmpty, "seed \(seed)")
      #expect(!fault.advice.english.isEmpty, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<200)
  func `damaged files are reported the same each time`(seed: Int) {
    let files = damaged(seed: seed)

    #expect(ScenarioReader.read(files).faults == ScenarioReader.read(files).faults, "seed \(seed)")
  }
}
