import NumberRegistry
import StrictYAML

/// Reads `numbers.yaml`: the desks, what they can be rung for, and what holds for calls around them.
struct NumbersReading {
  private let context: ReadingContext
  private let evidence: HoursEvidence

  init(_ context: ReadingContext, facts: [Fact]) {
    self.context = context
    evidence = HoursEvidence(facts)
  }

  func read(_ node: YAMLNode) -> (purposes: [Purpose], registry: Registry) {
    node.readMapping("the file of numbers", into: context.diagnostics) { reader in
      let purposeEntries = reader.required("purposes", .mapping) ?? []
      let purposes: [Purpose] = purposeEntries.compactMap { entry in
        context.checkID(entry.key)
        return purpose(entry)
      }
      var numbers: [PhoneNumber: String] = [:]
      let desks = context.elements(reader.required("numbers", .mapping) ?? [], "a number") {
        id, reader in desk(id, &reader, numbers: &numbers)
      }
      let calls = CallsReading(context, evidence: evidence)
      return (
        purposes,
        Registry(
          desks: desks, services: calls.services(reader.optional("services", .mapping)),
          calls: calls.calls(reader.optional("calls", .list)),
          reasons: calls.reasons(reader.optional("reasons", .list)),
          advice: calls.advice(reader.optional("advice", .list)))
      )
    } ?? ([], Registry(desks: []))
  }

  private func purpose(_ entry: YAMLEntry) -> Purpose? {
    entry.value.readMapping("a purpose", into: context.diagnostics) { reader in
      let ja = reader.required("ja", .text)
      let en = reader.required("en", .text)
      let spellings = reader.optional("spellings", .texts) ?? []
      guard let ja, let en else { return nil }
      return Purpose(
        id: entry.key.text, label: Bilingual(ja: ja.text, en: en.text),
        spellings: spellings.map(\.text))
    }
  }

  private func desk(
    _ id: String, _ reader: inout MappingReader, numbers: inout [PhoneNumber: String]
  ) -> Desk? {
    let national = reader.required("national", .text)
    let number = national.flatMap { self.number($0, of: id, &numbers) }
    let alsoWritten = reader.optional("also_written", .texts) ?? []
    for spelling in alsoWritten where number != nil {
      if PhoneNumberReader.read(spelling.text) != number {
        context.diagnostics.report(.otherSpellingIsAnotherNumber(spelling))
      }
    }
    let name = reader.required("name", .bilingual)
    let owner = reader.required("owner", .bilingual)
    let ownerKind = reader.required("owner_kind", YAMLShape<OwnerKind>.word)
    let verdict = reader.required("verdict", YAMLShape<Verdict>.word)
    let verdictReason = reader.required("verdict_reason", .bilingual)
    let offer = reader.required("offer", YAMLShape<Offer>.word)
    let offerNote = reader.optional("offer_note", .bilingual)
    if offer == .withNote, reader["offer_note"] == nil, let entry = reader["offer"] {
      context.diagnostics.report(.noteMissing(id, at: entry.value.range))
    }
    let toll = reader.required("toll", YAMLShape<Toll>.word)
    let fromAbroad = reader.optional("from_abroad", .yesNo)
    let hours = reader.required("hours", .hours)
    let hoursNote = reader.optional("hours_note", .bilingual)
    let purposes = context.references(reader.required("purposes", .texts), to: .purpose)
    let claimNodes = reader.required("claims", .list)
    if let claimNodes, claimNodes.isEmpty, let entry = reader["claims"] {
      context.diagnostics.report(.numberWithoutClaim(id, at: entry.value.range))
    }
    let claims = (claimNodes ?? []).compactMap(claim)
    let conflicts = reader.optional("conflicts", .bilinguals) ?? []
    let facts = context.references(reader.required("facts", .texts), to: .fact)
    if case .weekly(let periods) = hours?.value?.staff, let entry = reader["hours"] {
      let stated = claims.compactMap(\.hours?.ja)
      if let time = evidence.firstUnstated(in: periods, facts: facts, claims: stated) {
        context.diagnostics.report(.hoursNotStated(time, at: entry.value.firstLineRange))
      }
    }
    guard let national, let number, let name, let owner, let ownerKind, let verdict,
      let verdictReason, let offer, let toll, let hours
    else { return nil }
    return Desk(
      id: id, number: number, national: national.text, name: name, owner: owner,
      ownerKind: ownerKind.rawValue, verdict: verdict, verdictReason: verdictReason, offer: offer,
      offerNote: offerNote, claims: claims, conflicts: conflicts, hours: hours.value,
      hoursNote: hoursNote, purposes: purposes, alsoWritten: alsoWritten.map(\.text),
      factIDs: facts, fromAbroad: fromAbroad, toll: toll)
  }

  /// The number that a text is, unless another desk has it already.
  private func number(
    _ text: YAMLScalar, of id: String, _ numbers: inout [PhoneNumber: String]
  ) -> PhoneNumber? {
    guard let number = PhoneNumberReader.read(text.text), number.kind != .invalid,
      number.kind != .withheld
    else {
      context.diagnostics.report(.notANumber(text))
      return nil
    }
    if let other = numbers[number] {
      context.diagnostics.report(.duplicateNumber(text, other: other))
    }
    numbers[number] = id
    return number
  }

  private func claim(_ node: YAMLNode) -> Claim? {
    node.readMapping("a claim", into: context.diagnostics) { reader in
      let source = context.reference(reader.required("source", .text), to: .source)
      let direction = reader.required("direction", YAMLShape<CallDirection>.word)
      let label = reader.required("label", .bilingual)
      let purpose = reader.required("purpose", .bilingual)
      let hours = reader.optional("hours", .bilingual)
      guard let source, let direction, let label, let purpose else { return nil }
      return Claim(
        source: source, label: label, purpose: purpose, hours: hours, direction: direction)
    }
  }
}
