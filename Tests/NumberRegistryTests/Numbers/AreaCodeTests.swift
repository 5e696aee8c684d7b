import NumberRegistry
import Testing

/// Groupings as public offices print their own numbers; all are switchboards of city or
/// prefecture offices, collected by hand. The areas are those of the carriers' list, where some towns
/// keep the name they had before a merger: 上野 for 伊賀, 名瀬 for 奄美.
@Suite struct AreaCodeTests {
  struct Office: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var area: String
    var prefecture: String
    init(_ number: String, _ area: String, _ prefecture: String) {
      testDescription = number
      self.area = area
      self.prefecture = prefecture
    }
  }

  @Test(arguments: [
    Office("03-5321-1111", "東京", "東京都"), Office("06-6941-0351", "大阪", "大阪府"),
    Office("011-231-4111", "札幌", "北海道"), Office("0166-26-1111", "旭川", "北海道"),
    Office("017-722-1111", "青森", "青森県"), Office("022-211-2111", "仙台", "宮城県"),
    Office("0223-22-1111", "岩沼", "宮城県"), Office("0246-22-1111", "いわき", "福島県"),
    Office("025-285-5511", "新潟", "新潟県"), Office("0258-35-1122", "長岡", "新潟県"),
    Office("025-526-5111", "上越", "新潟県"), Office("026-232-0111", "長野", "長野県"),
    Office("0263-34-3000", "松本", "長野県"), Office("042-769-8224", "相模原", "神奈川県"),
    Office("0422-51-5131", "武蔵野三鷹", "東京都"), Office("04-2998-1111", "所沢", "埼玉県"),
    Office("042-973-2111", "飯能", "埼玉県"), Office("04-7167-1111", "柏", "千葉県"),
    Office("04-7092-1111", "鴨川", "千葉県"), Office("0470-22-3111", "館山", "千葉県"),
    Office("04992-2-1441", "伊豆大島", "東京都"), Office("04998-2-3111", "小笠原", "東京都"),
    Office("045-671-2121", "横浜", "神奈川県"), Office("048-829-1111", "浦和", "埼玉県"),
    Office("052-961-1111", "名古屋", "愛知県"), Office("053-457-2111", "浜松", "静岡県"),
    Office("055-237-1161", "甲府", "山梨県"), Office("055-931-2500", "沼津", "静岡県"),
    Office("059-224-3070", "津", "三重県"), Office("0595-22-9611", "上野", "三重県"),
    Office("075-222-3111", "京都", "京都府"), Office("0742-34-1111", "奈良", "奈良県"),
    Office("078-331-8181", "神戸", "兵庫県"), Office("079-221-2111", "姫路", "兵庫県"),
    Office("0797-71-1141", "西宮", "兵庫県"), Office("082-504-2111", "広島", "広島県"),
    Office("0829-20-0001", "廿日市", "広島県"), Office("08512-2-2111", "隠岐の島", "島根県"),
    Office("086-803-1000", "岡山", "岡山県"), Office("088-621-5111", "徳島", "徳島県"),
    Office("088-822-8111", "高知", "高知県"), Office("089-948-6688", "松山", "愛媛県"),
    Office("092-711-4111", "福岡", "福岡県"), Office("095-824-1111", "長崎", "長崎県"),
    Office("098-866-2333", "那覇", "沖縄県"), Office("09802-2-2001", "南大東", "沖縄県"),
    Office("099-286-2111", "鹿児島", "鹿児島県"), Office("0997-52-1111", "名瀬", "鹿児島県"),
  ])
  func groupsAsPrinted(_ office: Office) {
    let number = PhoneNumberReader.read(
      String(office.testDescription.filter { $0 != "-" }))
    #expect(number?.national == office.testDescription)
    #expect(number?.kind == .landline)
    #expect(number?.area == office.area)
    #expect(number?.prefecture == office.prefecture)
  }

  @Test(arguments: ["0412345678", "0612", "0300000000", "0990000", "0190012345", "0881234567"])
  func unassignedBeginnings(_ digits: String) {
    #expect(PhoneNumberReader.read(digits)?.e164 == nil)
  }

  @Test func everyPrefectureHasAnArea() {
    var prefectures: Set<String> = []
    for beginning in 1000...9999 {
      if let found = PhoneNumberReader.read("0\(beginning)22345")?.prefecture {
        prefectures.insert(found)
      }
    }
    #expect(prefectures.count == 47)
  }
}
