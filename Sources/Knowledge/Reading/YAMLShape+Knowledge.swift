import LoanCalculator
import NumberRegistry
import StrictYAML
import Units

extension YAMLShape<Bilingual> {
  /// `ja` and `en`.
  static var bilingual: Self {
    Self { node, what, diagnostics in
      node.readMapping(what, into: diagnostics) { reader in
        let ja = reader.required("ja", .text)
        let en = reader.required("en", .text)
        guard let ja, let en else { return nil }
        return Bilingual(ja: ja.text, en: en.text)
      }
    }
  }
}

extension YAMLShape<[Bilingual]> {
  static var bilinguals: Self {
    Self { node, what, diagnostics in
      node.read(.list, as: what, into: diagnostics)?.compactMap {
        $0.read(.bilingual, as: "an item of \(what)", into: diagnostics)
      }
    }
  }
}

extension YAMLShape
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of the words of an enumeration.
  static var word: Self {
    Self { node, what, diagnostics in
      guard let text = node.read(.text, as: what, into: diagnostics) else { return nil }
      if let value = Value(rawValue: text.text) { return value }
      diagnostics.report(.unknownWord(text, of: what, known: Value.allCases.map(\.rawValue)))
      return nil
    }
  }
}

extension YAMLShape {
  /// A text that means a value of some kind, such as an amount.
  ///
  /// - Parameters:
  ///   - wanted: What belongs there, with an example.
  ///   - parse: The value, or `nil` when the text does not mean one.
  fileprivate static func value(
    _ wanted: String, _ parse: @escaping @Sendable (String) -> Value?
  ) -> Self {
    Self { node, what, diagnostics in
      guard let text = node.read(.text, as: what, into: diagnostics) else { return nil }
      if let value = parse(text.text) { return value }
      diagnostics.report(.badValue(text, of: what, wanted: wanted))
      return nil
    }
  }
}

extension YAMLShape<Bool> {
  static var yesNo: Self {
    value("yes or no") { ["yes": true, "no": false][$0] }
  }
}

extension YAMLShape<String> {
  /// The first digits of numbers, as dialled in Japan.
  static var firstDigits: Self {
    value("the first digits of numbers such as 0120") { text in
      let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return digits && text.first == "0" && (2...8).contains(text.utf8.count) ? text : nil
    }
  }
}

extension YAMLShape<Int> {
  /// A whole number up to a million.
  static var count: Self {
    value("a whole number such as 35") { plainNumber($0, upTo: 1_000_000) }
  }
}

extension YAMLShape<Yen> {
  static var yen: Self {
    value("an amount in yen such as 100000") {
      plainNumber($0, upTo: Yen.largest.amount).map { Yen($0) }
    }
  }
}

extension YAMLShape<AnnualRate> {
  static var rate: Self {
    value("a rate in percent such as 18.0") { AnnualRate(percent: $0) }
  }
}

extension YAMLShape<BalanceShare> {
  static var share: Self {
    value("a share in percent such as 4.2") { BalanceShare(percent: $0) }
  }
}

extension YAMLShape<[BalanceShare]> {
  static var shares: Self {
    Self { node, what, diagnostics in
      node.read(.list, as: what, into: diagnostics)?.compactMap {
        $0.read(.share, as: "an item of \(what)", into: diagnostics)
      }
    }
  }
}

extension YAMLShape<CivilDate> {
  static var date: Self {
    value("a date such as 2026-11-20") { CivilDate(iso: $0) }
  }
}

extension YAMLShape<PartialDate> {
  static var partialDate: Self {
    value("a year, month or day such as 2025-12") { PartialDate($0) }
  }
}

extension YAMLShape<RecheckInterval> {
  static var recheckInterval: Self {
    value("a number of months such as 12, 'never' or 'unknown'") { text in
      switch text {
      case "never": .never
      case "unknown": .unknown
      default: plainNumber(text, upTo: 1_200).flatMap { $0 > 0 ? .months($0) : nil }
      }
    }
  }
}

extension YAMLShape<TimeOfDay> {
  static var time: Self {
    value("a time of day such as 9:00") { text in
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].count == 2, let hour = plainNumber(parts[0], upTo: 24),
        let minute = plainNumber(parts[1], upTo: 59)
      else { return nil }
      return TimeOfDay(hour: hour, minute: minute)
    }
  }
}

/// A number written in ASCII digits alone, up to a bound.
func plainNumber(_ text: some StringProtocol, upTo bound: Int) -> Int? {
  guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(text).flatMap { $0 <= bound ? $0 : nil }
}
