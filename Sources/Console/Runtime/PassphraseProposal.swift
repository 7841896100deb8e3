import DowntimeModel

/// A passphrase drawn by the program: five of 1,024 plain words, 50 bits of chance, which scrypt
/// makes a guess of a third of a second each. Only letters that every keyboard has, since the
/// machine at night may not know å, ä and ö.
enum PassphraseProposal {
  /// Words in a proposal.
  static let count = 5

  /// Draws one.
  static func draw(using random: inout any RandomNumberGenerator) -> Secret {
    let drawn = (0..<count).map { _ in words[Int.random(in: words.indices, using: &random)] }
    return Secret(drawn.joined(separator: " "))
  }

  /// 1,024 words of four to seven letters; no two begin with the same four.
  static let words = text.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let text = """
    abborre adress advent affisch agat agenda akleja album alfabet alger alpin altan ambra ananas
    anda anemon anka anorak ansikte antik apelsin aprikos argus aria arkad arktisk aroma artist
    asken aspar atlas atlet augusti aula aurora avokado avtal axel babian backe badboll bakelse
    baklava balans balkong ballong balsam banan bandage banjo bantam barack barn barr bassist
    bastu batong batteri bazar bensin berg beryll besked betong betyg bihang bilaga bild biljard
    bingo biolog biskvi blad blandad blixt blomma blont blues blyerts bofink bogser bokbord
    bokstav boll bongo bord borg boskap bostad botanik bovete boxare bragd brant brevet bricka
    brillor brokig broms brons bruk brunch bruten bubbla budget buffel bukett bullar bunke
    burspak buss butik bygel byrak byte byxor cedern cello center charm checka chef cider cirkel
    citron civil clown curry cyklist cymbal cypress dagbok dagg dagtur dalen damast damm debatt
    debut degel delfin dessert detalj diagram dialekt diamant dikt dimma disk doktor domare
    dotter drake dricka driva droppe dubbel duell duett dunder dunge dusch duva dvala dynamo egen
    ekollon ekonomi elefant element elev enkel enorm epok estrad etage etikett euro evigt exakt
    exempel expert express fabel facit fackla fagott falk familj fana fantasi farfar farin farmor
    fart fasad fejka femma fena fiber ficka figur film filosof filter final finger finne fiskare
    flagga flanell flaska flit flock flod flotte fluga flundra flykt flytta fokus folk fondant
    fontan forell form forntid fossil fotboll foto fralla frans fredag fresk frigg frihet front
    frost frukost full fura furste fyndig fyrkant fysik gadd galaxer galleri galopp garage gardin
    garn gavel gazell gelato gepard gesims gevir giraff gitarr givmild glasera gled glimma glob
    glosa glupsk gnista golf golvur gorilla gotisk gran gratis gren grepp greve grimas grind gris
    grotta grund grupp gryta guide guld gunga gurka gymnast hake halka hallon halsduk hamn
    hamster harmoni harpa harv hast hatt havre hedrad heja hektar helg hemlig hickory himmel hink
    hinna hissa hjort hjul hobby honung hopp hotell humla hummer humor hurtig husbil huvud hylla
    hymn hyra idrott idyll iglo impuls index indigo ingress insekt invit iris isbana isberg isbit
    isvak iver jackpot jaguar jakt januari jazz jeans jetplan jogga jojo jolle journal jubel
    juice juli juni jurist juvel kabaret kabel kadett kaffe kaja kajuta kakel kaktus kalas kalvar
    kamel kamin kampanj kamrat kanal kanin kanna kanot kanvas kapell kapsyl karaff karl karm karp
    karta kasse katalog katt kavat kaviar kebab kedja keramik ketchup kilo kilt kiosk kirurg
    kisel kista kiwi kjol klampa klang klar klema klen kletig klimat klinga klippa klister klocka
    kloster klubb klump klyfta knekt knoga knopp knut knyta koala kobolt kock koffert kofta kokos
    kola kolibri kolonn kolsyra komet kommun kompass koncis konfekt konsert kontakt koral kork
    kornett korsord kort korv kostym kotte krabba krage kram kran krets kringla krispig krita
    krona krydda kryp kugge kuling kull kultur kummin kund kupol kurs kurva kust kuvert kvarn
    kvick kvinna kvist kyla kylig kyrka lada laddar lager lakan lakrits lampa lantis lapp lasagne
    lasso latin lavin ledig letar lila lilja lina lind lingon linne lista liter ljud ljummen ljus
    lokal lopp lovsko luffare luft lugn lunch lunga luntor lutad luva lycka lyra lyssna lyxig
    mackan magi magnet mahogny mammut mandel manet manual mariner mark mask massage mast matlag
    matris matta medalj medel medicin memoar meny merit metall meter metod mild miljon mimosa
    mineral minut mjuk mobil modul mogen mollusk moment monitor monsun moped mormor morot moskit
    mossa moster motor muffin mugg multna mumie mumla munk munspel murare musik muskot mussla
    mycel mygga mynt myra mystik namn napp natt natur nejlika neon neutral nickel norm notis
    novell nuet nummer nunna nyckel nyfiken nylon oboe ocean odla oktav oktober oliv omelett
    omslag onsdag opal opera optik oraklet ordbok order ordna organ orgel orkan orsak oskar
    ostron oval oxel ozon paddel paket palats palm panda panel panna pansar panter papegoj papper
    paprika paret park parti pasta paus pedal pelare pendel pengar penna peppar pergola period
    persika petunia pianist piknik pilgrim pilot pincett pingvin pinje pipa pirat piruett pizza
    plan plast plisse plocka plommon plym plysch podium poem pojke pokal polar polka pollen
    pompong popcorn porfyr porslin post potatis praktik prata precis present primula princip
    prisma profil program projekt prosit prov psalm pudel puls pulver punkt pupill purjo pussel
    pyjamas pynt pytt radar radio rafflar ramsa rand ranka rask rast ravin redig reflex regel
    reklam rekord rektor remsa renat reptil resenar rest retsam riddare rikedom riksdag ring
    ritning ritual riva robust rock roder roll roman rosett rubrik ruccola rucka rumba rund runor
    russin rustik rutig rygg rymd rysning safari saffran saft sagolik saknad salami salong salt
    salut salva samling sand sardin satsa saxofon scarf schack schema scout segla sekund selleri
    senap senior sensor serie serum servett sidfot siffra signal sill silver simbad sinus sirap
    siren skald skatt sked skepp skidor skift skikt skiss skjorta skog skorpa skotsk skratt skrot
    skugga skuld skutt skvader skydd slag slalom slant slinga slips slita slug slump sluss smak
    smal smaragd smidig smink smula smycke snackis snart snickra snok snorkel snurra sober socka
    soffa solros sommar sonat sorbet sork sorl spaning spara spegel spenat spets spik spion
    spiral spis sponsor sporre springa spruta stad stall stampa stark station stav stek stenig
    stepp stig stil stim stipp stock stolpe storm strand streck strumpa studio stuga stup stycke
    styv succe sufle sugrot sund sunnan super surdeg surra svala svamp svart svensk svepa sybord
    sylt symbol syra syren syrsa system tabell tablett taffel tagg takt talk tallrik tambur tango
    tankar tapet tariff tarot tavla teater tecken tegel tejp telefon tempel tenn teori termin
    terrass test text tiara tight timglas timjan tindra tinning tips titel tivoli tjej tjugo
    tjusig toalett tofs tofu tolv tomte tonfisk topas topp torn torp torr torv trafik tramp
    trappa trast tratt trekant trend trio trivsel trogen troll trumma trupp tryck trygg tugga
    tukan tumla tumme tundra tunika tunna turban turkos turne tusen tvist tyst udde uggla ultra
    under unik upplaga uppsats uran utflykt utkik utsikt vacker vadmal vagga vaken vallmo valross
    vanilj vante varelse varm vask vass vecka velour ventil verk vers vessla vete viking vild
    vilja vind vinge vink viol virka visa vision viska vispa vitt vokal volang volym vulkan
    vykort xylofon yacht yngling yoghurt yppig yrke zebra zenit zink
    """
}
