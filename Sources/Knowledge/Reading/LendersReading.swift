import LoanCalculator
import NumberRegistry
import StrictYAML
import Units

/// Reads `lenders.yaml`: the lenders with their rules, and the lawful caps.
struct LendersReading {
  private let context: ReadingContext
  private let desks: [String: Desk]
  private let figures: [String: Figure]
  private var tables: TableReading { TableReading(context) }

  init(_ context: ReadingContext, desks: [Desk], figures: [Figure]) {
    self.context = context
    self.desks = Dictionary(desks.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    self.figures = Dictionary(figures.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// What the file holds; the lawful caps are missing only with an error.
  struct Contents {
    var legalCaps: LegalCaps?
    var incomeCap: IncomeCap?
    var lenders: [Lender]
  }

  func read(_ node: YAMLNode) -> Contents {
    node.readMapping("the file of lenders", into: context.diagnostics) { reader in
      let caps = reader.required("legal_caps", .any).flatMap { tables.caps($0) }
      let incomeCap = reader.optional("income_cap", .text).flatMap { readIncomeCap($0) }
      var owners: [String: String] = [:]
      let lenders = context.elements(reader.required("lenders", .mapping) ?? [], "a lender") {
        id, reader in lender(id, &reader, owners: &owners)
      }
      return Contents(legalCaps: caps, incomeCap: incomeCap, lenders: lenders)
    }
  }

  /// The cap on loans by income: the figure that divides the yearly income, which must be a count.
  private func readIncomeCap(_ text: YAMLScalar) -> IncomeCap? {
    guard let id = context.reference(text, to: .figure), let figure = figures[id] else {
      return nil
    }
    guard case .count(let divisor) = figure.value else {
      context.diagnostics.report(
        .figureOfOtherType(text, found: figure.value.type, wanted: .count))
      return nil
    }
    do throws(LoanError) {
      return try IncomeCap(divisor: divisor, factIDs: [figure.factID])
    } catch {
      context.diagnostics.report(
        .badValue(text, of: "'income_cap'", wanted: "a figure of 1 to 100"))
      return nil
    }
  }

  private func lender(
    _ id: String, _ reader: inout MappingReader, owners: inout [String: String]
  ) -> Lender? {
    let name = reader.required("name", .bilingual)
    let spellings = reader.required("spellings", .texts) ?? []
    for spelling in spellings {
      if let other = owners[spelling.text.lowercased()] {
        context.diagnostics.report(.spellingTwice(spelling, other: other))
      }
      owners[spelling.text.lowercased()] = id
    }
    let desk = reader.optional("desk", .text)
    let deskID = context.reference(desk, to: .desk)
    if let desk, desks[desk.text]?.offer == .never {
      context.diagnostics.report(.neverOffered(desk))
    }
    let lateRate = reader.optional("late_rate", .text)
    let lateRateID = context.reference(lateRate, to: .figure)
    if let lateRate, let figure = figures[lateRate.text], figure.value.type != .rate {
      context.diagnostics.report(
        .figureOfOtherType(lateRate, found: figure.value.type, wanted: .rate))
    }
    let interest = reader.optional("interest", .any).flatMap { tables.interest($0) }
    let minimum = reader.optional("minimum", .list) ?? []
    var plans: Set<String> = []
    let minimumPlans = minimum.compactMap { plan($0, &plans) }
    let due = reader.optional("due", .any).flatMap { dueDates($0) }
    let fees = reader.optional("atm_fees", .any).flatMap { tables.fees($0) }
    guard let name else { return nil }
    return Lender(
      id: id, name: name, spellings: spellings.map(\.text), deskID: deskID,
      lateRateFigureID: lateRateID, interest: interest, minimumPlans: minimumPlans,
      dueDates: due, machineFees: fees)
  }

  private func plan(_ node: YAMLNode, _ plans: inout Set<String>) -> MinimumPaymentPlan? {
    node.readMapping("a plan", into: context.diagnostics) { reader in
      let id = reader.required("plan", .text)
      if let id {
        context.checkID(id)
        if !plans.insert(id.text).inserted { context.diagnostics.report(.planTwice(id)) }
      }
      let label = reader.required("label", .bilingual)
      let confidence = reader.required("confidence", YAMLShape<Confidence>.word)
      let sources = context.references(reader.required("sources", .texts), to: .source)
      let rule = tables.minimumPaymentRule(&reader)
      guard let id, let label, let confidence, let rule else { return nil }
      return MinimumPaymentPlan(
        id: id.text, label: label, rule: rule, confidence: confidence, sources: sources)
    }
  }

  private func dueDates(_ node: YAMLNode) -> DueDates? {
    node.readMapping("'due'", into: context.diagnostics) { reader in
      let everyDays = reader.optional("every_days", .count)
      let monthly = reader.optional("monthly", .monthDays)
      let windowDays = reader.optional("window_days", .count)
      let debitDay = reader.optional("debit_day", .monthDay)
      let closingDay = reader.optional("debit_closing_day", .monthDay)
      let moves = reader.optional("next_business_day", .yesNo)
      let facts = context.references(reader.required("facts", .texts), to: .fact)
      return DueDates(
        everyDays: everyDays, monthlyDays: monthly ?? [], windowDays: windowDays,
        debitDay: debitDay, debitClosingDay: closingDay, movesToBusinessDay: moves ?? false,
        factIDs: facts)
    }
  }
}
