/// A word or sign of an expression, with its place in the text.
struct Token: Hashable {
  enum Kind: Hashable {
    /// A name or a keyword, with its dots.
    case word(String)
    case number(String)
    case text(String)
    /// An operator, a bracket, a comma, a colon or `..`.
    case sign(String)
    case end
  }

  let kind: Kind
  /// In Unicode scalars of the text, from 0.
  let offsets: Range<Int>
}
