/// The phrases of ``DistressScan``, in hiragana and lower case, without spaces.
enum DistressPhrases {
  enum Kind { case wish, act }

  /// Figures of speech and words of other meaning, taken out before the search.
  static let harmless = PhraseTable<Void>([
    (
      (),
      [
        "自殺行為", "夫が死んだら", "妻が死んだら", "父が死んだら", "母が死んだら", "親が死んだら", "祖父が死んだら", "祖母が死んだら", "兄が死んだら",
        "弟が死んだら", "姉が死んだら", "妹が死んだら", "息子が死んだら", "娘が死んだら", "子が死んだら", "配偶者が死んだら", "名義人が死んだら",
        "本人が死んだら", "契約者が死んだら", "借主が死んだら", "旦那が死んだら", "主人が死んだら", "嫁が死んだら", "じさつこうい", "死ぬほど", "しぬほど",
        "死ぬ程", "shinuhodo", "shinimonogurui", "死ぬ気で", "しぬきで", "死ぬまで", "死ぬかと", "しぬかと", "死ぬ思い",
        "死に物狂い",
        "必死", "瀕死", "死活", "死に体", "心中お察し", "心中を察", "心中穏", "心中複雑",
        "心中はお", "飛び込み営業",
        "飛び込みの営業", "飛び込み勧誘", "飛び込みで", "飛び込んできた", "飛び込んで来た", "とびこみえいぎょう", "にたいして", "にたいする", "にたいした",
        "に対し",
        "おつりたい", "お釣り", "魚釣りたい", "自殺点", "電話が死", "話が死", "飛び込み台",
      ]
    )
  ])

  static let harmlessEnglish = PhraseTable<Void>([
    (
      (),
      [
        "commercial suicide", "financial suicide", "career suicide", "political suicide",
        "suicide squad", "dying to know", "dying to", "overdose of", "hang myself up",
      ]
    )
  ])

  static let despair = PhraseTable<Kind>([
    (
      .wish,
      [
        "死にたい", "死にたく", "死にてえ", "死にてぇ", "死にてー", "死にたか", "死にとう", "しにたい", "しにたく", "しにてえ", "しにてぇ",
        "しにてー",
        "たひにたい", "たひにたく", "たひりたい", "氏にたい", "氏にたく", "4にたい", "市にたい", "たひたい", "死んでしまいたい",
        "しんでしまいたい",
        "死んじゃいたい", "しんじゃいたい", "死んでもいい", "しんでもいい", "死んで楽", "死んでやる", "しんでやる", "死んで償", "死んでお詫び",
        "死んで詫び",
        "死んだほうがまし", "死んだ方がまし", "しんだほうがまし", "死んだほうがいい", "死んだ方がいい", "しんだほうがいい", "死んだ方が良い", "死んだほうが良い",
        "死んだほうがよ", "死んだ方がよ", "死んだほうが楽", "死んだ方が楽", "しんだほうがらく", "死んだほうがらく", "死んだ方がらく", "死んだほうがええ",
        "死んだ方がええ",
        "死ねば楽", "しねばらく", "死ねばいい", "死ねば済", "死ねば全部", "死ねば借金", "死ねばちゃら", "死ねたら", "しねたら", "死んだら楽",
        "しんだららく", "死んだら借金",
        "死んだら保険", "死んで保険", "保険金で返", "保険金で払", "命で返", "命と引き換え", "死ぬことばかり", "死ぬことしか", "死ぬことを考",
        "しぬことばかり", "しぬことをかんが",
        "死ぬ方法", "死ぬ勇気", "死ぬ方がまし", "死ぬほうがまし", "死ぬのが怖くな", "死にたさ", "死を考え", "死を選", "死が頭", "希死念慮",
        "消えたい", "きえたい",
        "消えてしまいたい", "きえてしまいたい", "消えちゃいたい", "きえちゃいたい", "消えてなくなりたい", "消えて無くなりたい", "きえてなくなりたい",
        "消えてなくなれ", "消えたく",
        "きえたく", "いなくなりたい", "居なくなりたい", "いなくなってしまいたい", "いなくなっちゃいたい", "いなくなったほうが", "いなくなった方が",
        "自分がいなくなれば", "私がいなくなれば",
        "俺がいなくなれば", "僕がいなくなれば", "わたしがいなくなれば", "この世から", "このよから", "あの世", "生きていたくな", "生きたくな", "生きてたくな",
        "生きとうな",
        "生きとりたくな", "いきていたくな", "いきてたくな", "生きるのがつら", "生きるのが辛", "生きるのがしんど", "生きるのがいや", "生きるのが嫌",
        "生きるのが苦", "生きるのに疲",
        "生きるのにつかれ", "生きるのがくるし", "いきるのがつら", "いきてるのつら", "いきてるのがつら", "いきているのがつら", "いきるのつら", "いきるのしんど",
        "いきてるのしんど", "いきるのいや", "いきるきりょく", "いきとってもしゃあな", "いきるのがしんど", "いきるのにつかれ", "いきるのつかれ", "生きるの疲",
        "生きるのつかれ", "生きることに疲", "生きるのつら",
        "生きるの辛",
        "生きるのしんど", "生きるのやめ",
        "生きるのをやめ", "生きているのがつら", "生きているのが辛", "生きてるのがつら", "生きてるのが辛", "生きてるのがしんど", "生きてるのつら", "生きてるの辛",
        "生きてくのがつら",
        "生きていくのがつら", "生きていくのが辛", "生きていけない", "生きていけん", "生きていけへん", "生きていかれへん", "生きてけない", "生きてけん",
        "生きてられない", "生きていられない",
        "もういきていけない", "いきていけない", "生きてる意味", "生きている意味", "生きる意味", "いきてるいみ", "いきるいみ", "生きる価値", "生きてる価値",
        "生きている価値",
        "生きる希望", "生きる気力", "生きてても", "生きていても", "生きとっても", "人生終わらせ", "人生を終わらせ", "人生をおわらせ", "人生終わりにし",
        "人生をやめ", "人生やめ",
        "楽になりたい", "らくになりたい", "楽になりたか", "楽に死", "らくにしに", "楽にしに", "もう限界死", "命を捨", "遺書", "いしょをか", "樹海",
        "じゅかいに", "じゅかいへ",
        "じゅかいい", "死ぬしか", "しぬしかな", "しぬしか", "死ぬ以外", "死んで終わり", "人生終わ", "人生が終わ", "人生おわ", "じんせいおわ",
        "この世にいたくな", "生きてるのしんど", "生きるの無理", "生きるのむり", "自分を傷つけ", "自傷", "りすか", "りすとかっと", "あむか",
        "首をくく", "首くく",
      ]
    ),
    (
      .act,
      [
        "自殺", "じさつ", "自死", "死のう", "しのうとおも", "しのうと思", "しのうかな", "しんでしまおう", "死んでしまおう", "首を吊", "首吊",
        "くびつ",
        "首つ", "首をつ", "くびをつ", "首釣", "首を釣", "吊りたい", "つりたい", "飛び降り", "飛びおり", "とびおり", "飛降り", "飛び込む",
        "飛び込み", "飛び込も",
        "飛び込ん", "飛びこ", "とびこむ", "とびこみたい", "とびこもう", "身を投げ", "みをなげ", "身投げ", "心中", "しんじゅうする",
        "しんじゅうしたい", "むりしんじゅう",
        "練炭", "れんたん", "硫化水素", "おーばーどーず", "od", "odした", "odする", "odしよ", "命を絶", "命をた", "いのちをた", "命を断",
        "死ぬつもり",
        "しぬつもり", "死ぬ準備", "死ぬ", "しにます", "死にます", "死ぬね", "死んでくる",
      ]
    ),
  ])

  /// Japanese in Latin letters. People set its syllables apart at will, so it is looked for in the
  /// text without spaces.
  static let romaji = PhraseTable<Kind>(
    [
      (
        .wish,
        [
          "shinitai", "sinitai", "shinitaku", "kietai", "kietaku", "ikiteitakunai",
          "ikirunogatsurai",
          "ikiteikenai", "shinushika", "shinuhouga", "shindahougamashi", "shindahougaii",
          "inakunaritai", "rakuninaritai", "kieteshimaitai", "kiechaitai", "shindeshimaitai",
          "ikiteruimiganai", "ikiruimiganai", "ikiteruimi", "ikirunoga", "shinouka", "shindahouga",
          "killmyself", "ikitakuna", "ikirunotsukareta", "shinitaku",
        ]
      ),
      (.act, ["jisatsu", "zisatu", "jisatu", "shinoutoomo"]),
    ], boundsWords: false)

  static let immediateRomaji = PhraseTable<Void>(
    [((), ["imakarashin", "korekarashin", "kon'yashin", "konyashin", "imakaratobiori"])],
    boundsWords: false)

  static let english = PhraseTable<Kind>([
    (
      .act,
      [
        "kill myself", "killing myself", "kms", "suicide", "end my life", "ending my life",
        "take my own life", "taking my own life", "take my life", "end it all", "ending it all",
        "hang myself", "hanging myself", "jump off", "jump in front of", "overdose", "overdosing",
        "cut my wrists", "cutting my wrists", "slit my wrists", "hurt myself", "harm myself",
      ]
    ),
    (
      .wish,
      [
        "want to die", "wanna die", "wanting to die", "ready to die", "rather die",
        "rather be dead",
        "better off dead", "better off without me", "wish i was dead", "wish i were dead",
        "wish i could die", "want to be dead", "suicidal", "self harm", "dont want to live",
        "do not want to live", "dont wanna live", "dont want to be alive", "no longer want to live",
        "dont want to be here anymore", "dont want to exist", "dont want to wake up",
        "no reason to live",
        "nothing to live for", "not worth living", "isnt worth living", "cant go on living",
        "cant live anymore", "cannot live anymore", "cant live like this anymore",
        "cant go on anymore",
        "tired of living", "tired of life", "done with life", "done with living", "sick of living",
        "want to disappear", "want it all to end",
        "want to end everything", "unalive",
      ]
    ),
  ])

  static let now = PhraseTable<Void>([
    (
      (),
      [
        "今から", "いまから", "今日", "きょう", "これから", "今すぐ", "いますぐ", "今夜", "こんや", "今晩", "今日中に", "もうすぐ",
        "right now",
        "tonight",
        "about to", "going to", "gonna", "will",
      ]
    )
  ])

  static let immediate = PhraseTable<Void>([
    (
      (),
      [
        "今死にます", "もう死にます", "今死のう", "いましのう", "今ここで死", "屋上にい", "屋上にき", "屋上に来", "屋上に立", "屋上から", "屋上です",
        "ビルの屋上", "びるの屋上",
        "おくじょうにい", "線路にい", "線路に立", "踏切の前", "踏切にい", "踏切に入", "駅のほーむから飛", "ほーむから飛", "橋の上にい", "崖にい",
        "崖の上", "薬を大量に飲", "薬大量に飲",
        "薬をたくさん飲", "薬たくさん飲", "薬をいっぱい飲", "薬いっぱい飲", "薬を全部飲", "薬全部飲", "くすりをたくさんの", "くすりをぜんぶの",
        "くすりをたいりょうにの", "睡眠薬を飲",
        "睡眠薬を大量", "睡眠薬をたくさん", "睡眠薬を全部", "睡眠薬飲", "薬を大量に服", "手首を切った", "手首を切りました", "手首を切って", "手首切った",
        "手首切りました",
        "てくびをきった", "てくびをきりました", "手首から血", "りすかした", "りすかしました", "首に縄", "首にろーぷ", "首にひも", "首に紐", "ろーぷを買",
        "ろーぷを用意", "ろーぷを首",
        "縄を用意", "練炭を買", "練炭を用意", "練炭を焚", "練炭に火", "遺書を書い", "遺書を書き", "遺書書い", "遺書も書", "いしょをかい",
        "飛び降ります", "とびおります", "飛び降りるところ",
        "飛び込みます", "首を吊ります", "首吊ります", "odした", "odしました", "大量に飲んだ", "大量に飲みました", "さよならみんな", "今から死",
        "いまからし", "これから死",
        "これからしにます", "今から飛", "今から逝", "今から首",
      ]
    )
  ])

  static let immediateEnglish = PhraseTable<Void>([
    (
      (),
      [
        "about to kill", "about to jump", "about to end it", "about to die", "going to kill myself",
        "gonna kill myself", "going to jump", "killing myself tonight", "kill myself tonight",
        "kill myself now", "kill myself right now", "took all the pills", "took all my pills",
        "took too many pills", "taken too many pills", "took a bottle of pills",
        "took a lot of pills",
        "taken all my pills", "swallowed all", "i overdosed", "ive overdosed", "cut my wrist",
        "cut my wrists", "slit my wrist", "on the roof", "on the rooftop", "on the ledge",
        "on the bridge about", "rope around my neck", "wrote a suicide note",
        "written a suicide note",
        "written my suicide note",
      ]
    )
  ])

  static let ending = PhraseTable<Void>([
    (
      (),
      [
        "終わりにしたい", "おわりにしたい", "終わりにする", "終わりにします", "終わらせたい", "おわらせたい", "終わらせます", "終わりたい", "おわりたい",
        "終わりにしてしまいたい",
        "終わりにしよう", "おわりにしよう",
      ]
    )
  ])

  static let life = PhraseTable<Void>([
    ((), ["命", "いのち", "人生", "じんせい", "生きる", "いきる", "この世", "一生", "生涯"])
  ])

  /// What else a person may want to end.
  static let business = PhraseTable<Void>([
    (
      (),
      [
        "返済", "へんさい", "電話", "でんわ", "契約", "けいやく", "取引", "とりひき", "借入", "かりいれ", "借金", "しゃっきん", "支払",
        "しはらい", "ろーん", "かーど",
        "勧誘", "かんゆう", "相談", "会話", "利用", "やりとり", "やり取り", "手続き", "質問", "滞納", "督促", "解約", "完済",
        "きゃっしんぐ", "話", "案内", "仕事", "関係",
        "付き合い", "今日は", "これで", "作業", "入力", "会員",
      ]
    )
  ])
}
