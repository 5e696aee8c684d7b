import Assistant
import DialogEngine
import Knowledge
import NumberRegistry

/// The slips that can be made in one line.
struct LineFaults {
  let file: String
  let line: Int
  let place: FaultPlaces.Place
  private(set) var found: [Fault] = []

  init(file: String, line: Int, place: FaultPlaces.Place) {
    self.file = file
    self.line = line
    self.place = place
  }

  private var text: String { place.text }

  private mutating func add(_ kind: FaultKind, _ lines: [String], _ what: String) {
    found.append(Fault(kind: kind, file: file, line: line, lines: lines, what: what))
  }

  private mutating func replace(_ range: Range<String.Index>, by new: String, _ kind: FaultKind) {
    let old = text[range]
    guard old != new else { return }
    add(
      kind, [text.replacingRange(range, by: new)],
      new.isEmpty ? "'\(old)' dropped" : "'\(new)' for '\(old)'")
  }

  mutating func conditions(_ pack: Pack, _ generator: inout SeededGenerator) {
    guard let range = place.condition else { return }
    let condition = text[range]
    let swapped = ["<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="]
    for match in condition.matches(of: #/ (<=|>=|==|!=|<|>) /#) {
      let sign = match.1
      replace(
        sign.startIndex..<sign.endIndex, by: swapped[String(sign)] ?? "", .comparison)
    }
    for match in condition.matches(of: #/\bnot /#) { replace(match.range, by: "", .notDropped) }
    for match in condition.matches(of: #/ (and|or) /#) {
      replace(
        match.1.startIndex..<match.1.endIndex, by: match.1 == "and" ? "or" : "and", .andOr)
    }
    for match in condition.matches(of: #/([a-z_]+) (?:==|!=|in) \(?([a-z_]+)/#) {
      option(match.2, of: String(match.1), pack, &generator)
    }
    for match in condition.matches(of: #/has\(([a-z_]+), ([a-z_]+)\)/#) {
      option(match.2, of: String(match.1), pack, &generator)
    }
    if place.path.contains("let") {
      for match in condition.matches(of: #/ ([+-]) /#) {
        replace(
          match.1.startIndex..<match.1.endIndex, by: match.1 == "+" ? "-" : "+", .letChanged)
      }
      for match in condition.matches(of: #/\(([a-z_]+), ([a-z_]+)/#) where match.1 != match.2 {
        replace(match.2.startIndex..<match.2.endIndex, by: String(match.1), .letChanged)
      }
      for match in condition.matches(of: #/ (then|else) ([a-z_.]+)/#) {
        replace(match.2.startIndex..<match.2.endIndex, by: "today", .letChanged)
      }
    }
    let rest = text[range.upperBound...]
    if let shown = rest.firstMatch(of: #/, text: (.*) \}$/#),
      let start = text.firstRange(of: "- {")
    {
      add(
        .lineConditionDropped, [text[..<start.lowerBound] + "- " + shown.1],
        "no 'if: \(condition)'")
    }
  }

  private mutating func option(
    _ option: Substring, of question: String, _ pack: Pack, _ generator: inout SeededGenerator
  ) {
    let options = pack.program.questions[question]?.options.map(\.id) ?? []
    guard options.contains(String(option)),
      let other = options.filter({ $0 != option }).randomElement(using: &generator)
    else { return }
    replace(option.startIndex..<option.endIndex, by: other, .option)
  }

  mutating func references(_ pack: Pack, _ generator: inout SeededGenerator) {
    let condition = place.condition
    for match in text.matches(of: #/\bfact\.([a-z_0-9]+)/#) {
      let figures = pack.knowledge.figures
      guard let figure = figures.first(where: { $0.id == match.1 }),
        let other = figures.filter({
          $0.value.type == figure.value.type && $0.value != figure.value
        }).randomElement(using: &generator)
      else { continue }
      replace(
        match.range, by: "fact.\(other.id)",
        condition?.overlaps(match.range) ?? false ? .figureInCondition : .figureInProse)
    }
    for match in text.matches(of: #/\bnumber\.([a-z_0-9]+)/#) {
      let others = pack.knowledge.registry.desks.filter { $0.offer == .yes && $0.id != match.1 }
      guard let other = others.randomElement(using: &generator) else { continue }
      replace(match.range, by: "number.\(other.id)", .number)
    }
  }

  /// The id of a node at its own place.
  mutating func name() {
    guard place.path.count == 2, let match = text.wholeMatch(of: #/  ([a-z_0-9]+):/#) else {
      return
    }
    replace(match.1.startIndex..<match.1.endIndex, by: match.1 + "_s", .nodeRenamed)
  }

  /// Slips in where a node leads to.
  mutating func ways(_ nodes: [String], _ generator: inout SeededGenerator) {
    for match in text.matches(of: #/\b(?:go|next|otherwise): ([a-z_]+)/#) {
      let target = match.1
      replace(
        target.startIndex..<target.endIndex, by: target.dropLast() + "s_", .misspeltTarget)
      let others = nodes.filter { $0 != target }
      if let other = others.randomElement(using: &generator) {
        replace(target.startIndex..<target.endIndex, by: other, .otherTarget)
      }
    }
    if text.firstMatch(of: #/^\s+- \{ (if: .*go: |otherwise: )/#) != nil {
      add(.branchDropped, [], "dropped")
    }
    if place.path.last == "ask", place.path.count == 3 { add(.askDropped, [], "dropped") }
    if place.path.last == "visit" { add(.visitDropped, [], "dropped") }
  }

  mutating func outcome(_ pack: Pack, _ generator: inout SeededGenerator) {
    guard place.path.contains("outcome") else { return }
    if let match = text.firstMatch(of: #/^\s+script: ([a-z_]+)$/#) {
      let blank = text.prefix { $0 == " " }
      add(.scriptDropped, [blank + "no_call: 電話はいりません。"], "'no_call' for '\(match.1)'")
      let others = pack.program.scripts.keys.filter { $0 != match.1 }.sorted()
      if let other = others.randomElement(using: &generator) {
        replace(match.1.startIndex..<match.1.endIndex, by: other, .otherScript)
      }
    }
    if text.firstMatch(of: #/^\s+deadline: \{/#) != nil { add(.deadlineDropped, [], "dropped") }
    if let list = text.firstMatch(of: #/^\s+cite: \[(.*)\]$/#) {
      let ids = list.1.split(separator: ", ")
      // What the script names too is shown all the same.
      let others = cites(pack)
      for id in ids where ids.count > 1 && !others.contains(String(id)) {
        let rest = ids.filter { $0 != id }.joined(separator: ", ")
        add(
          .citeDropped,
          [text.replacingRange(list.1.startIndex..<list.1.endIndex, by: rest)],
          "'\(id)' dropped")
      }
    }
  }

  /// The facts that the outcome's script names.
  private func cites(_ pack: Pack) -> [String] {
    let dialog = pack.program.dialogs.first { file.hasSuffix("/\($0.id).yaml") }
    let node = dialog?.nodes.first { place.path.dropFirst().first == $0.id }
    guard case .outcome(let outcome)? = node?.next, let script = outcome.script else { return [] }
    return pack.program.scripts[script]?.cites ?? []
  }

  mutating func question() {
    guard place.path.count == 3, let key = place.path.last else { return }
    switch key {
    case "min", "max": add(.limitDropped, [], "'\(key)' dropped")
    case "unknown": add(.unknownDropped, [], "dropped")
    case "type":
      guard let match = text.firstMatch(of: #/type: ([a-z_]+)$/#) else { return }
      let other = match.1 == "date" ? "text" : match.1 == "yen" ? "count" : "date"
      replace(match.1.startIndex..<match.1.endIndex, by: other, .questionType)
    default: break
    }
  }

  mutating func texts() {
    if text.firstMatch(of: #/^\s+- /#) != nil,
      text.firstMatch(of: #/\b(go|call|otherwise): /#) == nil,
      place.path.last != "next", place.path.last != "examples"
    {
      add(.lineDropped, [], "dropped")
    }
    guard let match = text.firstMatch(of: #/^\s+([a-z_]{3,}):/#), place.path.count != 2 else {
      return
    }
    let key = match.1
    replace(key.startIndex..<key.endIndex, by: String(key.dropLast(2)) + "x", .keyMisspelt)
  }
}

extension String {
  func replacingRange(_ range: Range<String.Index>, by new: some StringProtocol) -> String {
    String(self[..<range.lowerBound]) + new + self[range.upperBound...]
  }
}
