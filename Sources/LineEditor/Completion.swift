/// What Tab does with the candidates for a line.
enum Completion: Equatable {
  /// Nothing fits.
  case none
  /// The text before the cursor becomes this.
  case replace(String)
  /// Several fit, and nothing can be filled in: show them.
  case list([String])

  /// Candidates may differ from what was typed in more than their ends (たい for 退会), so the
  /// common beginning is filled in only when it goes on from the typed text.
  init(of text: String, among candidates: [String]) {
    guard let first = candidates.first else {
      self = .none
      return
    }
    if candidates.count == 1 {
      self = first == text ? .none : .replace(first)
      return
    }
    let common = candidates.dropFirst().reduce(first[...]) { common, candidate in
      // Whole characters: half of a family emoji is nobody's beginning.
      let shared = zip(common, candidate).prefix { $0 == $1 }.count
      return common.prefix(shared)
    }
    if common.count > text.count, common.hasPrefix(text) {
      self = .replace(String(common))
    } else {
      self = .list(candidates)
    }
  }
}
