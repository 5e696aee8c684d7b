import StrictYAML
import Testing

/// What other YAML readers turn into numbers, truth values and dates comes out as it was typed.
@Suite struct TextStaysTextTests {
  @Test(arguments: [
    "0120", "0o17", "0x1F", "1_000", "1e3", ".inf", "12:30:00", "no", "yes", "on", "off", "true",
    "null", "~", "2026-04-01", "0120-629-215", "18.0%", "20万円", "a:b", "a#b", "-1", "x=y",
    "https://example.jp/?a=b",
  ])
  func plainText(_ text: String) throws {
    let scalar = try #require(try node("t: \(text)\n")["t"]?.scalar)
    #expect(scalar.text == text)
    #expect(scalar.style == .plain)
  }

  @Test func quotesAndBlocks() throws {
    let root = try node(
      """
      single: '約''20''万'
      double: "返済\\n\\u3042\\"\\/"
      literal: |
        一

          二
      stripped: |-
        三
      kept: |+
        四

      empty: ''
      """)
    let texts = root.entries?.compactMap(\.value.scalar).map(\.text)
    #expect(texts == ["約'20'万", "返済\nあ\"/", "一\n\n  二\n", "三", "四\n\n", ""])
    let styles = root.entries?.compactMap(\.value.scalar).map(\.style)
    #expect(
      styles == [.singleQuoted, .doubleQuoted, .literal, .literal, .literal, .singleQuoted])
  }

  @Test func listsAndMappingsKeepTheirOrder() throws {
    let root = try node("b: [y, x]\na: { d: 1, c: [] }\n")
    #expect(root.entries?.map(\.key.text) == ["b", "a"])
    #expect(root["b"]?.items?.compactMap(\.scalar?.text) == ["y", "x"])
    #expect(root["a"]?.entries?.map(\.key.text) == ["d", "c"])
    #expect(root["a"]?["c"]?.items == [])
    #expect(root["z"] == nil)
  }

  @Test func nothingBehindTheColonIsAMissingValue() throws {
    let root = try node("a:\nb: ''\nc:\n  -\n")
    #expect(root["a"]?.isMissingValue == true)
    #expect(root["b"]?.isMissingValue == false)
    #expect(root["c"]?.items?.first?.isMissingValue == true)
    #expect(root["a"]?.range.start == SourcePosition(line: 1, column: 3))
  }
}
