import DialogEngine
import StrictYAML

/// An expression as it is written, before names and types mean anything.
struct SyntaxExpression: Hashable, Sendable {
  struct Argument: Hashable, Sendable {
    /// nil where the author left the label out.
    let label: Named?
    let value: SyntaxExpression
  }

  indirect enum Kind: Hashable, Sendable {
    /// 0 or 1; the parser refuses all other numbers.
    case integer(Int)
    case text(String)
    /// A name, with its dots: `balance`, `fact.adverse_entry_days`.
    case name(String)
    case call(Named, [Argument])
    case known(SyntaxExpression)
    case has(SyntaxExpression, Named)
    case not(SyntaxExpression)
    case binary(BinaryOperator, SyntaxExpression, SyntaxExpression)
    case inRange(SyntaxExpression, from: SyntaxExpression, through: SyntaxExpression)
    case isOne(SyntaxExpression, of: [Named])
    case conditional(if: SyntaxExpression, then: SyntaxExpression, else: SyntaxExpression)
  }

  let kind: Kind
  let range: SourceRange

  /// Every name in it that has no dot, in the order of the text; options are among them.
  var names: [String] {
    switch kind {
    case .integer, .text: []
    case .name(let name): [name]
    case .call(_, let arguments): arguments.flatMap(\.value.names)
    case .known(let inner), .not(let inner), .has(let inner, _), .isOne(let inner, _): inner.names
    case .binary(_, let left, let right): left.names + right.names
    case .inRange(let inner, let from, let through): inner.names + from.names + through.names
    case .conditional(let condition, let yes, let no): condition.names + yes.names + no.names
    }
  }

  /// How many levels the engine goes down to compute it.
  var depth: Int {
    switch kind {
    case .integer, .text, .name: 1
    case .call(_, let arguments): 1 + (arguments.map(\.value.depth).max() ?? 0)
    case .known(let inner), .not(let inner), .has(let inner, _), .isOne(let inner, _):
      1 + inner.depth
    case .binary(_, let left, let right): 1 + max(left.depth, right.depth)
    case .inRange(let inner, let from, let through):
      1 + max(inner.depth, from.depth, through.depth)
    case .conditional(let condition, let yes, let no):
      1 + max(condition.depth, yes.depth, no.depth)
    }
  }
}
