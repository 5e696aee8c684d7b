import LoanCalculator
import Testing
import Units

@Suite struct MinimumPaymentTests {
  /// Fact sheet, table `acom-brackets-42`: payment, first and last balance.
  @Test(arguments: [
    (1_000, 1, 23_809), (2_000, 23_810, 47_619), (3_000, 47_620, 71_428),
    (4_000, 71_429, 95_238), (5_000, 95_239, 119_047), (6_000, 119_048, 142_857),
    (7_000, 142_858, 166_666), (8_000, 166_667, 190_476), (9_000, 190_477, 214_285),
    (10_000, 214_286, 238_095), (11_000, 238_096, 261_904), (12_000, 261_905, 285_714),
    (13_000, 285_715, 300_000),
  ])
  func acomBrackets42(_ payment: Int, _ from: Int, _ to: Int) throws {
    let rule = try Rules.acom()
    for balance in [from, (from + to) / 2, to] {
      let found = try rule.minimumPayment(balance: Yen(balance), limit: Yen(300_000))
      #expect(found.value == Yen(payment), "\(balance)")
    }
  }

  /// Fact sheet, table `acom-brackets-30`.
  @Test(arguments: [
    (1_000, 1, 33_333), (2_000, 33_334, 66_666), (3_000, 66_667, 100_000),
    (4_000, 100_001, 133_333), (5_000, 133_334, 166_666), (6_000, 166_667, 200_000),
    (7_000, 200_001, 233_333), (8_000, 233_334, 266_666), (9_000, 266_667, 300_000),
    (10_000, 300_001, 333_333), (11_000, 333_334, 366_666), (12_000, 366_667, 400_000),
    (13_000, 400_001, 433_333), (14_000, 433_334, 466_666), (15_000, 466_667, 500_000),
    (16_000, 500_001, 533_333),
  ])
  func acomBrackets30(_ payment: Int, _ from: Int, _ to: Int) throws {
    let rule = try Rules.acom()
    for balance in [from, (from + to) / 2, to] {
      let found = try rule.minimumPayment(balance: Yen(balance), limit: Yen(1_000_000))
      #expect(found.value == Yen(payment), "\(balance)")
    }
  }

  /// Fact sheet, tables `acom-round-42` (the corrected column: 25,000 gives 2,000) and
  /// `acom-round-30`: limit, balance, payment.
  @Test(arguments: [
    (300_000, 25_000, 2_000), (300_000, 50_000, 3_000), (300_000, 100_000, 5_000),
    (300_000, 150_000, 7_000), (300_000, 200_000, 9_000), (300_000, 250_000, 11_000),
    (300_000, 300_000, 13_000), (300_001, 50_000, 2_000), (500_000, 100_000, 3_000),
    (500_000, 150_000, 5_000), (500_000, 200_000, 6_000), (500_000, 300_000, 9_000),
    (500_000, 400_000, 12_000), (500_000, 500_000, 15_000), (1_000_000, 500_000, 15_000),
    (10_000, 10_000, 1_000),
  ])
  func acomRound(_ limit: Int, _ balance: Int, _ payment: Int) throws {
    let found = try Rules.acom().minimumPayment(balance: Yen(balance), limit: Yen(limit))
    #expect(found.value == Yen(payment))
  }

  /// Fact sheet, table `lender-comparison`: what each lender asks for 100,000, 300,000 and 500,000.
  @Test func lendersCompared() throws {
    func payments(_ rule: MinimumPaymentRule, limit: Int?) -> [Int?] {
      [100_000, 300_000, 500_000].map { balance in
        let found = try? rule.minimumPayment(balance: Yen(balance), limit: limit.map { Yen($0) })
        return found?.value.amount
      }
    }
    #expect(payments(try Rules.acom(), limit: 300_000) == [5_000, 13_000, nil])
    #expect(payments(try Rules.acom(), limit: 500_000) == [3_000, 9_000, 15_000])
    #expect(payments(try Rules.promise(), limit: nil) == [4_000, 11_000, 13_000])
    #expect(payments(try Rules.aiful(), limit: nil) == [4_000, 11_000, 13_000])
    #expect(payments(try Rules.mobit(), limit: 500_000) == [4_000, 11_000, 13_000])
  }

  /// Fact sheet, table `promise-aiful-mobit-rules`, note; the last rows by hand: 25,300 and
  /// 19,900.02.
  @Test(arguments: [
    (50_000, 2_000), (100_000, 4_000), (300_000, 11_000), (310_000, 8_000), (500_000, 13_000),
    (1_000_000, 26_000), (1_000_001, 20_000),
  ])
  func promise(_ balance: Int, _ payment: Int) throws {
    #expect(
      try Rules.promise().minimumPayment(balance: Yen(balance), limit: nil).value == Yen(payment))
  }

  @Test(arguments: [
    (1, 4_000), (100_000, 4_000), (100_001, 8_000), (400_000, 11_000), (400_001, 13_000),
    (600_000, 16_000), (700_000, 18_000), (800_000, 21_000), (900_000, 24_000),
    (1_000_000, 26_000),
  ])
  func mobit(_ balance: Int, _ payment: Int) throws {
    #expect(
      try Rules.mobit().minimumPayment(balance: Yen(balance), limit: nil).value == Yen(payment))
  }

  @Test func aboveAMillionTheContractDecides() throws {
    let rule = try Rules.acom()
    let candidates = try ["3.0", "2.5", "2.0", "1.5"].map { try Rules.share($0) }
    #expect(rule.needsLimit)
    #expect(rule.shareCandidates(limit: Yen(2_000_000)) == candidates)
    #expect(try !Rules.promise().needsLimit)
    let missing = LoanError.shareMissing(candidates: candidates)
    #expect(throws: missing) {
      try rule.minimumPayment(balance: Yen(1_000_000), limit: Yen(2_000_000))
    }
    #expect(missing.message(japanese: true).contains("3.0%、2.5%、2.0%、1.5%"))
    #expect(missing.message(japanese: false).contains("3.0%, 2.5%, 2.0%, 1.5%"))
    // By hand: 30,000, 25,000, 20,000 and 15,000 exactly, one step more for one yen more.
    for (share, payment) in zip(candidates, [30_000, 25_000, 20_000, 15_000]) {
      for (balance, more) in [(1_000_000, 0), (1_000_001, 1_000)] {
        let found = try rule.minimumPayment(
          balance: Yen(balance), limit: Yen(2_000_000), share: share)
        #expect(found.value == Yen(payment + more))
      }
    }
    let wrong = try Rules.share("4.2")
    #expect(throws: LoanError.shareNotOffered(wrong, candidates: candidates)) {
      try rule.minimumPayment(balance: Yen(1), limit: Yen(2_000_000), share: wrong)
    }
  }

  @Test func derivations() throws {
    let share = try Rules.acom().minimumPayment(balance: Yen(25_000), limit: Yen(300_000))
    #expect(share.derivation.formula == "25,000円 × 4.2%、1,000円単位に切り上げ")
    #expect(
      share.derivation.formulaEnglish
        == "25,000 yen × 4.2%, rounded up to a multiple of 1,000 yen")
    #expect(share.derivation.inputs.map(\.name) == ["balance", "limit", "share"])
    #expect(share.derivation.rounding == .up(toMultipleOf: 1_000))
    #expect(share.derivation.ruleFactIDs.contains("mp-band-low"))
    let step = try Rules.mobit().minimumPayment(balance: Yen(150_000), limit: nil)
    #expect(step.derivation.formula == "残高100,001円から200,000円までは8,000円")
    #expect(step.derivation.rounding == .exact)
  }

  @Test func refuses() throws {
    let (acom, aiful, mobit) = try (Rules.acom(), Rules.aiful(), Rules.mobit())
    func error(_ rule: MinimumPaymentRule, _ balance: Int, _ limit: Int?) -> LoanError? {
      do throws(LoanError) {
        _ = try rule.minimumPayment(balance: Yen(balance), limit: limit.map { Yen($0) })
        return nil
      } catch { return error }
    }
    #expect(error(acom, 100_000, nil) == .limitMissing)
    #expect(
      error(acom, 300_001, 300_000)
        == .balanceAboveLimit(balance: Yen(300_001), limit: Yen(300_000)))
    #expect(error(acom, 1_000, 9_999) == .limitNotCovered(Yen(9_999)))
    #expect(error(acom, 1_000, 8_000_001) == .limitNotCovered(Yen(8_000_001)))
    #expect(error(acom, 0, 300_000) == .zero(.balance))
    #expect(error(acom, -5, 300_000) == .negative(.balance, Yen(-5)))
    #expect(error(acom, .max, .max) == .tooLarge(.balance, Yen(.max)))
    #expect(error(acom, 1, .max) == .tooLarge(.limit, Yen(.max)))
    #expect(
      error(mobit, 150_000, 100_000)
        == .balanceAboveLimit(balance: Yen(150_000), limit: Yen(100_000)))
    #expect(
      error(mobit, 1_000_001, nil)
        == .paymentNotConfirmed(balance: Yen(1_000_001), atLeast: Yen(26_000), atMost: nil))
    let between = LoanError.paymentNotConfirmed(
      balance: Yen(250_000), atLeast: Yen(8_000), atMost: Yen(11_000))
    #expect(error(aiful, 250_000, nil) == between)
    #expect(
      between.message(japanese: true)
        == "残高250,000円の返済額は資料で確認できていません。8,000円から11,000円までの間とみられます。")
  }

  @Test func rulesFromDataAreChecked() throws {
    func row(_ from: Int, _ to: Int?, _ value: Int) -> AmountTable<Int>.Row {
      .init(from: Yen(from), upTo: to.map { Yen($0) }, value: value)
    }
    #expect(throws: LoanError.invalidTable(row: 0)) { try AmountTable<Int>([]) }
    #expect(throws: LoanError.invalidTable(row: 1)) { try AmountTable([row(5, 4, 0)]) }
    #expect(throws: LoanError.invalidTable(row: 1)) { try AmountTable([row(-1, 4, 0)]) }
    #expect(throws: LoanError.invalidTable(row: 2)) {
      try AmountTable([row(1, 4, 0), row(4, 9, 0)])
    }
    #expect(throws: LoanError.invalidTable(row: 2)) {
      try AmountTable([row(1, nil, 0), row(4, 9, 0)])
    }
    #expect(throws: LoanError.invalidTable(row: 1)) { try AmountTable([row(1, .max, 0)]) }
    let shares = try AmountTable([
      .init(from: Yen(1), upTo: nil, value: BalanceShare(partsPerMillion: 0))
    ])
    #expect(throws: LoanError.invalidTable(row: 1)) {
      try MinimumPaymentRule(.shareByBalance(shares), roundingUpTo: Yen(1_000), factIDs: [])
    }
    let steps = try AmountTable([.init(from: Yen(1), upTo: nil, value: Yen(0))])
    #expect(throws: LoanError.invalidTable(row: 1)) {
      try MinimumPaymentRule(.steps(steps), roundingUpTo: Yen(1_000), factIDs: [])
    }
    let none = try AmountTable([.init(from: Yen(1), upTo: nil, value: [BalanceShare]())])
    #expect(throws: LoanError.invalidTable(row: 1)) {
      try MinimumPaymentRule(.shareByLimit(none), roundingUpTo: Yen(1_000), factIDs: [])
    }
    let fine = try AmountTable([.init(from: Yen(1), upTo: nil, value: Yen(1))])
    #expect(throws: LoanError.invalidTable(row: 0)) {
      try MinimumPaymentRule(.steps(fine), roundingUpTo: Yen(0), factIDs: [])
    }
  }
}
