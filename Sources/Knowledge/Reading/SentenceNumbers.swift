import Units

/// The numbers that a Japanese sentence states, for checking that a figure is one of them.
struct SentenceNumbers {
  private struct Number {
    /// In ten-thousandths, so that 3.61 is exact.
    var tenThousandths: Int
    /// The two characters before it and the two after it.
    var before: String
    var after: String

    var isWhole: Bool { tenThousandths % 10_000 == 0 }
    var value: Int { tenThousandths / 10_000 }
  }

  private var numbers: [Number] = []

  init(_ sentence: String) {
    var scanner = DigitScanner(sentence)
    while let start = scanner.skipToDigit() {
      let tenThousandths = scanner.number()
      numbers.append(
        Number(
          tenThousandths: tenThousandths, before: scanner.text(start - 2, start),
          after: scanner.text(scanner.index, scanner.index + 2)))
    }
  }

  /// Whether the sentence states the value: `2週間` states 14 days, `午後9時` and `21:00` state
  /// 21:00.
  func state(_ value: FigureValue) -> Bool {
    switch value {
    case .rate(let rate):
      numbers.contains { $0.tenThousandths == rate.partsPerMillion }
    case .yen(let yen): holds(yen.amount)
    case .count(let count): holds(count)
    case .days(let days):
      numbers.contains {
        $0.isWhole && ($0.after == "週間" ? $0.value * 7 : $0.value) == days
      }
    case .date(let date): holds(date.month) && holds(date.day)
    case .time(let time): times.contains(time)
    }
  }

  /// 8:30, the hour of which is the number at `index`.
  private func clock(at index: Int) -> TimeOfDay? {
    guard numbers.indices.contains(index + 1), case let minute = numbers[index + 1],
      minute.before.hasSuffix(":"), minute.isWhole
    else { return nil }
    return TimeOfDay(hour: numbers[index].value, minute: minute.value)
  }

  private func holds(_ value: Int) -> Bool {
    numbers.contains { $0.isWhole && $0.value == value }
  }

  private var times: [TimeOfDay] {
    numbers.indices.compactMap { index in
      let number = numbers[index]
      guard number.isWhole, number.value <= 24 else { return nil }
      if number.after.hasPrefix(":") { return clock(at: index) }
      guard number.after.hasPrefix("時") else { return nil }
      let hour = number.before == "午後" && number.value < 12 ? number.value + 12 : number.value
      // 8時30分: the next number follows at once and is followed by 分.
      let next = numbers.indices.contains(index + 1) ? numbers[index + 1] : nil
      let minute =
        next.flatMap { $0.before.hasSuffix("時") && $0.after.hasPrefix("分") ? $0.value : nil } ?? 0
      return TimeOfDay(hour: hour, minute: min(minute, 59))
    }
  }
}

/// Reads the numbers of a text one after another: `1,400,000`, `3.61`, `140万`, `1万591`.
private struct DigitScanner {
  private let characters: [Character]
  private(set) var index = 0

  init(_ text: String) { characters = Array(text) }

  func text(_ from: Int, _ to: Int) -> String {
    String(characters[max(0, from)..<min(characters.count, to)])
  }

  /// Moves to the next digit and gives its place; `nil` at the end.
  mutating func skipToDigit() -> Int? {
    while index < characters.count, digit(at: index) == nil { index += 1 }
    return index < characters.count ? index : nil
  }

  /// The number that starts here, in ten-thousandths.
  mutating func number() -> Int {
    var result = whole() * 10_000
    if at("."), digit(at: index + 1) != nil {
      index += 1
      var unit = 1_000
      while let digit = digit(at: index) {
        result += digit * unit
        unit /= 10
        index += 1
      }
    }
    if at("万") {
      index += 1
      result *= 10_000
      if digit(at: index) != nil { result += whole() * 10_000 }
    }
    return result
  }

  /// Digits, with commas between them. No figure has more than ten digits: a longer run keeps its
  /// first ones, so that it equals no figure and the products above stay inside `Int`.
  private mutating func whole() -> Int {
    var value = 0
    while let digit = digit(at: at(",") ? index + 1 : index) {
      if at(",") { index += 1 }
      if value < 1_000_000_000 { value = value * 10 + digit }
      index += 1
    }
    return value
  }

  private func at(_ character: Character) -> Bool {
    index < characters.count && characters[index] == character
  }

  private func digit(at index: Int) -> Int? {
    guard index < characters.count, characters[index].isASCII else { return nil }
    return characters[index].isNumber ? characters[index].wholeNumberValue : nil
  }
}
