import NumberRegistry
import StrictYAML

/// Reads what `numbers.yaml` says around its desks: services, what calls cost, why owners ring and
/// what people are told.
struct CallsReading {
  private let context: ReadingContext
  private let evidence: HoursEvidence

  init(_ context: ReadingContext, evidence: HoursEvidence) {
    self.context = context
    self.evidence = evidence
  }

  func services(_ entries: [YAMLEntry]?) -> [Service] {
    context.elements(entries ?? [], "a service") { id, reader in
      let name = reader.required("name", .bilingual)
      let serves = owners(reader.required("serves", .list))
      let purposes = context.references(reader.required("purposes", .texts), to: .purpose)
      let down = reader.optional("down", .list) ?? []
      let facts = context.references(facts(&reader), to: .fact)
      let downtimes = down.compactMap { downtime($0, facts: facts) }
      guard let name else { return nil }
      return Service(
        id: id, name: name, serves: serves, purposes: purposes, downtimes: downtimes,
        factIDs: facts)
    }
  }

  private func downtime(_ node: YAMLNode, facts: [String]) -> Downtime? {
    node.readMapping("a downtime", into: context.diagnostics) { reader in
      let minutes = reader.optional("about_minutes", .count)
      guard let period = HoursReading.period(&reader, context.diagnostics) else { return nil }
      if let unstated = evidence.firstUnstated(in: [period], minutes: minutes, facts: facts) {
        context.diagnostics.report(.hoursNotStated(unstated, at: node.firstLineRange))
      }
      return Downtime(period, aboutMinutes: minutes)
    }
  }

  func calls(_ nodes: [YAMLNode]?) -> [CallRule] {
    var seen: Set<String> = []
    return (nodes ?? []).compactMap { node in
      node.readMapping("a rule of calls", into: context.diagnostics) { reader in
        let beginning = reader.required("begins", .firstDigits)
        let toll = reader.required("toll", YAMLShape<Toll>.word)
        let fromAbroad = reader.optional("from_abroad", .yesNo)
        let facts = context.references(facts(&reader), to: .fact)
        guard let beginning, let toll else { return nil }
        if !seen.insert(beginning).inserted, let entry = reader["begins"] {
          context.diagnostics.report(.listedTwice(beginning, at: entry.value.range))
        }
        return CallRule(
          beginning: beginning, toll: toll, fromAbroad: fromAbroad, factIDs: facts)
      }
    }
  }

  func reasons(_ nodes: [YAMLNode]?) -> [CallReason] {
    var seen: Set<String> = []
    return (nodes ?? []).compactMap { node in
      node.readMapping("a reason to ring", into: context.diagnostics) { reader in
        let callers = owners(reader.required("callers", .list))
        let situations = words(reader.required("for", .list), "a situation", Situation.self)
        let fact = context.reference(reader.required("fact", .text), to: .fact)
        guard let fact else { return nil }
        if !seen.insert(fact).inserted, let entry = reader["fact"] {
          context.diagnostics.report(.listedTwice(fact, at: entry.value.range))
        }
        return CallReason(callers: callers, situations: situations, factID: fact)
      }
    }
  }

  func advice(_ nodes: [YAMLNode]?) -> [Advice] {
    (nodes ?? []).compactMap { node in
      node.readMapping("a piece of advice", into: context.diagnostics) { reader in
        let kinds = words(reader.required("case", .list), "a case", CallerKind.self)
        let owners = owners(reader.optional("owners", .list))
        let facts = context.references(facts(&reader), to: .fact)
        return Advice(kinds: kinds, owners: owners, factIDs: facts)
      }
    }
  }

  // MARK: - Parts

  /// The facts of an entry; at least one, since nothing here is known by itself.
  private func facts(_ reader: inout MappingReader) -> [YAMLScalar]? {
    let facts = reader.required("facts", .texts)
    if facts?.isEmpty == true, let entry = reader["facts"] {
      context.diagnostics.report(.noFact(at: entry.value.range))
    }
    return facts
  }

  private func owners(_ nodes: [YAMLNode]?) -> [String] {
    words(nodes, "a kind of owner", OwnerKind.self).map(\.rawValue)
  }

  private func words<Word>(_ nodes: [YAMLNode]?, _ what: String, _: Word.Type) -> [Word]
  where Word: RawRepresentable & CaseIterable & Sendable, Word.RawValue == String {
    (nodes ?? []).compactMap {
      $0.read(YAMLShape<Word>.word, as: what, into: context.diagnostics)
    }
  }
}
