import AnswerReading
import ReadingTables
import Testing
import Units

/// What is shown back to a person reads as the same value again.
@Suite struct RoundTripTests {
  /// 200,000円, 200000円, 20万円 and 20万5千円 for amounts of every size.
  @Test func amounts() {
    var generator = SystemRandomNumberGenerator()
    let sizes = [10, 1_000, 10_000, 1_000_000, 100_000_000, 1_000_000_000_000]
    for _ in 0..<400 {
      let amount = Int.random(in: 0...sizes.randomElement(using: &generator)!, using: &generator)
      for text in [
        "\(amount)円", grouped(amount) + "円", "¥" + grouped(amount), inUnits(amount) + "円",
      ] {
        #expect(outcome(text, .yen) == "\(amount)", "\(text)")
      }
      #expect(outcome(kanji(amount) + "円", .yen) == "\(amount)", "\(kanji(amount))")
      #expect(outcome("約\(grouped(amount))円", .yen) == "\(amount) about")
    }
  }

  @Test func rates() {
    for millionths in stride(from: 0, through: 1_000_000, by: 1_700) {
      let text = AnnualRate(partsPerMillion: millionths).percentText
      for form in ["\(text)%", "年\(text)%", "年率\(text)パーセント", "\(text) percent"] {
        #expect(outcome(form, .rate) == text, "\(form)")
      }
    }
  }

  @Test func daysAndCounts() {
    for number in 0...400 {
      #expect(outcome("\(number)日", .days) == "\(number)")
      #expect(outcome("\(number)日間", .days) == "\(number)")
      #expect(outcome("\(number) days", .days) == "\(number)")
      #expect(outcome("\(number)回", .count) == "\(number)")
      #expect(outcome("\(number)社", .count) == "\(number)")
      #expect(outcome("\(number)", .count) == "\(number)")
    }
  }

  /// The forms in which dates are shown: 2026-11-25, 11月25日(水), 2027年1月5日(火), Wed 25 November.
  @Test func dates() {
    for offset in -400...400 {
      let date = today + offset
      let weekday = date.weekday.japanese
      let full = [
        date.iso, "\(date.year)/\(date.month)/\(date.day)",
        "\(date.year)年\(date.month)月\(date.day)日(\(weekday))",
        "\(months[date.month - 1]) \(date.day), \(date.year)",
      ]
      for text in full { #expect(outcome(text, .date(prefer: .none)) == date.iso, "\(text)") }
      // A month and a day lean to the nearer year, so only near dates come back.
      guard abs(offset) <= 180, date.month != 2 || date.day != 29 else { continue }
      for text in ["\(date.month)月\(date.day)日(\(weekday))", "\(date.month)/\(date.day)"] {
        #expect(outcome(text, .date(prefer: .none)) == date.iso, "\(text)")
      }
    }
  }

  @Test func times() {
    for minutes in 0...1_440 {
      let time = TimeOfDay(minutes: minutes)
      let (hour, minute) = (minutes / 60, minutes % 60)
      let padded = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
      #expect(outcome(padded, .time) == time.text, "\(padded)")
      guard hour < 24 else { continue }
      let half = hour < 12 ? "午前\(hour)時" : "午後\(hour - 12)時"
      #expect(outcome("\(half)\(minute)分", .time) == time.text, "\(half)\(minute)分")
    }
  }

  @Test func choices() {
    for options in TableOptions.choices.values {
      for (place, option) in options.enumerated() {
        for text in [option.label, option.id, "\(place + 1)", "\(place + 1)番"] + option.also {
          #expect(outcome(text, .choice(options)) == option.id, "\(text)")
        }
      }
    }
    #expect(outcome("はい", .yesNo) == "yes" && outcome("いいえ", .yesNo) == "no")
    #expect(outcome("Yes", .yesNo) == "yes" && outcome("No", .yesNo) == "no")
  }

  private let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private func grouped(_ amount: Int) -> String {
    var digits = Array(String(amount))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }

  /// 123456 as 12万3456, zero as 0.
  private func inUnits(_ amount: Int) -> String {
    let parts = [
      (amount / 100_000_000, "億"), (amount / 10_000 % 10_000, "万"), (amount % 10_000, ""),
    ]
    let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
    return text.isEmpty ? "0" : text
  }

  /// 123456 as 十二万三千四百五十六.
  private func kanji(_ amount: Int) -> String {
    guard amount > 0 else { return "零" }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    func section(_ value: Int) -> String {
      [(1_000, "千"), (100, "百"), (10, "十"), (1, "")].map { unit, name in
        let digit = value / unit % 10
        if digit == 0 { return "" }
        return (digit == 1 && unit > 1 ? "" : digits[digit]) + name
      }.joined()
    }
    let parts = [
      (amount / 100_000_000, "億"), (amount / 10_000 % 10_000, "万"), (amount % 10_000, ""),
    ]
    return parts.filter { $0.0 > 0 }.map { section($0.0) + $0.1 }.joined()
  }
}
