import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of what concerns finding the dialog for a question, in the order of the codes.
  static let routing: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .topicIsNotFileName, title: "a file of examples under another name",
      meaning: """
        Further examples of a dialog are in `examples/<dialog>.yaml`, with `topic:` saying the same:
        so they are found, and a copied file is not taken for the dialog that it was copied from.
        """,
      bad: """
        # examples/pay.yaml
        topic: login
        plain: [パスワードを忘れた]
        """,
      good: """
        # examples/login.yaml
        topic: login
        plain: [パスワードを忘れた]
        """),
    DiagnosticEntry(
      code: .examplesOfNoDialog, title: "examples of no dialog",
      meaning: """
        Examples teach annai which dialog a question is about. There is no dialog of this name, or it is
        a sub-dialog, which nobody can ask for. Questions that no dialog answers are in
        `examples/none.yaml`.
        """,
      bad: """
        # examples/pey.yaml
        topic: pey
        plain: [今月は払えない]
        """,
      good: """
        # examples/pay.yaml
        topic: pay
        plain: [今月は払えない]
        """),
    DiagnosticEntry(
      code: .spellingTooShort, title: "a spelling that is too short",
      meaning: """
        A spelling is looked for inside of sentences. One letter is found nearly everywhere, and so says
        nothing.
        """,
      bad: """
        concepts:
          cannot_pay: [無, 払えない]
        """,
      good: """
        concepts:
          cannot_pay: [無い袖, 払えない]
        """),
    DiagnosticEntry(
      code: .repeatedSpelling, title: "a spelling twice in one concept",
      meaning: "Once is enough. The same spelling in two concepts is fine, where it means both.",
      bad: """
        concepts:
          cannot_pay: [払えない, 間に合わない, 払えない]
        """,
      good: """
        concepts:
          cannot_pay: [払えない, 間に合わない]
        """),
    DiagnosticEntry(
      code: .readingIsNotHiragana, title: "a reading that is not in hiragana",
      meaning: """
        Readings make one word of what is typed in kanji, in kana and in Latin letters. They are written
        in hiragana.
        """,
      bad: """
        readings:
          返済: hensai
        """,
      good: """
        readings:
          返済: へんさい
        """),
    DiagnosticEntry(
      code: .repeatedExample, title: "an example twice",
      meaning: """
        The same example again teaches nothing, and it weighs double. Better is another way to ask.
        """,
      bad: """
        topic: pay
        plain: [今月は払えない, 今月は払えない]
        """,
      good: """
        topic: pay
        plain: [今月は払えない, 給料日まで待ってほしい]
        """),
    DiagnosticEntry(
      code: .alikeExamples, title: "nearly the same example in two dialogs",
      meaning: """
        Who types this can only be led to one of them. Decide which one helps that person more, or make
        the examples say what tells them apart. Dialogs about one lender each are told apart by the
        lender; their examples may be alike.
        """,
      bad: """
        # examples/pay-off.yaml
        plain: [返済したい]
        # examples/payment-methods.yaml
        plain: [返済したいです]
        """,
      good: """
        # examples/pay-off.yaml
        plain: [全部返済したい]
        # examples/payment-methods.yaml
        plain: [コンビニで返済したい]
        """),
    DiagnosticEntry(
      code: .exampleElsewhere, title: "an example that would go elsewhere",
      meaning: """
        Every example is tried as if it had not been there. This one then goes to another dialog, and
        annai would be sure of it: so people who ask nearly the same are led there. It may stand in the
        wrong place; or there are too few examples like it. Dialogs about one lender each are told apart
        by the lender, and are not compared.
        """,
      bad: """
        # examples/pay.yaml: the words are those of the examples of login
        plain: [暗証番号を忘れた]
        """,
      good: """
        # examples/login.yaml
        plain: [暗証番号を忘れた]
        """),
    DiagnosticEntry(
      code: .farFewerExamples, title: "far fewer examples than other dialogs",
      meaning: """
        A dialog with ten times fewer examples than is usual in this pack loses questions to the others:
        their examples cover more words.
        """,
      bad: """
        dialog: pay
        examples: [払えない, 待ってほしい, 間に合わない]
        """,
      good: """
        # examples/pay.yaml
        topic: pay
        plain: [今月は厳しい, 給料日まで待ってほしい]
        kana: [はらえません]
        english: [I cannot pay this month]
        """),
  ]
}
