import StrictYAML

/// What a file declares under one key.
struct Declared<Syntax> {
  private(set) var sound: [Syntax] = []
  /// The names of entries with errors.
  private(set) var broken: Set<String> = []

  /// Reads the entries under a key: an error in one leaves the others.
  ///
  /// - Parameters:
  ///   - what: what an entry is to the author, e.g. `a question`.
  ///   - read: gives an entry, or reports what is wrong with it.
  init(
    _ key: String, of file: inout MappingReader, isRequired: Bool, what: String,
    into diagnostics: DiagnosticCollector,
    read: (YAMLNode, Named, DiagnosticCollector) -> Syntax?
  ) {
    let entries = isRequired ? file.required(key, .mapping) : file.optional(key, .mapping)
    for entry in entries ?? [] {
      let id = Named(entry.key)
      let own = DiagnosticCollector()
      own.checkName(id, what)
      let syntax = read(entry.value, id, own)
      diagnostics.report(own.diagnostics)
      if let syntax, !own.hasErrors {
        sound.append(syntax)
      } else {
        broken.insert(id.text)
      }
    }
  }
}
