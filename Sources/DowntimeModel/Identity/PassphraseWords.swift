/// The words that passphrases are proposed from: 1,722 plain Swedish words of four to eight letters,
/// chosen here, none offensive, and none one letter (changed, added, left out or two swapped) from
/// another, so that a slip of the pen or of a finger can be seen.
///
/// Only a … z: å ä ö cannot be typed on every console, least of all before a keyboard layout is
/// set, and this is the text that must always be typeable.
enum PassphraseWords {
  static let all = text.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let text = """
    advent affisch afton agenda album aldrig allmog almanack alpin alster altan ananas andning
    angora anis ankare annons ansikte ansjovis anslag ansvar antal antik antilop apelsin aprikos
    april arbete arena argument arkiv armband artikel artist asfalt aska askfat astronom atlas atlet
    augusti aurora autograf automat avokado avsnitt axel babord badhus badkar badrum bagare bageri
    bakelse bakficka baksida balans balkong balsam bambu banan bandage banjo barack barbar bark
    barnbarn baryton basar basilika basket bastu batteri bedrift beige bensin berber berlock besked
    bestick betong betyg bevis bidrag bifall bikupa bilaga bild biljard biljett bilresa binda
    biograf bison bjuda blad blandare blank blazer blekning blick blixt blomma blommig blues blunda
    blyerts bocka bofink bokhylla bokstav bolag boll bolster bomull bonad bonde bonus bord borgen
    borste botten boule bowling brasa bred brevduva bricka bridge briljant brist broder bror brosch
    brosk brunn brus bryggeri bryta bubbla buckla budget buffel bukett buljong bulle bult bunke
    butik bygel byggare byxor cello cement centrum ceremoni chans charm charter check chef chiffer
    chips choklad cirkel cirkus citat citron citrus clown cocktail curry cykel cyklist cylinder
    cymbal dagbok dagg daghem dagsljus dagtid damask dansa datum debatt december decimal deckare
    dekal delfin delikat delning delta depesch design dessert detalj diadem dialekt dialog diamant
    digital dikt dilemma dimma diplom direkt dirigent disco diskett distans distrikt division djup
    doft dokument dollar domare domino doppsko dosa dotter dovhjort dragspel drake drama dramatik
    dressin droppe dubbel duett duga duktig dunder dunkudde durkslag dusch dussin dvala dyning
    effekt egenskap ekollon ekologi ekonomi ekorre ekvation elefant elev elfte elljus elvisp emalj
    emblem emigrant energi enhet enkel enkrona ensam ensemble entre episod epok eremit espresso
    essens estrad etapp eternell etikett etyd euro exakt examen exempel expert expo extra fabel
    fabrik facit fackla fader fakta faktura falk familj fanfar fantasi farbror farin farmor fart
    fasad faster favorit februari felfri femma femtio ferie fest fiber ficka ficus fiesta figur
    filbunke filial filosof filter final finger firma fiskare fjol fjord fjorton flagga flamma
    flanell flaska flax flinga flipper flis flock flod flora florett flotte fluga fluor flygblad
    flygel flytta fokus form formel fotboll fotograf fotsteg frakt fralla frasig fredag frekvens
    fresia frihet friluft frisk frisyr fritid frost frukost frusen fryntlig frys full fundera
    funktion fura furste fusion fyrkant fyrtorn fysik gaffel galant galax galler galopp galosch
    gamla garage garderob gardin garnison gasell gasol gatlykta gelatin gemak gemen general genre
    geografi gepard gips giraff girland gissa gitarr givmild gjuta glans glasera glatt gles glida
    glimt glitter glob gloria gluten glykol gnager gneis gnista gnugga golf golvur gondol gongong
    gram granit granne granris grattis grek grepp grevinna griffel grill grimma grind gris grop
    grotta grubbla gruva gryning guava guide gulaktig guld gullviva gummi gunga gurka gurkmeja
    gymnast gynna gyttja hagel haka halsband halstra halv hambo hammare hampa hamster handbok
    handduk handel handske handtag harmoni harts hassel hatt havre hektar helg helhet hemlig hemort
    herde hetta himmel hinder hink historia hjort hjul hobby holme homogen honung hoppas horisont
    hormon horn hornblad hosta hotell hovmod huggorm human humla hummer humor hundkoja hundra hunger
    hurtig husbil husdjur hustru husvagn huvud hyacint hydda hyena hylla hymn hyra hyvel idag ideal
    idol idrott idyll igelkott igloo ikon illusion import impuls index indigo industri infart ingen
    initial inkast inkomst innan insekt insida instans intresse intryck inuti invandra invit isbit
    isblock isglass ishall ishav ishockey istid iver jacka jakt januari jasmin jazz jeans jeep
    jetplan jobba jodla jogga jolle jonglera jordbruk jordgubb journal jubel jubileum juice jukebox
    julafton julgran juli jullov jumbo jungfru junior jurist jury justera kabaret kabin kajak kajuta
    kakao kaktus kalas kalender kalkon kalops kamel kamera kamomill kamrat kanal kanna kano kansli
    kantor kapell kapital kappa kapsel kapten karaff karamell karm karneval karott karta karusell
    kaskad kassa kassett kastanj katalog katedral kategori kavaj kaviar kedja kelig kemi kennel
    ketchup kilo kimono kind kiosk kirurg kitt kiwi klack klaff klaga klang klar klassrum klibbig
    klicka klient klimat klippa klister klot klotter klubb klunga kluven klyfta klyvare knacka knapp
    knippe knivig knoll knorr knubbig knut koala kobra koffert kofta kokbok kokong kolgrill kolibri
    kollega koloni kolossal koltrast kombi komet komisk komma kommun kompass kompis komplex kompost
    konfekt kongress konjak konkret konsert konst konsul kontakt konvalj kopia kopp koppar korall
    korg korint korka kornett korridor korsord kortlek kosmos kostym kotlett krabba kraft krage
    krans krater kratta krav kristall krita krokodil krokus kruka krumelur krydda krympa kudde
    kuliss kultur kummin kung kunskap kupol kurir kurort kurs kurva kusin kuska kust kutter kuvert
    kvadrat kvalitet kvarg kvast kvinna kvitto kyckling kyla kypare labyrint lager lagning lagom
    lagun lakan lakrits lamell lamm land lansera lantbruk lasarett lastbil latin lavendel ledamot
    ledare ledig ledning legend leja lejon leksak lektion lektor leopard lexikon libero licens
    liftare ligga likadan likna lilja limpa lingon linjal linne liter livboj livlig livrem ljud
    ljung lodjur loge logik lokal loppis lotsa lottning lucka luftig lugn lukta luncha lupin
    lyftkran lyrik lyssna mackor madrass magasin magisk magnet magnolia mahogny majs makrill mall
    malva mamma mammut mandarin mandolin mango marabou maraton marg margarin marinad markis marmelad
    marsch marsvin martall maskin maskros massage mast match material matkasse matros matsal matta
    maxim medalj medan medel medicin mejeri mekanik melodi melon memoar mening meny merit metall
    meteor metod metro middag midnatt million mimik mimosa mineral miniatyr minister minus mirakel
    misstag mitten mixer mjuk mobil modell moderat modern modig mogen mohair mojna molekyl moln
    moment monitor monopol monster monsun montage moped mops moral morfar morgon mormor morot mosaik
    motion motiv motor motto muff muffins mugg mula munk munspel munter murare murvel musik muskel
    muskot mussla mustang mustig mygga mynta myrten mysig mysterie mytologi narciss nation nationer
    natrium nattljus nattugla natur navel nejlika neon nerv nervig netto neutral nickel nitton nobel
    nomad nordlig norrland nostalgi notera notis novell november nudel nugat nunna nutid nyans
    nybygge nyfiken nyheter nykter nylon nymf nyss nystan nytta nyttig obekant objekt oboe obruten
    ocean odling odon okej oktav oktober olika oliv olja olympiad omega omelett omfamna omslag
    omsorg omtanke omtyckt onsdag onyx opal opera operett optimist orange orden ordlista organ orgel
    original orkester orkide ormbunke ormvrak ornament ortoped ostbit ostkaka ostron otrolig ovanlig
    overall oxdjur oxsvans paddel paket palats palett panda panel panorama panter papegoja papper
    paprika parad paradis parasoll parfym parkera parodi partitur partner pass passare passion pasta
    pastej pastell pastor patent patron patrull pedal pedant pekpinne pelare pelikan pendel pengar
    penna pension peppar pergola period perrong persika persilja person petunia piano picknick
    piffig piggvar pigment pikant piknik pilgrim piller pilot pincett pingla pingvin pippi pirat
    pirog piruett pizza placera planet planka plantage plast platan platta plenum plint plog plommon
    plugg plus plysch poesi poet pojke poker polis politik polka polo ponny ponton popcorn poppel
    porslin portal portion position positiv poster potatis pottaska praktik pralin pratsam precis
    predikan premie preparat present press primula princip prins prisma privat problem process
    profet profil program projekt promenad prosit protein prov proviant psalm puckel puder pulver
    pumpa punkt purjo pussel puts pyjamas pyramid quiz rabarber rabatt racket radar radiator radio
    raggsock ramp ranch rapport raps raritet rask raspig ravin reagera realist recept redskap
    referat reflex reform regel regent region register regn reklam rekord relation relief religion
    remsa repris reptil reserv resor respekt resultat revir revolt revy ribba ricotta ridbana
    riddare ridhus rikedom rimfrost rinna ripa risgryn ritning ritual rival robot robust rock rodd
    rolig roman rondell rosett rosmarin rostig rotfrukt router rovdjur rubin rubrik rucola rufsig
    rugby rulla rullbana runda rundtur rusa rutor ryggrad rykte rymd ryttare sadel safari saffran
    safir saft saga sagobok saknad salami salat saldo salong salsa saltkar samarit samba samling
    sammet samtal sandal sanning satellit saxofon scanna scen schablon schack schema schlager segla
    segrare sekel sekret sekund selleri semester senap senior serenad servett servis sesam session
    sextant shampoo shorts siden siffra sigill signal sikta silke silver simpel singel sippa sirap
    sjakal sjukhus sjunga sjuttio skafferi skatt skepnad skicka skidor skiffer skina skir skiss
    skjorta skjul skoband skola skonare skorpa skorsten skramla skrika skrot skrubba skugga skulptur
    skurhink skuta skvadron skvaller skydd skyffel skylt skymning skyttel slagverk slalom slant
    slips slitage slogan slott slug slump slurk sluss slutord smak smaragd smaska smed smeknamn
    smekning smicker smida smidig smink smoking smuggla smultron smuts smycke snabb snabel snaps
    snar snattra snillrik snitt snodd snok snorkel snubbla snygg snyta sober social soffa soja
    solbrun soldat solist solkig solros solsken solsting sommar sonat sonett sopran sorbet sortera
    souvenir spade spagat spalt spana sparris spegel spel spenat spets spigg spik spilla spindel
    spion spira spjut spjuver splitter sponsor spontan sportlov spratt spray spricka spring sprudla
    spruta spurt stadga stadion staket stall stampa standard stapel stat statist statyett stavning
    stearin stege stek stenbock stencil stereo steril stick stift stil stilig stirra stockros stoisk
    stolpe stoppur storlek storm stormig storslam stram strand strateg streck stress strid strikt
    stropp struktur strumpa strut stryka student studio stuga stugby stum stund stylta styrman
    subtil sudda summa sumpmark super surdeg surfa surrogat sushi svamp svan svepa svett svinn svit
    sydlig syfte symaskin symbol symfoni symmetri sympati syntax syren syrsa syskon system tabell
    tablett tabu tack taggig tajga taktik talang talare talgoxe tallrik tamburin tandem tangent
    tankar tant tapet tapir tariff taverna tavla taxi teater tecken teflon tekanna teknik tekopp
    telefon teleskop tempel tempo tendens tenn tennis tenor terapi term termin termos terrass
    terrier text textil tidig tidning tiger tillit tillsats timjan timme tiotal tipsa tisdag tistel
    titta tivoli tjata tjock tjog toalett toffel tofs tokig tolfte tolv tomat tomte tonfisk tornado
    torpare torsdag torsk touch trafik traktat traktor trampa trana trapets trast tredje trekant
    trend trevlig triangel tribun trick trio triumf trivas trofast trogen troll tromb trompet tron
    tropisk trots trottoar trubadur trumma trunk tryffel trygg tuba tulpan tumlare tunika tunnel
    tupp turban turbo turkos turnera tusen tuss tutning tvilling tvist tvivel tyfon tygla tyngd
    tyngdlag typisk tystnad uggla ukulele ultra undan ungdom uniform unik union univers uppdrag
    uppfart uppsats urmakare urskog ursprung urval urverk utbyte utdrag utegrill utflykt utkant
    utkik utlopp utomhus utrop utsikt utspark uttal utvald vacker vagga vaken vaktel valborg valfisk
    valfri vallmo valuta vandra vanilj vante varan vardag vargunge variant varning varsam vassla
    vatten vaxljus vecka vemod ventil veranda verb verklig verkstad vertikal vete veteran video
    vifta vigsel vikarie viking viktig villa villkor vilse vindruta vinge vinkel vinst vinter
    violett violin virka virrig virus virvel visa visdom visent visit visning visum vitamin vitling
    vitrin vitsippa volfram volt volym vrida vulkan vuxen vykort wasabi webb weekend yacht yllesock
    ympa yngling yoga yoghurt yrke yrsel yster ytlig yttre zebra zenit zodiak zoologi zoom zucchini
    """
}
