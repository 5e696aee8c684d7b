import StrictYAML

/// A sentence as it is written, cut into its text and its references.
struct SyntaxTemplate: Hashable {
  enum Part: Hashable {
    case text(String)
    /// What stands between two braces: a name with its dots.
    case reference(Named)
  }

  var parts: [Part]
  let range: SourceRange

  /// The whole text, when it holds no reference.
  var plainText: String? {
    var text = ""
    for part in parts {
      guard case .text(let more) = part else { return nil }
      text += more
    }
    return text
  }
}

/// Cuts a sentence at its braces.
struct TemplateParser {
  private let scalar: YAMLScalar
  private let text: [Unicode.Scalar]

  private init(_ scalar: YAMLScalar) {
    self.scalar = scalar
    text = Array(scalar.text.unicodeScalars)
  }

  /// The parts of a sentence; a line feed at its end, as every block has one, is dropped. Problems
  /// are reported, and what is wrong is left out.
  static func parse(_ scalar: YAMLScalar, into diagnostics: DiagnosticCollector) -> SyntaxTemplate {
    TemplateParser(scalar).parse(into: diagnostics)
  }

  private func parse(into diagnostics: DiagnosticCollector) -> SyntaxTemplate {
    var parts: [SyntaxTemplate.Part] = []
    var plain = String.UnicodeScalarView()
    var end = text.count
    while end > 0, text[end - 1] == "\n" { end -= 1 }
    func flush() {
      if !plain.isEmpty { parts.append(.text(String(plain))) }
      plain = String.UnicodeScalarView()
    }
    var index = 0
    while index < end {
      let scalar = text[index]
      let isDoubled = index + 1 < end && text[index + 1] == scalar
      switch scalar {
      case "{" where isDoubled, "}" where isDoubled:
        plain.append(scalar)
        index += 2
      case "{":
        guard let close = text[index..<end].firstIndex(where: { $0 == "}" || $0 == "\n" }),
          text[close] == "}"
        else {
          diagnostics.report(.unclosedBrace(at: range(index..<index + 1)))
          index += 1
          continue
        }
        flush()
        if let name = reference(index + 1..<close, into: diagnostics) {
          parts.append(.reference(name))
        }
        index = close + 1
      case "}":
        diagnostics.report(.strayBrace(at: range(index..<index + 1)))
        index += 1
      default:
        plain.append(scalar)
        index += 1
      }
    }
    flush()
    return SyntaxTemplate(parts: parts, range: self.scalar.range)
  }

  private func reference(_ offsets: Range<Int>, into diagnostics: DiagnosticCollector) -> Named? {
    var offsets = offsets
    while let first = offsets.first, text[first] == " " { offsets.removeFirst() }
    while let last = offsets.last, text[last] == " " { offsets.removeLast() }
    guard !offsets.isEmpty else {
      diagnostics.report(
        .emptyReference(at: range(offsets.lowerBound - 1..<offsets.upperBound + 1)))
      return nil
    }
    let name = String(String.UnicodeScalarView(text[offsets]))
    let isName = name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.unicodeScalars.allSatisfy {
          $0 == "_" || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
            || ("0"..."9").contains($0)
        }
    }
    guard isName else {
      diagnostics.report(.referenceNotName(name, at: range(offsets)))
      return nil
    }
    return Named(name, range(offsets))
  }

  private func range(_ offsets: Range<Int>) -> SourceRange { scalar.range(of: offsets) }
}
