import DialogEngine
import Units

/// A host with three functions, enough to see how calls behave.
struct SampleHost: FunctionHost {
  var signatures: [FunctionSignature] {
    [
      FunctionSignature("double", [.init("amount", .yen)], result: .yen, summary: ""),
      FunctionSignature(
        "kind", [.init("phone", .phone, acceptsUnknown: true)], result: .choice("kind"),
        classes: ["given", "missing"], summary: ""),
      FunctionSignature("desk", [], result: .number, summary: ""),
    ]
  }

  func call(_ name: String, _ arguments: [String: Value], now: Moment) -> FunctionResult {
    switch name {
    case "double":
      guard case .yen(let amount)? = arguments["amount"], Value.yen(amount).isInRange else {
        return .unknown
      }
      return FunctionResult(
        .yen(amount + amount),
        derivation: Derivation(
          formula: "2 x \(amount.amount)", formulaEnglish: "2 x \(amount.amount)", inputs: [],
          rule: .init(id: "double", japanese: "2倍", english: "twice"), rounding: .exact,
          ruleFactIDs: ["fact-double"]),
        cites: ["fact-more"])
    case "kind":
      return FunctionResult(.option(arguments["phone"]?.isKnown == true ? "given" : "missing"))
    case "desk": return FunctionResult(.number("desk_b"))
    default: return .unknown
    }
  }
}

let noon = Moment(iso: "2026-11-20T12:00")!

func day(_ text: String) -> Value { .date(CivilDate(iso: text)!) }

/// A question that may be unknown.
func question(
  _ id: String, _ type: ValueType, options: [String] = [], none: String? = nil,
  isNeeded: Bool = false
) -> Question {
  Question(
    id: id, type: type, prompt: Template([.text(id)]), why: "", unknown: isNeeded ? nil : "",
    label: id, options: options.map { .init(id: $0, label: $0, also: []) }, noneOption: none)
}

func text(_ text: String) -> Template { Template([.text(text)]) }

func value(_ name: String, _ type: ValueType, _ expression: Expression? = nil) -> Template.Part {
  .value(name: name, type: type, expression ?? .answer(name))
}

func node(
  _ id: String, lets: [Binding] = [], says: [Line] = [], ask: String? = nil,
  visit: String? = nil, _ next: Node.Next
) -> Node {
  Node(id: id, line: 1, lets: lets, says: says, ask: ask, visit: visit, next: next)
}

func branch(_ condition: Expression?, _ target: Int) -> Branch {
  Branch(condition: condition, target: target, line: 1)
}

func go(_ target: Int) -> Node.Next { .branches([branch(nil, target)]) }

func outcome(
  _ title: String, answer: [Line] = [], figures: [Outcome.Figure] = [],
  deadline: Outcome.Deadline? = nil, script: String? = nil, cites: [String] = []
) -> Node.Next {
  .outcome(
    Outcome(
      title: text(title), first: text(title), answer: answer, steps: [], deadline: deadline,
      figures: figures, script: script, noCall: script == nil ? "no" : nil, cites: cites))
}

func dialog(
  _ id: String, isSub: Bool = false, lets: [Binding] = [], _ nodes: [Node]
) -> Dialog {
  Dialog(
    id: id, title: id, examples: [], isSubDialog: isSub, summary: "", start: 0, lets: lets,
    nodes: nodes)
}

func program(
  _ dialogs: [Dialog], _ questions: [Question] = [], scripts: [Script] = []
) -> Program {
  Program(
    dialogs: dialogs, questions: Dictionary(uniqueKeysWithValues: questions.map { ($0.id, $0) }),
    scripts: Dictionary(uniqueKeysWithValues: scripts.map { ($0.id, $0) }))
}

extension Program {
  func walk(_ answers: Answers, from dialog: String = "main") -> Walk {
    walk(dialog, answers: answers, now: noon, host: SampleHost())!
  }

  func walk(_ answers: [(String, Value)], from dialog: String = "main") -> Walk {
    walk(Answers(answers), from: dialog)
  }
}

extension Walk {
  /// The end in a word: the open question, the title of the outcome, or `gap`.
  var place: String {
    switch end {
    case .question(let id, _): "? \(id)"
    case .outcome(let outcome): outcome.title.shown
    case .gap: "gap"
    }
  }

  var outcome: ResolvedOutcome? {
    if case .outcome(let outcome) = end { outcome } else { nil }
  }
}

extension ResolvedText {
  /// Every segment in brackets but for the text.
  var shown: String {
    segments.map { segment in
      switch segment {
      case .text(let text): text
      case .value(let name, _, _): "[\(name)]"
      case .figure(let id, _, _): "[fact \(id)]"
      case .number(let id, let aspect): "[\(id) \(aspect.rawValue)]"
      case .blank(let name, _): "[_\(name)_]"
      }
    }.joined()
  }
}
