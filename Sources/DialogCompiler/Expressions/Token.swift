import DialogEngine

/// A word or sign of an expression, with its place in the text.
struct Token: Hashable {
  enum Kind: Hashable {
    /// A name, with its dots.
    case word(String)
    case keyword(Keyword)
    case number(String)
    case text(String)
    case sign(Sign)
    case end
  }

  /// A word that the grammar is made of.
  enum Keyword: String {
    case and, or, not, `in`, `if`, then, `else`
  }

  /// An operator, a bracket, a comma, a colon or `..`.
  enum Sign: String {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case open = "("
    case close = ")"
    case comma = ","
    case colon = ":"
    case range = ".."

    /// What it computes between two values; nil for a bracket and the like.
    var binaryOperator: BinaryOperator? {
      switch self {
      case .equal: .equal
      case .notEqual: .notEqual
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      case .plus: .add
      case .minus: .subtract
      case .times: .multiply
      case .divided: .divide
      case .open, .close, .comma, .colon, .range: nil
      }
    }
  }

  let kind: Kind
  /// In Unicode scalars of the text, from 0.
  let offsets: Range<Int>
}
