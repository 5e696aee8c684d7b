public import DialogEngine
public import StrictYAML
public import TextForms
public import Units

/// A pack of dialogs without errors, ready to be walked.
public struct CompiledPack: Hashable, Sendable {
  /// What `pack.yaml` says about the pack.
  public struct Info: Hashable, Sendable, Codable {
    public let name: String
    public let title: String
    /// The day on which its contents were checked.
    public let checkedOn: CivilDate

    public init(name: String, title: String, checkedOn: CivilDate) {
      self.name = name
      self.title = title
      self.checkedOn = checkedOn
    }
  }

  public let info: Info
  /// Ids of dialogs, in the order in which they are offered.
  public let menu: [String]
  public let program: Program
  /// The pack in other languages, as far as it is translated.
  public let translations: [Language: Translation]
  /// The Japanese examples of each dialog that people open, as they stand in its file.
  public let examples: [String: [YAMLScalar]]
  /// For each dialog the ids of the nodes that somebody comes to who opens one of the menu.
  public let reachedNodes: [String: Set<String>]

  public init(
    info: Info, menu: [String], program: Program, translations: [Language: Translation] = [:],
    examples: [String: [YAMLScalar]] = [:], reachedNodes: [String: Set<String>] = [:]
  ) {
    self.reachedNodes = reachedNodes
    self.translations = translations
    self.examples = examples
    self.info = info
    self.menu = menu
    self.program = program
  }
}

/// A pack in another language: the same ids, with Japanese where a text is not translated.
public struct Translation: Hashable, Sendable, Codable {
  public let title: String
  public let program: Program
}
