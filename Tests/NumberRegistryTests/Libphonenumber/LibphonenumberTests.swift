import NumberRegistry
import Testing

// Only tests touch the file system.
import struct Foundation.Data
import struct Foundation.URL

/// Google's libphonenumber as an independent witness: every beginning of a Japanese number, and
/// numbers in its spellings. `generate.py` beside this file made the data.
@Suite struct LibphonenumberTests {
  /// Where the two differ, and why annai keeps its own answer.
  struct Deviation: Sendable {
    var length: Int
    var beginnings: [String]
    var ours: Ours
    var reason: String

    enum Ours: Sendable {
      case kind(String)
      case area(String)
      case prefecture(String)
    }

    func covers(_ digits: String) -> Bool {
      digits.utf8.count == length && beginnings.contains { digits.hasPrefix($0) }
    }
  }

  static let deviations: [Deviation] = [
    Deviation(
      length: 10,
      beginnings: ["0851", "0941", "0945"], ours: .kind("none"),
      reason: "the ministry lists no such codes but 08512 and 08514"),
    Deviation(
      length: 10, beginnings: ["060"], ours: .kind("none"),
      reason: "060 is a mobile number of 11 digits today; with 10 one was lost"),
    Deviation(
      length: 10, beginnings: ["0180"], ours: .kind("premium"),
      reason: "0180 (テレゴング, テレドーム) sells information by the call"),
    Deviation(
      length: 11, beginnings: ["020"], ours: .kind("mobile"),
      reason: "the last pagers stopped in 2019; 020 is for data over the mobile network"),
    Deviation(
      length: 10, beginnings: ["026177"], ours: .area("大町"),
      reason: "0261-77 lies between 0261-76 and 0261-78, both 大町"),
    Deviation(
      length: 10,
      beginnings: ["086362", "086363", "086364", "086365", "086367", "086368", "086369"],
      ours: .area("岡山"), reason: "灘崎 joined the code 086 and the charge area of 岡山"),
    Deviation(
      length: 10,
      beginnings: ["086722", "086723", "086724", "086726", "086728", "086737", "086738"],
      ours: .area("岡山"), reason: "御津 and 建部 joined the code 086 and the charge area of 岡山"),
    Deviation(
      length: 10, beginnings: ["0288"], ours: .prefecture("栃木県"),
      reason: "今市 (日光) is in 栃木県; another 今市 is in 愛媛県"),
    Deviation(
      length: 10, beginnings: ["0578"], ours: .prefecture("岐阜県"),
      reason: "神岡 (飛騨) is in 岐阜県; another one is in 秋田県"),
    Deviation(
      length: 10, beginnings: ["0735"], ours: .prefecture("和歌山県"),
      reason: "新宮 is in 和歌山県; another one is in 福岡県"),
    Deviation(
      length: 10, beginnings: ["0747"], ours: .prefecture("奈良県"),
      reason: "下市 is in 奈良県; another one is in 山口県"),
    Deviation(
      length: 10, beginnings: ["0779"], ours: .prefecture("福井県"),
      reason: "大野 is in 福井県; another one is in 岐阜県"),
    Deviation(
      length: 10, beginnings: ["0846"], ours: .prefecture("広島県"),
      reason: "木江 is in 広島県; another one is in 徳島県"),
  ]

  /// What is compared of a number; "-" where libphonenumber says nothing.
  struct Meaning: Hashable {
    var kind: String
    var sizes: String
    var area: String
    var prefecture: String

    static let none = Meaning(kind: "none", sizes: "-", area: "-", prefecture: "-")
  }

  @Test func everyBeginningMeansTheSame() throws {
    var seen: Set<String> = []
    var used: Set<Int> = []
    var compared = 0
    for row in try Self.rows("beginnings.tsv") {
      let length = try #require(Int(row[0]))
      let theirs = Meaning(
        kind: row[2], sizes: row[3], area: row[4],
        prefecture: row[5] == "-" ? "-" : try #require(Self.prefectures[row[5]]))
      for digit in 0...9 {
        let digits = String((row[1] + "\(digit)2345678901234567").prefix(length))
        let ours = Self.meaning(digits)
        compared += 1
        seen.insert(ours.kind)
        if Self.agree(ours, theirs) { continue }
        let deviation = Self.deviations.firstIndex {
          $0.covers(digits) && Self.agree(ours, theirs, but: $0.ours)
        }
        if let deviation {
          used.insert(deviation)
        } else {
          Issue.record("\(digits): ours \(ours), theirs \(theirs)")
        }
      }
    }
    #expect(compared > 20_000)
    #expect(seen == ["none", "freephone", "navi", "premium", "ip", "mobile", "landline"])
    #expect(used == Set(Self.deviations.indices), "a deviation that no longer is one")
  }

  @Test func everySpellingIsRead() throws {
    let rows = try Self.rows("spellings.tsv")
    #expect(rows.count > 40)
    for row in rows {
      for spelling in row {
        let number = PhoneNumberReader.read(spelling)
        #expect(number?.e164 == row[0], "\(spelling)")
        let found = PhoneNumberReader.find(in: "さっき\(spelling)から着信")
        #expect(found.map(\.0) == [number], "\(spelling)")
      }
    }
  }

  // MARK: - Comparing

  private static func agree(_ ours: Meaning, _ theirs: Meaning) -> Bool {
    guard ours.kind == theirs.kind, ours.sizes == theirs.sizes else { return false }
    // We name a place wherever they do, and more.
    return (theirs.area == "-" || ours.area == theirs.area)
      && (theirs.prefecture == "-" || ours.prefecture == theirs.prefecture)
  }

  /// As above, where one thing may differ in the stated way.
  private static func agree(
    _ ours: Meaning, _ theirs: Meaning, but deviation: Deviation.Ours
  ) -> Bool {
    switch deviation {
    case .kind(let kind): return ours.kind == kind
    case .area(let area):
      var theirs = theirs
      theirs.area = "-"
      theirs.prefecture = "-"
      return ours.area == area && agree(ours, theirs)
    case .prefecture(let prefecture):
      var theirs = theirs
      theirs.prefecture = "-"
      return ours.prefecture == prefecture && agree(ours, theirs)
    }
  }

  private static func meaning(_ digits: String) -> Meaning {
    guard let number = PhoneNumberReader.read(digits), number.kind != .invalid else {
      return .none
    }
    let sizes = number.national.split(separator: "-").map { String($0.utf8.count) }
    return Meaning(
      kind: number.kind.rawValue, sizes: sizes.joined(separator: "-"), area: number.area ?? "-",
      prefecture: number.prefecture ?? "-")
  }

  private static func rows(_ name: String) throws -> [[String]] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
      .split(separator: "\n").filter { $0.first != "#" }
      .map { $0.split(separator: "\t").map(String.init) }
  }

  private static let prefectures: [String: String] = [
    "Hokkaido": "北海道", "Aomori": "青森県", "Iwate": "岩手県", "Miyagi": "宮城県", "Akita": "秋田県",
    "Yamagata": "山形県", "Fukushima": "福島県", "Ibaraki": "茨城県", "Tochigi": "栃木県", "Gunma": "群馬県",
    "Saitama": "埼玉県", "Chiba": "千葉県", "Tokyo": "東京都", "Kanagawa": "神奈川県", "Niigata": "新潟県",
    "Toyama": "富山県", "Ishikawa": "石川県", "Fukui": "福井県", "Yamanashi": "山梨県", "Nagano": "長野県",
    "Gifu": "岐阜県", "Shizuoka": "静岡県", "Aichi": "愛知県", "Mie": "三重県", "Shiga": "滋賀県",
    "Kyoto": "京都府", "Osaka": "大阪府", "Hyogo": "兵庫県", "Nara": "奈良県", "Wakayama": "和歌山県",
    "Tottori": "鳥取県", "Shimane": "島根県", "Okayama": "岡山県", "Hiroshima": "広島県", "Yamaguchi": "山口県",
    "Tokushima": "徳島県", "Kagawa": "香川県", "Ehime": "愛媛県", "Kochi": "高知県", "Fukuoka": "福岡県",
    "Saga": "佐賀県", "Nagasaki": "長崎県", "Kumamoto": "熊本県", "Oita": "大分県", "Miyazaki": "宮崎県",
    "Kagoshima": "鹿児島県", "Okinawa": "沖縄県",
  ]
}
