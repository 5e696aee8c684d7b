import Knowledge
import TextForms
import Units

/// How a figure came about, in the words of one language, with what says so.
public struct DerivationView: Hashable, Sendable {
  public struct Input: Hashable, Sendable {
    /// A stable ASCII name: `principal`.
    public let name: String
    public let label: String
    public let value: String
  }

  /// The sum with its inputs filled in.
  public let formula: String
  public let inputs: [Input]
  /// The rule by its stable name: `by-days-365`.
  public let rule: String
  public let ruleText: String
  public let rounding: String
  /// That of the weakest fact; `nil` where the figure rests on none.
  let confidence: Confidence?
  /// The facts that it rests on.
  public let grounds: [CiteView]
  /// How those of the inputs came about that were computed themselves.
  public let parts: [DerivationView]
  private let language: Language

  /// - Parameter day: The day on which the facts are looked at.
  init(
    _ derivation: Derivation, knowledge: Knowledge, on day: CivilDate, language: Language
  ) {
    let english = language == .en
    formula = english ? derivation.formulaEnglish : derivation.formula
    inputs = derivation.inputs.map {
      Input(
        name: $0.name, label: english ? $0.labelEnglish : $0.label,
        value: english ? $0.valueEnglish : $0.value)
    }
    rule = derivation.rule.id
    ruleText = derivation.rule.text(japanese: !english)
    rounding = derivation.rounding.text(japanese: !english)
    confidence = knowledge.confidence(ofFacts: derivation.ruleFactIDs)
    grounds = derivation.ruleFactIDs.compactMap {
      CiteView($0, knowledge: knowledge, on: day, language: language)
    }
    parts = derivation.parts.map {
      DerivationView($0, knowledge: knowledge, on: day, language: language)
    }
    self.language = language
  }

  private func words(_ message: Message) -> String { message.text(language) }

  /// Formula, inputs, rule, rounding, the weakest confidence, where inputs are from, and the facts
  /// with sources, confidence and day of check: one line for each.
  var lines: [String] {
    var lines = [words(.computation(formula))]
    if !inputs.isEmpty {
      let texts = inputs.map { "\($0.label) \($0.value)" }
      lines.append(words(.inputs(texts.joined(separator: words(.listSeparator)))))
    }
    lines += [words(.method(ruleText)), words(.rounding(rounding))]
    if let confidence { lines.append(words(.certainty(words(confidence.message)))) }
    return lines + parts.map { words(.partComputed($0.formula)) }
      + grounds.map { words(.rule($0.evidence)) }
  }

  public var json: JSONValue {
    .object([
      "formula": .string(formula),
      "inputs": .array(
        inputs.map {
          .object([
            "name": .string($0.name), "label": .string($0.label), "value": .string($0.value),
          ])
        }),
      "rule": .string(rule), "rule_text": .string(ruleText), "rounding": .string(rounding),
      "confidence": .optional(confidence?.rawValue),
      "facts": .array(grounds.map(\.json)), "parts": .array(parts.map(\.json)),
    ])
  }
}

extension CiteView {
  var json: JSONValue {
    .object([
      "id": .string(id), "text": .string(text), "confidence": .string(level.rawValue),
      "sources": .strings(sourceIDs), "checked_on": .optional(checkedOn),
      "overdue": .bool(isOverdue),
    ])
  }

  /// The fact with its confidence, its sources by title and id, and the day of its check.
  var evidence: String {
    Message.evidence(
      text: text, confidence: confidence,
      sources: zip(sources, sourceIDs).map { "\($0) [\($1)]" }.joined(separator: " / "),
      checked: ageing ?? checked
    ).text(language)
  }
}
