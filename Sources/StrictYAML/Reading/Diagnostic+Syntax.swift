extension Diagnostic {
  /// What the parser could not get past, in words for an author. Where libyaml's own words serve
  /// nobody, they are replaced; what is not listed comes through as it is.
  static func syntax(_ error: YAMLSyntaxError, in file: SourceFile) -> Self {
    let problem = Self.position(error, in: file)
    func range(_ position: SourcePosition) -> SourceRange {
      SourceRange(file: file.path, at: position)
    }
    if let code = leftOut(error, file.line(error.position.line)) {
      let place = range(error.contextPosition ?? problem)
      return code == .tag ? .tag(place) : .directive(place)
    }
    let words = SyntaxWords.of(error, character: file.character(at: problem))
    let slip = likelySlip(error, at: problem, in: file)
    return Self(
      code: .brokenSyntax, range: range(slip?.position ?? problem),
      message: slip?.message ?? words.message, hint: slip?.hint ?? words.hint)
  }

  /// What was probably meant otherwise, and where it stands.
  private struct Slip {
    /// nil where the parser's own position and words serve.
    var position: SourcePosition?
    var message: String?
    let hint: String
  }

  /// Where the mistake is: for something never closed, where it was opened.
  private static func position(_ error: YAMLSyntaxError, in file: SourceFile) -> SourcePosition {
    let isUnclosed =
      error.problem == "found unexpected end of stream"
      || error.problem == "could not find expected ':'"
      || error.problem == "found unexpected document indicator"
      || error.context.contains("alias") || error.context.contains("anchor")
      || error.position.line > file.lineCount
      || error.problem.hasPrefix("did not find expected ','")
        && error.position.line != error.contextPosition?.line
    return isUnclosed ? error.contextPosition ?? error.position : error.position
  }

  /// Tags and directives that libyaml does not even read are refused like those that it does.
  private static func leftOut(_ error: YAMLSyntaxError, _ line: String) -> DiagnosticCode? {
    if error.context.contains("directive") || error.problem.contains("directive")
      || error.problem == "found incompatible YAML document"
    {
      return .directive
    }
    let isTag = error.context.contains(" tag") || error.problem.contains("tag handle")
    return isTag ? .tag : nil
  }

  /// Slips that a Japanese keyboard and a tired eye make, looked for in the line of the error, in
  /// the one where its context began and in the one before.
  private static func likelySlip(
    _ error: YAMLSyntaxError, at problem: SourcePosition, in file: SourceFile
  ) -> Slip? {
    let lines = [error.position.line, error.contextPosition?.line, error.position.line - 1]
    for number in lines.compactMap(\.self) {
      let bytes = file.byteRange(ofLine: number).prefix(400)
      let line = String(decoding: file.bytes[bytes], as: UTF8.self)
      if let slip = braceSlip(line, number) { return slip }
      let key = line.drop { $0 == " " || $0 == "-" }
      let rest = key.drop { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      guard rest.startIndex > key.startIndex, let colon = rest.first else { continue }
      // The parser has mostly read on, and stumbled over the colon of the line below.
      let isAbove = number < problem.line
      let column = line[..<rest.startIndex].unicodeScalars.count + 1
      let position = isAbove ? SourcePosition(line: number, column: column) : nil
      if colon == "：" {
        return Slip(position: position, hint: "write ': ' with the half-width colon and a space")
      }
      guard colon == ":", let next = rest.dropFirst().first else { continue }
      if next == "\u{3000}" {
        return Slip(
          position: SourcePosition(line: number, column: column + 1),
          message: "a full-width space is no space for YAML", hint: "put a plain space after ':'")
      }
      if next != " ", next != ":", next != "/" {
        return Slip(position: position, hint: "put a space after ':'")
      }
    }
    return nil
  }

  /// A sentence without quotes that starts with a reference: `- {due_date}に払います。`
  private static func braceSlip(_ line: String, _ number: Int) -> Slip? {
    var value = line.drop { $0 == " " }
    while value.hasPrefix("- ") { value = value.dropFirst(2).drop { $0 == " " } }
    let key = value.drop { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    if key.startIndex > value.startIndex, key.hasPrefix(": ") {
      value = key.dropFirst(2).drop { $0 == " " }
    }
    guard value.hasPrefix("{"), let end = value.firstIndex(of: "}") else { return nil }
    let name = value[..<end].dropFirst()
    let rest = value[end...].dropFirst()
    guard let first = rest.first, first != " ", first != ",", first != "}", first != "]",
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") })
    else { return nil }
    let column = line[..<value.startIndex].unicodeScalars.count + 1
    return Slip(
      position: SourcePosition(line: number, column: column),
      message: "a text without quotes cannot start with '{'", hint: "quote the text")
  }
}

extension SourceFile {
  /// The character at a place; nil at the end of a line.
  fileprivate func character(at position: SourcePosition) -> Unicode.Scalar? {
    let line = byteRange(ofLine: position.line)
    let start = bytes.offset(ofColumn: position.column, in: line)
    let end = min(start + 4, line.upperBound)
    return String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.first
  }
}

/// An author's words for what libyaml says.
private struct SyntaxWords {
  var message: String
  var hint: String

  static func of(_ error: YAMLSyntaxError, character: Unicode.Scalar?) -> SyntaxWords {
    if error.problem == "found unexpected end of stream"
      || error.problem == "found unexpected document indicator"
    {
      return SyntaxWords(
        message: "this quote is never closed", hint: "close it on the same line")
    }
    let starter = character.map { "'\(String($0))'" } ?? "this character"
    if error.problem == "found character that cannot start any token" {
      return SyntaxWords(
        message: "a text without quotes cannot start with \(starter)", hint: "quote the text")
    }
    if error.context.contains("alias") || error.context.contains("anchor") {
      return SyntaxWords(
        message: "a text without quotes cannot start with '*' or '&'", hint: "quote the text")
    }
    if let words = table[error.problem] { return words }
    let context = error.context.isEmpty ? "" : " \(error.context)"
    return SyntaxWords(
      message: "this is not YAML: \(error.problem)\(context)",
      hint: "look at the quotes, colons and indentation here")
  }

  private static let table: [String: SyntaxWords] = [
    "mapping values are not allowed in this context": SyntaxWords(
      message: "a ':' cannot stand here",
      hint: "quote a text that holds ': '; start the keys of one mapping in the same column"),
    "could not find expected ':'": SyntaxWords(
      message: "this line has no ': ' after its key", hint: "write 'key: value'"),
    "did not find expected key": SyntaxWords(
      message: "this does not fit what stands above it",
      hint: "start the keys of one mapping in the same column, with nothing after a quoted value"),
    "did not find expected '-' indicator": SyntaxWords(
      message: "this line belongs to no item of the list above",
      hint: "start it with '- ', or indent it like its item"),
    "block sequence entries are not allowed in this context": SyntaxWords(
      message: "a list cannot start here", hint: "start it on a line of its own"),
    "block mapping values are not allowed in this context": SyntaxWords(
      message: "a mapping cannot start here", hint: "start it on a line of its own"),
    "mapping keys are not allowed in this context": SyntaxWords(
      message: "a '?' cannot stand here", hint: "quote a text that starts with '? '"),
    "did not find expected ',' or ']'": SyntaxWords(
      message: "the list in [ ] is broken off here",
      hint: "put ',' between items and ']' at the end; quote an item that holds one of ,[]{}"),
    "did not find expected ',' or '}'": SyntaxWords(
      message: "the mapping in { } is broken off here",
      hint: "put ',' between entries and '}' at the end; quote a value that holds one of ,[]{}"),
    "did not find expected node content": SyntaxWords(
      message: "a value is missing here", hint: "write it, or quote it when it is a sign"),
    "did not find expected <document start>": SyntaxWords(
      message: "this stands after the end of the file's value",
      hint: "start the keys of one mapping in the same column"),
    "did not find expected comment or line break": SyntaxWords(
      message: "a text stands behind '|'", hint: "write the text on the lines below"),
    "found unknown escape character": SyntaxWords(
      message: "no such escape is known", hint: "write '\\\\' for a backslash, or use single quotes"
    ),
  ]
}
