import Testing

@testable import QuestionRouter

@Suite struct RouterBytesTests {
  @Test func comeBackAsTheSameModel() throws {
    let model = SmallPack.model
    let read = try #require(RouterModel(bytes: model.bytes[...]))
    #expect(read == model)
    for example in SmallPack.examples {
      #expect(read.route(example.text) == model.route(example.text))
      #expect(
        read.evidence(in: example.text, for: "pay") == model.evidence(in: example.text, for: "pay"))
    }
  }

  @Test func cutOrLengthenedBytesAreNoModel() {
    let bytes = SmallPack.model.bytes
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(RouterModel(bytes: bytes[..<count]) == nil)
    }
    #expect(RouterModel(bytes: (bytes + [0])[...]) == nil)
  }

  @Test func damagedBytesNeverTrap() {
    let bytes = SmallPack.model.bytes
    var (refused, read) = (0, 0)
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var changed = bytes
      changed[place] ^= 0xA5
      if let model = RouterModel(bytes: changed[...]) {
        _ = model.route("返済日に間に合わない")
        read += 1
      } else {
        refused += 1
      }
    }
    #expect(refused > 5)
    #expect(read > 50)
  }
}
