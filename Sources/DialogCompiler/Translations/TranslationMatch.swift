import StrictYAML

/// Brings the texts of a file and their translations together: by path, and in a list by the mark
/// of the Japanese, so that a line that is inserted or moved leaves the others as they are.
struct TranslationMatch {
  struct Pair {
    let text: TranslatableText
    let entry: TranslationFile.Entry?

    /// The English is there, and was made from the Japanese of now.
    var isFresh: Bool { entry.map { $0.text != nil && $0.hash.text == text.hash } ?? false }
    var isStale: Bool { entry.map { $0.text != nil && $0.hash.text != text.hash } ?? false }
  }

  /// One for each text, in the order of the texts.
  let pairs: [Pair]
  /// Entries that belong to no text, in the order of the file.
  let orphans: [TranslationFile.Entry]

  init(_ texts: [TranslatableText], _ file: TranslationFile) {
    var found: [Int: TranslationFile.Entry] = [:]
    var taken: Set<Int> = []
    let places = Dictionary(grouping: texts.indices) { texts[$0].path }
    let entries = Dictionary(grouping: file.entries.indices) { file.entries[$0].path.text }
    for (path, places) in places {
      let match = Self.match(
        places.map { texts[$0].hash }, (entries[path] ?? []).map { file.entries[$0].hash.text },
        places.first.map { texts[$0].isLine } ?? false)
      for (place, index) in match {
        let entry = (entries[path] ?? [])[index]
        found[places[place]] = file.entries[entry]
        taken.insert(entry)
      }
    }
    pairs = texts.indices.map { Pair(text: texts[$0], entry: found[$0]) }
    orphans = file.entries.indices.filter { !taken.contains($0) }.map { file.entries[$0] }
  }

  /// Which entry belongs to which text of one path.
  private static func match(
    _ texts: [String], _ entries: [String], _ isList: Bool
  ) -> [(text: Int, entry: Int)] {
    guard isList else { return texts.isEmpty || entries.isEmpty ? [] : [(0, 0)] }
    var free = Array(entries.indices)
    var pairs: [(text: Int, entry: Int)] = []
    var open: [Int] = []
    for text in texts.indices {
      if let place = free.firstIndex(where: { entries[$0] == texts[text] }) {
        pairs.append((text, free.remove(at: place)))
      } else {
        open.append(text)
      }
    }
    // What is left over on both sides stands between the same neighbours: an edited line.
    let entryOf = Dictionary(pairs.map { ($0.text, $0.entry) }) { first, _ in first }
    for text in open {
      let before = (0..<text).compactMap { entryOf[$0] }.max() ?? -1
      let after = (text + 1..<max(text + 1, texts.count)).compactMap { entryOf[$0] }.min()
      if let place = free.firstIndex(where: { $0 > before && $0 < after ?? entries.count }) {
        pairs.append((text, free.remove(at: place)))
      }
    }
    return pairs
  }
}
