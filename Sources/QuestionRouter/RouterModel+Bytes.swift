extension RouterModel {
  /// The model as bytes: numbers little-endian, then the arrays as they are, then the words of the
  /// lexicon as lines of text. ``init(bytes:)`` gives it back.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.add(UInt32(keys.count))
    writer.add(weightStep.bitPattern)
    writer.add(temperature.bitPattern)
    writer.add(UInt32(unseen.count))
    for value in unseen { writer.add(value.bitPattern) }
    writer.add(
      FeatureExtractor.Kind.allCases.reduce(UInt32(0)) { bits, kind in
        extractor.kinds.contains(kind) ? bits | 1 << UInt32(kind.rawValue) : bits
      })
    writer.add(topics)
    for key in keys { writer.add(key) }
    writer.bytes += rarity
    writer.bytes += weights.map { UInt8(bitPattern: $0) }
    let index = extractor.index
    writer.add(index.concepts)
    writer.add(index.ignored.map(Self.text))
    writer.add(index.words.flatMap { [Self.text($0.letters), Self.text($0.kana)] })
    writer.add(
      index.spellings.map { "\($0.concept)*" + $0.parts.map(Self.text).joined(separator: "*") })
    return writer.bytes
  }

  /// - Returns: `nil` for bytes that are no model.
  public init?(bytes: ArraySlice<UInt8>) {
    var reader = ByteReader(bytes)
    guard let count = reader.number(), let step = reader.number(),
      let temperature = reader.number(), let unseenCount = reader.number(),
      unseenCount == FeatureExtractor.Kind.allCases.count,
      let unseen = reader.numbers(Int(unseenCount)), let kinds = reader.number(),
      let topics = reader.texts(), let keys = reader.numbers(Int(count)),
      let rarity = reader.take(Int(count)),
      let weights = reader.take(Int(count) * (topics.count + 1)),
      let concepts = reader.texts(), let ignored = reader.texts(), let words = reader.texts(),
      words.count.isMultiple(of: 2), let lines = reader.texts(), reader.isAtEnd
    else { return nil }
    var spellings: [LexiconIndex.Spelling] = []
    spellings.reserveCapacity(lines.count)
    for line in lines {
      let parts = line.utf8.split(separator: UInt8(ascii: "*"))
      guard parts.count > 1, let concept = Int(Substring(parts[0])),
        concepts.indices.contains(concept)
      else { return nil }
      spellings.append(
        LexiconIndex.Spelling(
          concept: concept, parts: parts.dropFirst().map { Array(Substring($0).unicodeScalars) }))
    }
    let index = LexiconIndex(
      concepts: concepts, spellings: spellings,
      words: stride(from: 0, to: words.count, by: 2).map {
        LexiconIndex.Word(
          letters: Array(words[$0].unicodeScalars), kana: Array(words[$0 + 1].unicodeScalars))
      }, ignored: ignored.map { Array($0.unicodeScalars) })
    self.init(
      topics: topics,
      extractor: FeatureExtractor(
        index,
        kinds: Set(
          FeatureExtractor.Kind.allCases.filter { kinds & 1 << UInt32($0.rawValue) != 0 })),
      keys: keys, rarity: Array(rarity), unseen: unseen.map { Float(bitPattern: $0) },
      weights: weights.map { Int8(bitPattern: $0) }, weightStep: Float(bitPattern: step),
      temperature: Float(bitPattern: temperature))
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func add(_ number: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift)))
    }
  }

  /// How many, the length of the block, and the block: each text ends with a line feed, which none has.
  mutating func add(_ texts: [String]) {
    var block: [UInt8] = []
    for text in texts {
      block += text.utf8
      block.append(0x0A)
    }
    add(UInt32(texts.count))
    add(UInt32(block.count))
    bytes += block
  }
}

private struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func number() -> UInt32? {
    take(4)?.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  mutating func numbers(_ count: Int) -> [UInt32]? {
    guard count <= rest.count / 4, let bytes = take(count * 4) else { return nil }
    return bytes.withUnsafeBytes { raw in
      (0..<count).map {
        UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
      }
    }
  }

  mutating func texts() -> [String]? {
    guard let count = number(), let length = number(), let block = take(Int(length)) else {
      return nil
    }
    let texts = block.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    guard texts.count == Int(count) else { return nil }
    return texts.map { String(decoding: $0, as: UTF8.self) }
  }
}
