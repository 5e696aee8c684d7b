import StrictYAML
import TextForms

/// Reads a file of translations.
struct TranslationReader {
  let language: Language
  let diagnostics: DiagnosticCollector

  private var key: String { language.rawValue }

  func file(_ node: YAMLNode, source: SourceFile) -> TranslationFile {
    var file = node.readMapping("a file of translations", into: diagnostics) { reader in
      var file = TranslationFile()
      file.examples = reader.optional("examples", .texts) ?? []
      file.entries = (reader.required("texts", .mapping) ?? []).flatMap(entries)
      let unused = reader.optional("unused", .list) ?? []
      file.unused = unused.compactMap { entry($0, path: nil, isLine: false) }
      return file
    }
    CommentKeeper(node, source).attach(to: &file)
    return file
  }

  private func entries(_ entry: YAMLEntry) -> [TranslationFile.Entry] {
    let path = Named(entry.key)
    guard let items = entry.value.items else {
      return [self.entry(entry.value, path: path, isLine: false)].compactMap { $0 }
    }
    return items.compactMap { self.entry($0, path: path, isLine: true) }
  }

  /// - Parameter path: nil for what is unused, which names its former path itself.
  private func entry(
    _ node: YAMLNode, path: Named?, isLine: Bool
  ) -> TranslationFile.Entry? {
    node.readMapping("a translation", into: diagnostics) { reader in
      let former = path == nil ? reader.required("at", .name) : nil
      let hash = reader.required("of", .name)
      let text = text(&reader)
      let was = path == nil ? [] : (reader.optional("was", .list) ?? []).compactMap(self.former)
      let also = reader.optional("also", .texts) ?? []
      let said = reader.optional("said", .texts) ?? []
      let note = reader.optional("note", .text)?.text
      if let hash, !TextHash.isHash(hash.text) {
        diagnostics.report(.notAllowed(hash, wanted: "the eight digits that annai gave it"))
        return nil
      }
      guard let path = path ?? former, let hash else { return nil }
      return TranslationFile.Entry(
        path: path, isLine: isLine, hash: hash, text: text, was: was, also: also, said: said,
        note: note)
    }
  }

  /// `en:` with nothing behind it is a translation that is still to be written.
  private func text(_ reader: inout MappingReader) -> YAMLScalar? {
    guard reader[key]?.value.isMissingValue != true else {
      _ = reader.optional(key, YAMLShape<Void> { _, _, _ in () })
      return nil
    }
    guard let text = reader.required(key, .text) else { return nil }
    return text.text.allSatisfy(\.isWhitespace) ? nil : text
  }

  private func former(_ node: YAMLNode) -> TranslationFile.Former? {
    node.readMapping("an earlier translation", into: diagnostics) { reader in
      let hash = reader.required("of", .text)
      let text = reader.required(key, .text)
      guard let hash, let text else { return nil }
      return TranslationFile.Former(hash: hash.text, text: text.text)
    }
  }
}
