import NumberRegistry
import Testing

@Suite struct RandomTextTests {
  /// A fixed sequence, so that a failure comes back (splitmix64, Sebastiano Vigna).
  struct Sequence: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let pieces = [
    "0", "1", "2", "9", "0120", "397", "972", "0570", "090", "+", "+81", "81", "010", "184", "#",
    "-", "ー", "−", "/", ".", " ", "　", "(", ")", "の", "一", "〇", "二", "三九七", "ゼロ", "に",
    "さん", "円", "¥", ":", "番", "電話", "非通知", "から", "9110", "188", "👨‍👩‍👧", "\u{202A}", "e\u{301}",
    "\r\n", "\0", "½", "①", "٣", "𝟘", "\u{10FFFF}",
  ]

  @Test func randomTextsNeverTrap() {
    var random = Sequence(state: 397_972)
    var accepted = 0
    var rejected = 0
    for _ in 0..<4_000 {
      let count = Int.random(in: 0...14, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random)! }.joined()
      let length = text.unicodeScalars.count
      let found = PhoneNumberReader.find(in: text)
      var end = 0
      for (number, range) in found {
        #expect(range.lowerBound >= end && range.upperBound <= length && !range.isEmpty)
        end = range.upperBound
        check(number)
      }
      if let number = PhoneNumberReader.read(text) {
        accepted += 1
        check(number)
      } else {
        rejected += 1
      }
    }
    #expect(accepted > 50 && rejected > 50)
  }

  /// A mark that draws nothing takes a text off the short way for plain digits; what it means stays.
  @Test func bothWaysOfReadingAgree() {
    var random = Sequence(state: 11)
    var possible = 0
    for _ in 0..<20_000 {
      var text = "0"
      for _ in 0..<Int.random(in: 6...16, using: &random) {
        let digit = Int.random(in: 0...9, using: &random)
        text += Int.random(in: 0..<6, using: &random) == 0 ? "-" : "\(digit)"
      }
      let number = PhoneNumberReader.read(text)
      #expect(number == PhoneNumberReader.read(text + "\u{200B}"), "\(text)")
      if let number, number.kind != .invalid { possible += 1 }
    }
    #expect(possible > 1_000)
  }

  private func check(_ number: PhoneNumber) {
    if let e164 = number.e164 {
      #expect(e164.first == "+" && (8...16).contains(e164.count))
      // What was understood once is understood again, the same.
      if number.kind != .international { #expect(PhoneNumberReader.read(e164) == number) }
    }
    if ![.withheld, .international].contains(number.kind) {
      #expect(number.national.filter { $0 != "-" } == number.digits)
    }
  }

  /// Long inputs cost time in proportion: ten thousand of anything are read in the test's run.
  @Test(arguments: ["0", "0 ", "0-", "-", "ゼロ", "〇", "+", "(", "0120 ", "非通知", "一", "の", "0 1 2 "])
  func longTextsEnd(_ piece: String) {
    let text = String(repeating: piece, count: 10_000)
    _ = PhoneNumberReader.read(text)
    let found = PhoneNumberReader.find(in: text)
    #expect(found.count <= 10_000)
  }
}
