/// Builds the node of one file from its events, and refuses what the strict subset leaves out.
struct NodeBuilder {
  /// A list or a mapping whose end has not come yet.
  private struct Frame {
    var start: SourcePosition
    var isMapping: Bool
    var isFlow: Bool
    /// Whether it stands where a key belongs; it is then refused, and only read past.
    var isKey = false
    var items: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    var expectsKey = true
    /// The key of the value that comes next; nil when the key was refused.
    var key: YAMLScalar?
  }

  private let file: SourceFile
  private let limits: YAMLLimits
  private var locator: ScalarLocator
  private var stack: [Frame] = []
  private var nodeCount = 0
  private var documentCount = 0
  private var root: YAMLNode?
  private(set) var problems: [Diagnostic] = []
  private var isDone = false
  private let hasGluedComments: Bool

  init(_ file: SourceFile, limits: YAMLLimits) {
    self.file = file
    self.limits = limits
    locator = ScalarLocator(file)
    hasGluedComments = Self.hasGluedComments(file.bytes)
  }

  /// Whether a '#' stands between a space and something else anywhere.
  private static func hasGluedComments(_ bytes: [UInt8]) -> Bool {
    let (blank, sign) = (UInt8(ascii: " "), UInt8(ascii: "#"))
    return bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count > 2 else { return false }
      for index in 1..<bytes.count - 1 where bytes[index] == sign {
        let next = bytes[index + 1]
        if bytes[index - 1] == blank, next > blank, next != sign { return true }
      }
      return false
    }
  }

  /// Reads the events to their end, or to the first thing after which nothing can be told.
  mutating func build(_ events: inout EventReader) throws(YAMLSyntaxError) -> YAMLNode? {
    while !isDone, problems.count < limits.diagnostics {
      take(try events.next())
    }
    return root
  }

  private mutating func take(_ event: YAMLEvent) {
    if event.hasProperties { refuseProperties(event) }
    switch event.kind {
    case .streamStart, .documentEnd: break
    case .streamEnd:
      isDone = true
      if root.map(\.isMissingValue) ?? problems.isEmpty { problems.append(.emptyFile(file)) }
    case .documentStart(let hasDirectives): startDocument(event, hasDirectives: hasDirectives)
    case .alias:
      problems.append(.alias(range(event)))
      if count(event) { place(nil, event) }
    case .scalar(let text, let style):
      if count(event) { place(scalar(text, style, event), event) }
    case .sequenceStart(let isFlow): open(event, isMapping: false, isFlow: isFlow)
    case .mappingStart(let isFlow): open(event, isMapping: true, isFlow: isFlow)
    case .sequenceEnd, .mappingEnd: close(event)
    }
  }

  private func range(_ event: YAMLEvent) -> SourceRange {
    SourceRange(path: file.sourcePath, start: event.start, end: event.end)
  }

  /// Whether there is room for one more node.
  private mutating func count(_ event: YAMLEvent) -> Bool {
    nodeCount += 1
    guard nodeCount > limits.nodes else { return true }
    problems.append(.tooManyNodes(limit: limits.nodes, at: range(event)))
    isDone = true
    return false
  }

  private mutating func startDocument(_ event: YAMLEvent, hasDirectives: Bool) {
    documentCount += 1
    if documentCount > 1 {
      problems.append(.severalDocuments(range(event)))
      isDone = true
    } else if hasDirectives {
      let line = file.byteRange(ofLine: event.start.line).count
      problems.append(.directive(SourceRange(file: file.path, at: event.start, length: line)))
    }
  }

  // MARK: Lists and mappings

  private mutating func open(_ event: YAMLEvent, isMapping: Bool, isFlow: Bool) {
    guard count(event) else { return }
    guard stack.count < limits.depth else {
      problems.append(
        .tooDeep(limit: limits.depth, at: SourceRange(file: file.path, at: event.start)))
      isDone = true
      return
    }
    var frame = Frame(start: event.start, isMapping: isMapping, isFlow: isFlow)
    // Most have a few; growing from one to two to four would move them about.
    if isMapping { frame.entries.reserveCapacity(4) } else { frame.items.reserveCapacity(4) }
    if let top = stack.indices.last, stack[top].isMapping, stack[top].expectsKey {
      frame.isKey = true
      problems.append(.keyNotScalar(SourceRange(file: file.path, at: event.start)))
    }
    stack.append(frame)
  }

  private mutating func close(_ event: YAMLEvent) {
    guard let frame = stack.popLast() else { return }
    if frame.isMapping { refuseDuplicates(in: frame.entries) }
    if frame.isKey { return place(nil, event) }
    // A block ends for the parser where the next thing starts; for the author at its last value.
    var end = event.end
    if !frame.isFlow {
      end =
        frame.isMapping
        ? frame.entries.last?.value.range.end ?? end : frame.items.last?.range.end ?? end
    }
    let range = SourceRange(
      path: file.sourcePath, start: frame.start, end: max(frame.start, end))
    add(
      frame.isMapping
        ? YAMLNode(frame.entries, range: range) : YAMLNode(frame.items, range: range))
  }

  /// Puts a scalar, or nil for something refused, where the innermost list or mapping expects it.
  private mutating func place(_ scalar: consuming YAMLScalar?, _ event: YAMLEvent) {
    if let top = stack.indices.last, stack[top].isMapping, stack[top].expectsKey {
      stack[top].expectsKey = false
      if let scalar, isKey(scalar) { stack[top].key = scalar }
      return
    }
    add(YAMLNode(scalar ?? YAMLScalar(text: "", range: range(event))))
  }

  private mutating func add(_ node: consuming YAMLNode) {
    guard let top = stack.indices.last else {
      root = node
      return
    }
    guard stack[top].isMapping else {
      stack[top].items.append(node)
      return
    }
    if let key = stack[top].key.take() {
      stack[top].entries.append(YAMLEntry(key: key, value: node))
    }
    stack[top].expectsKey = true
  }

  // MARK: Scalars

  private mutating func scalar(
    _ text: String, _ style: YAMLEvent.ScalarStyle, _ event: YAMLEvent
  ) -> YAMLScalar? {
    guard text.utf8.count <= limits.scalarBytes else {
      problems.append(
        .scalarTooLong(
          text.utf8.count, limit: limits.scalarBytes,
          at: SourceRange(file: file.path, at: event.start)))
      return nil
    }
    let range = range(event)
    // An anchor or a tag is refused already, and the text does not start where the event does.
    if event.hasProperties { return YAMLScalar(text: text, range: range) }
    let isOneLine = event.start.line == event.end.line
    switch style {
    case .folded:
      problems.append(.foldedScalar(SourceRange(file: file.path, at: event.start)))
      return nil
    case .plain:
      if !isOneLine { problems.append(.multilinePlain(range)) }
      refuseComment(behind: event.end)
      let scalar = YAMLScalar(text: text, style: .plain, range: range)
      refuseWideEdge(of: scalar)
      return scalar
    case .literal:
      let (segments, end) = locator.literalLines(text, from: event.start)
      let block = SourceRange(path: file.sourcePath, start: event.start, end: end)
      return YAMLScalar(text: text, style: .literal, range: block, segments: segments)
    case .singleQuoted, .doubleQuoted:
      guard isOneLine else {
        problems.append(.multilineQuoted(range))
        return YAMLScalar(text: text, range: range)
      }
      let style: YAMLScalar.Style = style == .singleQuoted ? .singleQuoted : .doubleQuoted
      let segments = locator.quotedSegments(text, style: style, from: event.start, to: event.end)
      let scalar = YAMLScalar(text: text, style: style, range: range, segments: segments)
      if !segments.isEmpty { refuseControlCharacters(in: scalar) }
      return scalar
    }
  }

  /// An escape must not bring in what the file itself may not hold.
  private mutating func refuseControlCharacters(in scalar: YAMLScalar) {
    for (offset, character) in scalar.text.unicodeScalars.enumerated()
    where character.isUnseemly && problems.count < limits.diagnostics {
      let range = scalar.range(of: offset..<offset + 1)
      problems.append(.controlCharacter(character, at: range))
    }
  }

  /// A '#' that stands behind a text and before a letter was meant as part of it: `電話は #9110 へ`.
  private mutating func refuseComment(behind end: SourcePosition) {
    guard hasGluedComments else { return }
    let line = file.byteRange(ofLine: end.line)
    // To find the column is not worth it in a line that nobody reads.
    guard line.count <= 4_000 else { return }
    let blank = UInt8(ascii: " ")
    let start = file.bytes.offset(ofColumn: end.column, in: line)
    let rest = file.bytes[min(start, line.upperBound)..<line.upperBound]
    let comment = rest.drop { $0 == blank }
    guard comment.startIndex > rest.startIndex, comment.first == UInt8(ascii: "#"),
      let next = comment.dropFirst().first, next != blank, next != UInt8(ascii: "#")
    else { return }
    problems.append(
      .cutByComment(
        SourceRange(file: file.path, at: file.position(ofByte: comment.startIndex))))
  }

  /// A full-width or no-break space at the edge of a plain text looks like indentation.
  private mutating func refuseWideEdge(of scalar: YAMLScalar) {
    let scalars = scalar.text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return }
    if first == "\u{3000}" || first == "\u{A0}" {
      problems.append(.wideSpace(first, at: scalar.range(of: 0..<1)))
    } else if last == "\u{3000}" || last == "\u{A0}" {
      problems.append(.wideSpace(last, at: scalar.range(of: scalars.count - 1..<scalars.count)))
    }
  }

  // MARK: Keys

  /// Whether a scalar may be a key; reports it when not.
  private mutating func isKey(_ key: YAMLScalar) -> Bool {
    if key.style == .literal || key.text.isEmpty {
      problems.append(.keyNotScalar(key.range))
      return false
    }
    let length = key.text.scalarCount
    if length > limits.keyLength {
      problems.append(.keyTooLong(length, limit: limits.keyLength, at: key.range))
      return false
    }
    if key.text == "<<", key.style == .plain {
      problems.append(.mergeKey(key.range))
      return false
    }
    return true
  }

  private mutating func refuseDuplicates(in entries: [YAMLEntry]) {
    // Most mappings are small; comparing is then cheaper than hashing.
    if entries.count <= 8 {
      for index in entries.indices {
        let key = entries[index].key
        for first in 0..<index where entries[first].key.text == key.text {
          problems.append(.duplicateKey(key, first: entries[first].key))
          break
        }
      }
      return
    }
    var firsts: [String: YAMLScalar] = [:]
    for entry in entries where problems.count < limits.diagnostics {
      if let first = firsts.updateValue(entry.key, forKey: entry.key.text) {
        firsts[entry.key.text] = first
        problems.append(.duplicateKey(entry.key, first: first))
      }
    }
  }

  // MARK: Anchors and tags

  /// Reports the `&anchor` and the `!tag` in front of a node, each with its removal.
  private mutating func refuseProperties(_ event: YAMLEvent) {
    let line = file.byteRange(ofLine: event.start.line)
    var offset = locator.offset(of: event.start)
    var start = event.start
    var isFirst = true
    // At most one of each can stand there.
    for _ in 0..<2 {
      let rest = file.bytes[min(offset, line.upperBound)..<line.upperBound]
      guard isFirst || rest.first == UInt8(ascii: "&") || rest.first == UInt8(ascii: "!") else {
        return
      }
      isFirst = false
      let word = rest.prefix { $0 != UInt8(ascii: " ") }.prefix(limits.keyLength * 4)
      let length = max(1, word.count(where: UTF8.startsScalar))
      let blanks = rest.dropFirst(word.count).prefix { $0 == UInt8(ascii: " ") }.count
      let range = SourceRange(file: file.path, at: start, length: length)
      let fixIt = FixIt(
        range: SourceRange(file: file.path, at: start, length: length + blanks), replacement: "")
      problems.append(
        rest.first == UInt8(ascii: "!") ? .tag(range, fixIt) : .anchor(range, fixIt))
      offset += word.count + blanks
      start.column += length + blanks
    }
  }
}
