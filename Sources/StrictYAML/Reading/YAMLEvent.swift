/// One step of a YAML stream as the parser saw it.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case alias
    case scalar(text: String, style: ScalarStyle)
    case sequenceStart(isFlow: Bool)
    case sequenceEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
  }

  enum ScalarStyle {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  var kind: Kind
  var start: SourcePosition
  var end: SourcePosition
  /// Whether an anchor (`&name`) or a tag (`!name`) stands before it; `start` is then theirs.
  var hasProperties = false
}

/// Why the parser cannot go on, in its own words.
struct YAMLSyntaxError: Error {
  var problem: String
  var position: SourcePosition
  /// What was being read, e.g. `while scanning a quoted scalar`, and where that began.
  var context: String
  var contextPosition: SourcePosition?
}
