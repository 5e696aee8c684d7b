import QuestionRouter
import StrictYAML

/// Reads `concepts.yaml` and `examples/*.yaml`. Neither needs to be there.
struct RoutingReader {
  private(set) var source = RoutingSource()
  private let diagnostics = DiagnosticCollector()

  /// What is wrong with these files.
  var problems: [Diagnostic] { diagnostics.diagnostics }

  /// - Parameters:
  ///   - files: all files of the pack; others than these are passed over.
  ///   - topics: the dialogs that examples may belong to.
  init(_ files: [SourceFile], topics: [String]) {
    for file in files.sorted(by: { $0.path < $1.path }) {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      let name = parts.last.map(String.init) ?? ""
      if name == "concepts.yaml" {
        source.lexicon = read(file).map(lexicon) ?? .empty
      } else if parts.dropLast().last == "examples", name.hasSuffix(".yaml") {
        guard let node = read(file) else { continue }
        source.groups += groups(node, file: String(name.dropLast(".yaml".count)), topics)
      }
    }
  }

  private func read(_ file: SourceFile) -> YAMLNode? {
    let (node, problems) = YAMLReader.read(file)
    diagnostics.report(problems)
    return node
  }

  private func groups(
    _ node: YAMLNode, file: String, _ topics: [String]
  ) -> [RoutingSource.Group] {
    var reader = MappingReader(node, what: "a file of examples", into: diagnostics)
    guard let topic = reader.required("topic", .text) else {
      reader.finish(alsoAllowed: reader.entries.map(\.key.text))
      return []
    }
    if topic.text != file {
      diagnostics.report(.topicIsNotFileName(topic, file: file))
    } else if topic.text != RoutingSource.noTopic, !topics.contains(topic.text) {
      diagnostics.report(.examplesOfNoDialog(topic, among: topics))
    }
    var groups: [RoutingSource.Group] = []
    for entry in reader.entries where entry.key.text != "topic" {
      let texts = reader.optional(entry.key.text, .texts) ?? []
      groups.append(
        RoutingSource.Group(
          topic: topic.text == RoutingSource.noTopic ? nil : topic.text, style: entry.key.text,
          texts: texts))
    }
    return groups
  }

  private func lexicon(_ node: YAMLNode) -> ConceptLexicon {
    node.readMapping("the file of concepts", into: diagnostics) { reader in
      let ignored = reader.optional("ignored", .texts) ?? []
      let concepts = (reader.optional("concepts", .mapping) ?? []).map { entry in
        let spellings = entry.value.read(.texts, as: "a concept", into: diagnostics) ?? []
        check(spellings, of: entry.key)
        return ConceptLexicon.Concept(id: entry.key.text, spellings: spellings.map(\.text))
      }
      let readings = (reader.optional("readings", .mapping) ?? []).compactMap {
        entry -> ConceptLexicon.Reading? in
        guard let kana = entry.value.read(.text, as: "a reading", into: diagnostics) else {
          return nil
        }
        if !kana.text.unicodeScalars.allSatisfy({ ("ぁ"..."ゖ").contains($0) || $0 == "ー" }) {
          diagnostics.report(.readingIsNotHiragana(kana))
        }
        return ConceptLexicon.Reading(word: entry.key.text, kana: kana.text)
      }
      return ConceptLexicon(
        concepts: concepts, readings: readings, ignored: ignored.map(\.text))
    }
  }

  private func check(_ spellings: [YAMLScalar], of concept: YAMLScalar) {
    var seen: Set<String> = []
    for spelling in spellings {
      if !ConceptLexicon.canBeFound(spelling.text) {
        diagnostics.report(.spellingTooShort(spelling))
      } else if !seen.insert(spelling.text).inserted {
        diagnostics.report(.repeatedSpelling(spelling, of: concept.text))
      }
    }
  }
}
