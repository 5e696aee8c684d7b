public import NumberRegistry

/// A table as its sources print it, or as it was computed from the rules that they give.
///
/// The rules of the pack and the calculator are held against it; nothing is computed from it.
public struct PublishedTable: Identifiable, Hashable, Codable, Sendable {
  public struct Column: Identifiable, Hashable, Codable, Sendable {
    /// A stable ASCII name: `balance_from`.
    public let id: String
    public let title: Bilingual
  }

  /// `acom-brackets-42`
  public let id: String
  public let title: Bilingual
  /// Ids of the sources.
  public let sources: [String]
  /// Ids of the facts that state it in sentences.
  public let factIDs: [String]
  /// None where the facts alone state it.
  public let columns: [Column]
  /// As many cells in each as there are columns: whole yen and counts, rates in percent, ISO dates,
  /// small ASCII words. `-` stands where a source gives nothing.
  public let rows: [[String]]
  /// What is wrong in a source, and what the words in the cells mean.
  public let notes: [Bilingual]

  /// The cells of a column, from the first row to the last; empty when there is no such column.
  public func column(_ id: String) -> [String] {
    guard let place = columns.firstIndex(where: { $0.id == id }) else { return [] }
    return rows.map { $0[place] }
  }
}
