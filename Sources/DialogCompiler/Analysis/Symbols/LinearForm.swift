/// A sum of whole multiples of terms and a constant: `can_pay_on - due_date - 61`.
///
/// A term that cancels out stays, with a factor of zero: where it is unknown, so is the sum.
///
/// Yen, counts and days are whole numbers, a rate is its parts per million, a date its day since the
/// epoch, a time its minute of the day and a moment its minute since the epoch.
struct LinearForm: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    let term: TermID
    let factor: Int
  }

  /// By term, each once.
  private(set) var parts: [Part]
  private(set) var constant: Int

  init(constant: Int) {
    parts = []
    self.constant = constant
  }

  init(_ term: TermID) {
    parts = [Part(term: term, factor: 1)]
    constant = 0
  }

  private init(parts: [Part], constant: Int) {
    self.parts = parts
    self.constant = constant
  }

  var terms: [TermID] { parts.map(\.term) }

  /// Terms that do not count but have to be known.
  var cancelledTerms: [TermID] { parts.filter { $0.factor == 0 }.map(\.term) }

  /// Its value does not depend on its terms, as long as they are known.
  var isConstant: Bool { parts.allSatisfy { $0.factor == 0 } }

  /// `nil` where a factor or the constant leaves the range of an `Int`.
  func adding(_ other: LinearForm, times factor: Int = 1) -> LinearForm? {
    var result: [Part] = []
    var (i, j) = (0, 0)
    while i < parts.count || j < other.parts.count {
      if j == other.parts.count || (i < parts.count && parts[i].term < other.parts[j].term) {
        result.append(parts[i])
        i += 1
        continue
      }
      let (scaled, overflow) = other.parts[j].factor.multipliedReportingOverflow(by: factor)
      if overflow { return nil }
      var sum = scaled
      if i < parts.count, parts[i].term == other.parts[j].term {
        let (total, overflow) = parts[i].factor.addingReportingOverflow(scaled)
        if overflow { return nil }
        sum = total
        i += 1
      }
      result.append(Part(term: other.parts[j].term, factor: sum))
      j += 1
    }
    let (scaled, first) = other.constant.multipliedReportingOverflow(by: factor)
    let (total, second) = constant.addingReportingOverflow(scaled)
    return first || second ? nil : LinearForm(parts: result, constant: total)
  }

  func scaled(by factor: Int) -> LinearForm? {
    LinearForm(constant: 0).adding(self, times: factor)
  }

  func plus(_ amount: Int) -> LinearForm? { adding(LinearForm(constant: amount)) }

  /// The parts that count, without the constant.
  var sum: LinearForm { LinearForm(parts: parts.filter { $0.factor != 0 }, constant: 0) }
}
