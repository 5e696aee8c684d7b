import StrictYAML

extension YAMLShape<SyntaxExpression> {
  /// A text that is an expression.
  static var expression: Self {
    Self { node, what, diagnostics in
      guard let scalar = node.read(.text, as: what, into: diagnostics) else { return nil }
      do throws(Refusal) {
        return try ExpressionParser.parse(scalar)
      } catch {
        diagnostics.report(error.diagnostic)
        return nil
      }
    }
  }
}

extension YAMLShape<SyntaxTemplate> {
  /// A sentence with references: a text, or `{ text: ..., digits_because: ... }`.
  static var prose: Self {
    Self { node, what, diagnostics in
      if node.entries == nil {
        return ProseReader(diagnostics).template(node, what: what, allowsDigits: false)
      }
      return node.readMapping(what, into: diagnostics) { line in
        ProseReader(diagnostics).text(of: &line)
      }
    }
  }
}

extension YAMLShape<String> {
  /// A sentence without references.
  static var plainProse: Self {
    Self { node, what, diagnostics in
      guard let template = node.read(.prose, as: what, into: diagnostics) else { return nil }
      if let text = template.plainText { return text }
      for case .reference(let name) in template.parts {
        diagnostics.report(.referenceInPlainText(name, what: what))
      }
      return nil
    }
  }

  /// What people type, or what they may type: figures are welcome there.
  static var sample: Self {
    Self { node, what, diagnostics in
      node.read(.text, as: what, into: diagnostics)?.text
    }
  }
}

extension YAMLShape<[SyntaxLine]> {
  /// A line or a list of lines, each a text or `{ if: ..., text: ... }`.
  static var lines: Self {
    Self { node, what, diagnostics in
      guard let items = node.items else {
        return ProseReader(diagnostics).line(node, what: what).map { [$0] }
      }
      guard !items.isEmpty else {
        diagnostics.report(.emptyList(what, at: node.range))
        return nil
      }
      // As large as needed and no larger: these lists are most of what a pack holds.
      var lines: [SyntaxLine] = []
      lines.reserveCapacity(items.count)
      let reader = ProseReader(diagnostics)
      let each = "an item of \(what)"
      for item in items {
        if let line = reader.line(item, what: each) { lines.append(line) }
      }
      return lines.count == items.count ? lines : nil
    }
  }
}

extension YAMLShape<Named> {
  /// A name; whether there is such a thing is asked later.
  static var name: Self {
    Self { node, what, diagnostics in
      node.read(.text, as: what, into: diagnostics).map(Named.init)
    }
  }
}

extension YAMLShape<[Named]> {
  /// A list of names, at least one.
  static var names: Self {
    Self { node, what, diagnostics in
      guard let texts = node.read(.texts, as: what, into: diagnostics) else { return nil }
      if texts.isEmpty, node.items?.isEmpty == true {
        diagnostics.report(.emptyList(what, at: node.range))
        return nil
      }
      return texts.map(Named.init)
    }
  }
}

extension YAMLShape<[SyntaxBinding]> {
  /// A block of `let`s.
  static var lets: Self {
    Self { node, what, diagnostics in
      guard let entries = node.read(.mapping, as: what, into: diagnostics) else { return nil }
      guard entries.count <= PackReader.mostLets else {
        diagnostics.report(.tooMany("values in one 'let'", limit: PackReader.mostLets, node.range))
        return nil
      }
      return entries.compactMap { entry in
        let name = Named(entry.key)
        diagnostics.checkName(name, "a let")
        return entry.value.read(.expression, as: "'\(name.text)'", into: diagnostics)
          .map { SyntaxBinding(name: name, value: $0) }
      }
    }
  }
}

extension DiagnosticCollector {
  /// Reports a name that is none, or one that the expression language needs.
  func checkName(_ name: Named, _ what: String) {
    if NameRule.reserved.contains(name.text) {
      report(.reservedName(name, what: what))
    } else if !NameRule.isName(name.text) {
      report(.notAName(name, what: what, separator: "_"))
    }
  }
}

/// Reads sentences and lines.
struct ProseReader {
  private let diagnostics: DiagnosticCollector

  init(_ diagnostics: DiagnosticCollector) { self.diagnostics = diagnostics }

  func line(_ node: YAMLNode, what: String) -> SyntaxLine? {
    guard node.entries != nil else {
      return template(node, what: what, allowsDigits: false)
        .map { SyntaxLine(condition: nil, template: $0) }
    }
    return node.readMapping(what, into: diagnostics) { line in
      let hasCondition = line.has("if")
      let condition = line.optional("if", .expression)
      guard let template = text(of: &line), hasCondition == (condition != nil) else { return nil }
      return SyntaxLine(condition: condition, template: template)
    }
  }

  /// `text`, and `digits_because` where figures in it are meant.
  func text(of line: inout MappingReader) -> SyntaxTemplate? {
    let reason = line.optional("digits_because", .text)
    guard let text: YAMLNode = line.required("text", .any) else { return nil }
    let before = diagnostics.diagnostics.count
    let result = template(text, what: "'text'", allowsDigits: reason != nil)
    if reason != nil, let entry = line["digits_because"], let scalar = text.scalar,
      diagnostics.diagnostics.count == before, FigureScanner.figures(in: scalar).isEmpty
    {
      diagnostics.report(.needlessReason(entry.key))
    }
    return result
  }

  func template(_ node: YAMLNode, what: String, allowsDigits: Bool) -> SyntaxTemplate? {
    guard let scalar = node.read(.text, as: what, into: diagnostics) else { return nil }
    guard !scalar.text.allSatisfy(\.isWhitespace) else {
      diagnostics.report(.emptyText(of: what, at: scalar.range))
      return nil
    }
    if !allowsDigits {
      for figure in FigureScanner.figures(in: scalar) {
        diagnostics.report(.literalFigure(figure))
      }
    }
    return TemplateParser.parse(scalar, into: diagnostics)
  }
}
