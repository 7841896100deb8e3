/// docs/HANDBOK.md, in the program: it can be printed where nothing but the program is. A test compares
/// the two (`UPDATE_GOLDEN=1 scripts/test --filter HandbookTests` writes this file).
enum Handbook {
  static let text = #"""
    # Reserv: handbok vid driftstopp

    En sida för den som arbetar natt, en för sjuksköterskan, fyra för chefen och två för IT. Skriv ut den och lägg den
    i pärmen.

    **Överallt:** pilarna och Enter väljer. Tab går till nästa fält. Esc backar, och det du skrivit är kvar.
    **F1** *Hjälp för den här skärmen*. **F9** *Allt som går att göra*: skriv en del av ordet, till exempel
    «ring», så visas vad som finns och tangenten. Saknas F-tangenter: Alt och siffran (Alt-0 är F10).

    | på skärmen | betyder |
    |---|---|
    | **SPARAT 02:31:07** | Det ligger på disken och finns kvar även om strömmen går. |
    | **EJ SPARAT – skriv på papper** | Det sparades *inte*. Texten står kvar: skriv av den på papper och säg till IT. |

    ## Natten: en sida

    1. **Lås upp.** Skriv `reserv`, enhetens lösenfras (den ligger inlåst på papper), din signatur och din PIN.
       Första gången väljer du PIN, minst sex siffror. Finns du inte i listan: «Jag finns inte i listan».
       Är inget förberett: «Börja skriva nu». Skriv upp lösenfrasen som visas och lås in den.
    2. **N** *Starta driftstopp*. Välj system. Började det tidigare: ändra tiden, till exempel `0214`,
       `igår 2215`, `i natt 2350` eller `i lördags 0814`. Översta raden visar sedan DRIFTSTOPP.
    3. **Nästa steg** på översikten säger vad som är bråttom. Enter går dit. **C** *Checklista*: mellanslag
       prickar av. **T** *Vem ringer jag?* visar numren som svarar nu. **G** *Är vi redo?* visar
       före ett stopp vad som fattas. **E** *Om driftstoppet*: anmält, besked,
       nästa besked, nivå, vem som beslutade; där rättas också fel system eller tid.
    4. **Läs:** **R** *Läs inför passet* (eller **F4** på andra skärmar) är det som är nytt sedan du läste sist. Enter
       öppnar, Enter går vidare. «Läst» skrivs när du har sett en anteckning till slutet.
    5. **Skriv:** **D** *Ny daganteckning*, **A** *Ny avvikelse*, **S** *Nytt samtal*. **M** *Fler blanketter*
       (eller **F2** *Skriv nytt*) har det som er rutin har mer. Under *Vem* räcker början av namnet, rummet eller
       numret; vet du inte: skriv `okänd` och det du vet. **Mer** är det som sällan behövs och öppnar sig självt.
    6. **Klar:** «Signera som …». Saknas något går markören dit. **Måste du gå ifrån:** Esc; texten ligger under
       *Påbörjat*. **Ctrl-S** *Spara och fortsätt skriva* signerar inte. **Ctrl-U** *Ångra i texten*.
       OSIGNERAT betyder att en kollega har påbörjat texten: läs den, och ta över om den ska bli klar.
    7. **Blev det fel?** Öppna anteckningen. **R** *Rätta*: skriv det rätta och orsaken. **P** *Fel person* flyttar
       den. Det första du skrev går alltid att läsa; ingenting suddas ut.
    8. **Hitta:** **H** *Hitta person*, **F3** *Sök* (eller **/**), till exempel `fall igår kväll`;
       **J** *Journal: läs anteckningar* visar allt i ordning och **F** *Visa bara en sort* väljer ut.
    9. **Lämna över:** **O** *Överlämning* har det som ingen tidigare överlämning har berättat. **L** *Lämna över*
       signerar. Vill rutinen det bekräftar den som kommer: **B** *Bekräfta överlämningen*. **N** *Nästa pass måste
       veta* på en anteckning står med varje gång tills någon avslutar det.
    10. **Gå ifrån skärmen:** **F10** *Göm skärmen*; din PIN tar fram den igen. Den göms av sig själv efter tre
        minuter (tjugo under ett samtal), om inte rutinen säger annat. **B** *Byt person*. **L** *Stäng skåpet* när
        passet är slut; efter tolv timmar låser det sig självt.

    **Skyddade personuppgifter** skrivs på papper. Välj sista raden under *Vem*, eller skriv `skyddad`: då visas
    rutinen, vem du ringer och var pappret skrivs upp, utan namn. Det som redan var skrivet öppnar bara den som chefen
    har utsett, och säger varför. Akut fara: **F8** *Nödöppning*, skriv skälet; det gäller dig i 60 minuter, och chefen
    granskar.

    **Skriv ut:** **Ctrl-P** *Skriv ut* skriver ut det du ser: en anteckning, en person, en lista. Pappret väntar under
    *Kvar att göra* tills någon har strimlat eller arkiverat det.

    **Skärmen är svart:** ta blanketterna i pärmen. Varje papper har ett nummer: säg det när du talar om pappret, och
    skriv det under *Mer* när du skriver in pappret sedan. **Strömmen gick:** starta igen. Allt som visades SPARAT
    finns kvar, resten ligger under *Påbörjat*; de sista två sekunderna kan saknas. **Ingen hittar lösenfrasen, eller
    tio fel PIN:** F2 på låset och skriv ändå. Texten läggs i brevlådan och kommer in när någon låser upp; läsa kan du
    inte så länge. Ring chefen.

    ## Sjuksköterskan: en sida

    - **Samtal:** **S** *Nytt samtal*. Skriv det som sägs först. *Pratade med* är den du talar med, *Enhet* var hon
      arbetar; sök på namn, avdelning eller nummer. **Upprepat och bekräftat** kryssar du när du har läst tillbaka.
      Namn behövs för att signera: «uppgav inte namn» går, om befattning och enhet står.
    - **Efter samtalet** kryssas vad beskedet gällde: inskrivning, utskrivningsklar, kallelse till SIP … Fälten som
      hör till kommer fram. Klockslaget räknas: före eller efter 12.00 avgör vad som gäller sedan.
    - **Vem är inte uppringd?** När du har signerat visas vem mer som ska ha samma besked, och nästa samtal är ifyllt.
      Svarade ingen: skriv försöket, så står det kvar under *Kvar att göra* med INTE UPPRINGD.
    - **Om en patient:** **H** *Hitta person*, sedan anteckningar, vem som har fått vilket besked, vad som väntar och
      vad som måste skrivas in. Är samma person uppskriven två gånger: **L** *Samma person som en annan*.
      **P** *Läs inför besök* läser allt om en person.
    - **Fax (Mina planer):** **X** *Nytt fax eller meddelande*. Kryssa vad du har kontrollerat innan du skickar: rätt
      nummer, förvarning, ingen som är skyddad. Säger någon att det kom fram: **K** *Faxet har kommit fram*.
    - **Mer att skriva:** **B** *Nytt beslut*, **U** *Ny utbetalning*, **O** *Ny beställning*, **T** *Ny utförd tid*,
      **H** *Ny upprättad handling*, om er rutin har dem.
    - **Avvikelse:** allvarlighetsgrad och frågan om lex Maria eller lex Sarah tas på morgonen, av dig eller chefen:
      öppna avvikelsen, **R** *Rätta*.
    - **När systemet är tillbaka:** **I** *Att skriva in* säger vad som ska skrivas in i Prator, Mina planer eller
      journalen, och vad som inte ska det: en patient som kom och gick under stoppet skrivs inte in. Det andra ska
      göra står som «Väntar på andra» tills ni har kvitterat.
    - **Journalanteckningar enligt HSL** som personalen har skrivit lämnas till dig: de står i *Kvar att göra* med
      sista dag.

    ## Chefen: fyra sidor

    ### Före stoppet

    - `reserv`, välj «Förbered enheten»: rutin, lösenfras, personal, de ni hjälper, och sist din PIN. Öva med `reserv demo`; där är allt
      påhittat.
    - I skåpet: **P** *Personal och boende* (det heter det ord som er rutin har). **P** *Lägg till personal*,
      **B** *Lägg till boende*, **U** *Välj rutiner*, **L** *Lösenfraser*, **K** *Kopia på annat medium*,
      **R** *Kontrollrad: åtta ord*. Där bekräftas en vikarie och nollställs en PIN.
    - **Ge dig en egen lösenfras** (P, sedan L). Då får du en återställningskod på 28 tecken, en gång: lås in den för
      sig. Utan lösenfras, din fras eller koden kan *ingen* läsa, inte heller IT.
    - **Fattas något?** **G** *Är vi redo?* visar det, värst överst, och Enter går dit där det ordnas. Varje
      pass kan skriva under med **S** *Signera att vi är redo*; rutinen kan kräva det («redo signeras varje pass»).
    - **Telefonlistan:** G, sedan **K** *Kontakter*. **N** *Ny kontakt*, Enter ändrar, **X** *Ta bort kontakten*.
      Ring, och tryck **K** *Kontrollerad idag*. Nummer ur rutinen står som OBS tills ni har gjort det. Privata
      nummer kryssas som privata: då ser bara chefen dem.
    - **Öva:** G, sedan **O** *Övning*. Tio minuter var, och enheten tillsammans. Skåpet stängs, övningen har
      påhittade personer, och **F6** *Klart: nästa steg i övningen* går vidare. Lås upp efteråt och skriv in hur
      det gick; åtgärderna väntar under «Kvar att göra». `reserv drill` är samma sak på kommandoraden.
    - **Egen rutin** skrivs i en fil: `reserv profile new var-enhet --from goteborg-boende`, och väljs med
      `reserv profile adopt var-enhet.yaml`. Den väljs inte på skärmen.
    - **Papper för en svart skärm:** **Ctrl-P** *Skriv ut*, eller `reserv print blanketter --number 10 --to-printer`. Kortet «Så börjar du», en
      blankett av varje sort, listor och checklistor. Lägg dem i pärmen.

    ### Redo: underlag och egenkontroll

    - **F9** och *Underlag*: allt rutinen vill ha utskrivet, det sämsta först. Rutinernas underlag kommer av sig själva,
      ett för varje person där det ska vara så. **N** *Nytt underlag* är ert eget; öppna ett och **R** *Ändra underlaget* för
      plats och ansvarig.
    - **U** *Utskrivet* när det är utskrivet (på en lista: alla som saknas på en gång). **A** *Ändrat sedan utskriften* när
      något har ändrats. **S** *Strimla*: varje gammal utskrift ligger kvar tills någon säger strimlad eller
      sekretesstunnan. Ett original läggs i pappersakten. Ska den sparas längre: undantag, med orsak.
    - **F** *Visa bara en sort*: det som saknas, det som ska strimlas, eller, under ett stopp, det som behövs nu.
    - **P** *Planerat driftstopp*: då efterfrågas allt, och pappersschema för var och en som arbetar. Efteråt: oanvända
      strimlas genast, de med tider först när tiden är registrerad.
    - **E** *Egenkontroll*: **U** *Utse vem som gör egenkontrollen*, **G** *Gör egenkontrollen*. **J**, **N** och **-** svarar; på
      namnet gäller svaret hela raden. Esc sparar. Varje nej får en åtgärd med namn och dag, som står i *Kvar att göra*
      tills den är rättad.

    ### När systemet fungerar igen

    1. **F** *Systemet fungerar igen*. Tala om sedan när.
    2. **I** *Att skriva in* (eller **F5** på andra skärmar). Enter visar texten stort: skriv av den i systemet.
       Sedan **I** *Inskrivet*, eller **X** *Ska inte skrivas in* och varför; nästa text kommer. Tog du fel: **O**
       *Ångra markeringen*. Flera på en gång: **Mellanslag** *Välj flera*, **A** *Välj allt om personen*, sedan I.
       **F** *Visa bara en sort* visar ett system, det som väntar på andra, eller det som redan är markerat.
       Har något ändrats sedan det skrevs in kommer det tillbaka, med vad som ska ändras i systemet.
    3. **K** *Kvar att göra*: allt som väntar, det mest brådskande först. Enter går dit där det blir klart; det
       försvinner när det är gjort. **T** *Jag tar den* syns för alla. **X** *Ska inte göras* tar en orsak och ditt
       namn. **/** *Sök i listan*; **F** visar bara en del: mitt, en person, ett system, en sort.
    4. **U** *Listor*: beslut, utbetalningar, lånade minnen och det andra som er rutin har. **N** *Ny rad på
       listan*, **S** *Radens nästa steg*, **A** *Stäm av kontot*, **I** *Intyga att alla beslut är med*. Därifrån
       når du också **S** *Slutkontroll* (har allt kommit dit det ska?) och **T** *Statistik*.
    5. **V** *Avsluta driftstoppet*: det som hindrar står överst, och Enter går dit. Du signerar. Ett kort
       stopp där inget skrevs avslutas med Enter på översikten. Kom något efteråt: **F9** och
       *Öppna driftstoppet igen*, med en orsak. Att det var avslutat går alltid att läsa.
    6. **Det som skrevs på papper** kan läsas in på en gång: `reserv import`, se IMPORT.md. Vad som är kvar:
       `reserv items`. Överlämningar som text: `reserv handover`.

    ### Loggen och den som är skyddad

    - **Loggen** säger vem som har öppnat, läst, rättat och tagit ut vad. Den ska kontrolleras regelbundet:
      **P** *Personal och boende*, **G** *Loggkontroll*, **S** *Dra ett stickprov*. Gå igenom raderna, **K** *Signera
      loggkontrollen* och skriv vad du kom fram till. **F** *Visa bara en sort* visar en person, ett slag eller en tid.
      Frågar en boende vem som har läst om henne: `reserv trail --person NUMMER`. Inga namn i kommentaren.
    - **Skyddade personuppgifter:** öppna personen under P och märk henne. Listor visar sedan aldrig namnet.
      **V** *Vem får läsa* utser vem som får läsa; hon säger varje gång varför, och det gäller en timme. En nödöppning
      står i *Kvar att göra* tills en annan chef än den som öppnade har granskat den.
    - **S** *Signaturförtydligande* visar vems varje signatur är och har varit; på papper: `reserv print signaturer`.
    - **Översta raden.** «kopierat 05:14»: finns på det andra mediet också. «EJ KOPIERAT»: sätt i stickan igen.
      «DISKEN FULL» eller «LOGGEN SPARAS INTE»: säg till IT, fortsätt skriva. «Sparas på andra platsen»: skåpets disk
      är trasig, fortsätt skriva, ring IT, låt stickan sitta.

    ### Radera för gott (gallring)

    När stoppet är avslutat, allt är inskrivet och nämnden har beslutat att uppgifterna får förstöras:
    **P** *Personal och boende*, sedan **X** *Radera för gott*. Där står vad som hindrar, och Enter går dit.

    1. **Svara för det som finns utanför skåpet:** säkerhetskopior, stickor, papper, utskrifter. Kopior strimlas.
       Ett handskrivet original förstörs aldrig: det läggs i pappersakten. Säger rutinen inget förvaras det inlåst.
    2. **Beslutets diarienummer**, och en **kollega** som skriver sin egen PIN. Hennes Enter raderar.
    3. Skåpet stängs. Ingen kan läsa anteckningarna sedan, inte heller med återställningskoden. Lås upp: **E**
       *Gallringsbevis* under P visar vad som raderats, när, av vilka och på vilket beslut.

    Var stickan borta står «EJ RADERAT» i rubriken tills den suttit i. Läs aldrig tillbaka en gammal
    säkerhetskopia utan att säga till IT att något är gallrat.

    **Loggen och registren** har egna tider: loggen går år för år efter fem år, den som slutat efter fem år, den som flyttat
    när inget annat om henne är kvar. När något har passerat sin tid står det i *Kvar att göra*: Enter, läs vad som går,
    **G** gallrar i ditt namn. Titta på dagens datum först. Be sedan IT radera äldre säkerhetskopior.

    ## IT: två sidor

    ### Innan

    1. **Installera.** `apt install ./reserv_…_amd64.deb`, eller packa upp `reserv-….tar.gz` och kör `./install`. Ett enda
       program, utan nät och utan server. Kör `reserv doctor` i den terminal och som den användare som ska skriva:
       OK, OBS (läs) eller FEL (måste åtgärdas).
    2. **Skåpet** är en mapp på datorns egen disk, helst ext4 eller xfs: `~/.local/share/reserv`, eller det som
       `RESERV_STORE` säger. Nätverksdisk är borta när nätet är borta.
    3. **En dator där bara reserv körs:** `/usr/share/doc/reserv/examples/reserv-kiosk@.service` startar programmet på en
       egen VT och startar om det. Filen säger hur. Växlingsytan ska vara krypterad eller avstängd.
    4. **Det andra mediet:** ett USB-minne eller en annan disk. `reserv second /media/usb`, eller **K** *Kopia på annat
       medium* under P. Dit kopieras allt, förseglat, inom några sekunder; det får dras ut och sättas i igen. Lås in
       det som skåpet: lösenfrasen öppnar det.
    5. **Säkerhetskopia:** `reserv backup --to /media/usb`, när konsolen är stängd. Kontrollera den:
       `sha256sum -c SHA256SUMS`. Att den finns skrivs i journalen, så att den kan förstöras när något gallras.
    6. **Prova vägen tillbaka** en gång: `reserv restore --from KOPIA --store /tmp/prov`, `reserv verify --store /tmp/prov`.

    ### När något har hänt

    - **Är journalen hel?** `reserv verify` läser allt och ändrar inget; VERIFY.md säger vad varje rad betyder.
      Slutkod 0 är hel, 1 är något att läsa.
    - **Disken är borta:** ny maskin, installera, `reserv restore --from /media/usb/reserv-… --after …`. Ange med
      `--after` varje annan kopia som finns: så kommer inget tillbaka som är gallrat.
    - **Disken är full:** programmet har plats i reserv för omkring sju texter till. Gör plats; det tar tillbaka sin
      reserv själv. Rör aldrig filer i skåpet.
    - **«är redan öppet i ett annat fönster»:** ett skåp öppnas i ett fönster i taget. Processnumret står där. Filen
      `lock` ska inte tas bort.
    - **Läsa ut:** `reserv export --csv --output fil.csv`, som den som får. Filen är klartext: radera den efteråt.
    - **Glömda fraser:** chefens lösenfras eller återställningskoden öppnar. Det finns ingen bakdörr.
    - **Uppgradera:** installera den nya versionen när konsolen är stängd. Gamla skåp läses alltid.
    - **Låt aldrig två maskiner skriva i var sin kopia** av samma skåp.

    Allt om drift, kommandon och slutkoder står i OPERATIONS.md och i `man reserv`.
    """#
}
