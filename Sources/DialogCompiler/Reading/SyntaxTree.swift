import DialogEngine
import StrictYAML
import Units

/// What `pack.yaml` says.
struct SyntaxPackInfo: Sendable {
  let name: String
  let title: String
  let checkedOn: CivilDate
  let menu: [Named]
  /// nil where the file does not say.
  let languages: Set<String>?
  let invariants: [SyntaxInvariant]
}

struct SyntaxQuestion: Sendable {
  struct Option: Sendable {
    let id: Named
    let label: String
    let also: [String]
    let said: [String]
  }

  let id: Named
  let type: ValueType
  let label: String
  let ask: SyntaxTemplate
  let why: String
  let unknown: String?
  let options: [Option]
  let none: Named?
  let example: String?
  let prefer: Question.DatePreference
  let minimum: SyntaxExpression?
  let maximum: SyntaxExpression?
}

/// A `let`.
struct SyntaxBinding: Sendable {
  let name: Named
  let value: SyntaxExpression
}

/// A sentence, under a condition or not.
struct SyntaxLine: Sendable {
  let condition: SyntaxExpression?
  let template: SyntaxTemplate
}

struct SyntaxDialog: Sendable {
  let id: Named
  let isSubDialog: Bool
  let title: String
  let summary: String
  let lender: Named?
  let examples: [YAMLScalar]
  let start: Named
  let lets: [SyntaxBinding]
  let questions: [SyntaxQuestion]
  let scripts: [SyntaxScript]
  let invariants: [SyntaxInvariant]
  let nodes: [SyntaxNode]
  /// What of the file could not be read; nil where all of it could, and is right in itself.
  var flaws: SyntaxFlaws?
}

/// What is not known of a dialog whose file has errors. The rest of it is looked at all the same.
struct SyntaxFlaws: Sendable {
  /// Nodes that have errors: others may lead to them.
  var nodes: Set<String> = []
  /// A question, a script or a `let` has errors: a name that nobody else declares may be its.
  var isNameMissing = false
}

struct SyntaxNode: Sendable {
  enum Exit: Sendable {
    case to(Named)
    case branches([SyntaxBranch])
    indirect case outcome(SyntaxOutcome)
    case goBack
  }

  let id: Named
  let lets: [SyntaxBinding]
  let says: [SyntaxLine]
  let ask: Named?
  let visit: Named?
  let exit: Exit
  /// The key of the way on: `next`, `outcome` or `return`.
  let exitKey: SourceRange
}

struct SyntaxBranch: Sendable {
  /// nil for `otherwise`.
  let condition: SyntaxExpression?
  let target: Named
}

struct SyntaxOutcome: Sendable {
  struct Figure {
    let name: Named
    let label: String
  }

  struct Deadline {
    let at: SyntaxExpression
    let because: String
  }

  let title: SyntaxTemplate
  let first: SyntaxTemplate
  let answer: [SyntaxLine]
  let steps: [SyntaxLine]
  let figures: [Figure]
  let deadline: Deadline?
  let script: Named?
  let noCall: String?
  let cites: [Named]
}

struct SyntaxScript: Sendable {
  struct Desk {
    enum Target {
      case number(SyntaxExpression)
      case finding(SyntaxTemplate)
    }

    let condition: SyntaxExpression?
    let target: Target
  }

  struct Reply {
    let condition: SyntaxExpression?
    let they: SyntaxTemplate
    let you: SyntaxTemplate
  }

  let id: Named
  let title: String
  let lets: [SyntaxBinding]
  let goal: SyntaxTemplate
  let desks: [Desk]
  let haveReady: [SyntaxLine]
  let firstWords: [SyntaxLine]
  let say: [SyntaxLine]
  let ask: [SyntaxLine]
  let replies: [Reply]
  let neverSay: [SyntaxLine]
  let writeDown: [SyntaxLine]
  let otherWays: [SyntaxLine]
  let cites: [Named]

  /// Every part that is a list of lines.
  var allLines: [[SyntaxLine]] {
    [haveReady, firstWords, say, ask, neverSay, writeDown, otherWays]
  }
}
