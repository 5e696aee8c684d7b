/// Finds what can be relied on in a pack of which parts have errors: what has none, neither in itself
/// nor in anything that it uses.
struct Soundness {
  /// Something that has a name, and what it uses.
  private struct Part {
    var hasErrors: Bool
    let use: NameUse
    var visits: [String] = []

    /// What it names could not be read, so that its errors are not known.
    var isBroken: Bool { hasErrors || use.isIncomplete }
  }

  private var questions: [String: Part] = [:]
  private var scripts: [String: Part] = [:]
  private var dialogs: [String: Part] = [:]
  private var brokenQuestions: Set<String>
  private var brokenScripts: Set<String>
  private var brokenDialogs: Set<String>
  private let unreadDialogs: Set<String>

  /// - Parameter table: says what could not be read, or is declared twice.
  init(_ table: SymbolTable) {
    brokenQuestions = table.brokenQuestions
    brokenScripts = table.brokenScripts
    brokenDialogs = table.brokenDialogs
    unreadDialogs = table.brokenDialogs
  }

  mutating func add(question id: String, _ use: NameUse, hasErrors: Bool) {
    questions[id] = Part(hasErrors: hasErrors, use: use)
  }

  /// Adds a shared script; one of a dialog belongs to it.
  mutating func add(script id: String, _ use: NameUse, hasErrors: Bool) {
    scripts[id] = Part(hasErrors: hasErrors, use: use)
  }

  mutating func add(dialog id: String, visits: [String], _ use: NameUse, hasErrors: Bool) {
    let isBroken = hasErrors || dialogs[id]?.hasErrors == true
    dialogs[id] = Part(hasErrors: isBroken, use: use, visits: visits)
  }

  /// These visit themselves.
  mutating func exclude(dialogs ids: Set<String>) { brokenDialogs.formUnion(ids) }

  /// Spreads what is broken to what uses it.
  mutating func settle() {
    for (id, part) in questions where part.isBroken { brokenQuestions.insert(id) }
    brokenQuestions = Self.spread(brokenQuestions, in: questions) { Array($0.use.questions) }
    for (id, part) in scripts where part.isBroken || usesBroken(part, isScript: true) {
      brokenScripts.insert(id)
    }
    for (id, part) in dialogs
    where part.isBroken || usesBroken(part) || part.visits.contains(where: { dialogs[$0] == nil }) {
      brokenDialogs.insert(id)
    }
    brokenDialogs = Self.spread(brokenDialogs, in: dialogs, by: \.visits)
  }

  private func usesBroken(_ part: Part, isScript: Bool = false) -> Bool {
    !part.use.questions.isDisjoint(with: brokenQuestions)
      || !isScript && !part.use.scripts.isDisjoint(with: brokenScripts)
  }

  /// What is broken, with all that uses it, directly or by way of others.
  private static func spread(
    _ broken: Set<String>, in parts: [String: Part], by needs: (Part) -> [String]
  ) -> Set<String> {
    guard !broken.isEmpty else { return broken }
    var users: [String: [String]] = [:]
    for (id, part) in parts {
      for needed in needs(part) { users[needed, default: []].append(id) }
    }
    var spread = broken
    var open = Array(broken)
    while let id = open.popLast() {
      for user in users[id] ?? [] where spread.insert(user).inserted { open.append(user) }
    }
    return spread
  }

  func isSound(_ use: NameUse) -> Bool {
    !use.isIncomplete && use.questions.isDisjoint(with: brokenQuestions)
      && use.scripts.isDisjoint(with: brokenScripts)
  }

  func isSound(dialog id: String) -> Bool { !brokenDialogs.contains(id) }

  /// Sub-dialogs that something broken may visit: not all ways into them are known.
  var openDialogs: Set<String> {
    guard unreadDialogs.isEmpty else { return Set(dialogs.keys) }
    var open: Set<String> = []
    var waiting = dialogs.filter { brokenDialogs.contains($0.key) }.flatMap(\.value.visits)
    while let id = waiting.popLast() {
      if open.insert(id).inserted { waiting += dialogs[id]?.visits ?? [] }
    }
    return open
  }

  /// Nothing at all is broken.
  var isWhole: Bool { brokenQuestions.isEmpty && brokenScripts.isEmpty && brokenDialogs.isEmpty }
}
