/// What authors know of words: the ways to say one thing, and how kanji are read.
///
/// A spelling is looked for in the text as it is typed and as it is read, so that 払えない also stands
/// for はらえない and haraenai. In a spelling `*` stands for up to twelve letters.
public struct ConceptLexicon: Hashable, Sendable {
  public struct Concept: Hashable, Sendable {
    public let id: String
    public let spellings: [String]

    public init(id: String, spellings: [String]) {
      self.id = id
      self.spellings = spellings
    }
  }

  /// A word in kanji and how it is read, in hiragana. Slips of conversion have readings too: 変済 is
  /// read へんさい and thereby known as 返済.
  public struct Reading: Hashable, Sendable {
    public let word: String
    public let kana: String

    public init(word: String, kana: String) {
      self.word = word
      self.kana = kana
    }
  }

  public let concepts: [Concept]
  public let readings: [Reading]
  /// Words that are passed over: which lender is named says nothing about the topic.
  public let ignored: [String]

  public init(concepts: [Concept], readings: [Reading], ignored: [String] = []) {
    self.concepts = concepts
    self.readings = readings
    self.ignored = ignored
  }

  public static let empty = ConceptLexicon(concepts: [], readings: [])

  /// Whether a spelling is long enough to be looked for: at least two letters before the first gap.
  public static func canBeFound(_ spelling: String) -> Bool {
    LexiconIndex.parts(of: spelling).first.map { $0.count >= 2 || $0 == [QuestionForm.phone] }
      ?? false
  }
}
