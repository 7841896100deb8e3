/// docs/HANDBOK.md, in the program: it can be printed where nothing but the program is. A test compares
/// the two (`UPDATE_GOLDEN=1 scripts/test --filter HandbookTests` writes this file).
enum Handbook {
  static let text = #"""
    # Reserv: så gör du vid driftstopp

    **Överallt:** pilarna och Enter väljer. Tab går till nästa fält. Esc backar, och det du skrivit är kvar.
    **F1** *Hjälp för den här skärmen*. **F9** *Allt som går att göra*: skriv en del av ordet, till exempel
    «ring», så visas vad som finns och tangenten. Saknas F-tangenter: Alt och siffran (Alt-0 är F10).

    | på skärmen | betyder |
    |---|---|
    | **SPARAT 02:31:07** | Det ligger på disken och finns kvar även om strömmen går. |
    | **EJ SPARAT – skriv på papper** | Det sparades *inte*. Texten står kvar: skriv av den på papper och säg till IT. |

    ## När systemet slutar fungera

    1. **Lås upp.** Skriv `reserv`, enhetens lösenfras (den ligger inlåst på papper), din signatur och din PIN.
       Första gången väljer du PIN, minst sex siffror. Finns du inte i listan: «Jag finns inte i listan».
       Är inget förberett: «Börja skriva nu». Skriv upp lösenfrasen som visas och lås in den.
    2. **N** *Starta driftstopp*. Välj system. Började det tidigare: ändra tiden, till exempel `0214`,
       `igår 2215`, `i natt 2350` eller `i lördags 0814`. Översta raden visar sedan DRIFTSTOPP.
    3. **Nästa steg** på översikten säger vad som är bråttom. Enter går dit. **C** *Checklista*: mellanslag
       prickar av. **T** *Vem ringer jag?* visar numren som svarar nu. **E** *Om driftstoppet*: anmält, besked,
       nästa besked, nivå, vem som beslutade; där rättas också fel system eller tid.

    ## Skriv

    **D** *Ny daganteckning*, **A** *Ny avvikelse*, **S** *Nytt samtal*, **X** *Nytt fax eller meddelande*.
    **M** *Fler blanketter* (eller **F2** *Skriv nytt*) har det som er rutin har mer: **B** *Nytt beslut*,
    **U** *Ny utbetalning*, **O** *Ny beställning*, **T** *Ny utförd tid*, **H** *Ny upprättad handling*.

    - **Vem:** skriv början av namnet, rummet eller numret. Vet du inte: skriv `okänd` och det du vet.
    - **Mer** i formuläret är det som sällan behövs. Det öppnar sig självt när ett svar kräver det.
    - **Klar:** «Signera som …». Saknas något går markören dit. **Måste du gå ifrån:** Esc. Texten ligger
      under *Påbörjat* på översikten. **Ctrl-S** *Spara och fortsätt skriva*; det signerar inte.
      **Ctrl-U** *Ångra i texten*.
    - **Samtal:** skriv det som sägs först. Efteråt kryssas vad beskedet gällde. Sedan visas vem mer som ska
      ringas, och nästa samtal är ifyllt.
    - **Fax:** kryssa vad du har kontrollerat innan du skickar. När någon säger att det kommit fram: **K**
      *Faxet har kommit fram* på anteckningen.
    - **OSIGNERAT:** en kollega har påbörjat texten. Läs den, och ta över om den ska bli klar.
    - **Skyddade personuppgifter** skrivs på papper. Välj sista raden under *Vem*, eller skriv `skyddad`: då
      visas rutinen, vem du ringer och var pappret skrivs upp, utan namn. Listor visar aldrig namnet. Det som
      redan var skrivet öppnar bara den som chefen har utsett, och säger varför. Akut fara: **F8** *Nödöppning*,
      skriv skälet; det gäller dig i 60 minuter, och chefen granskar.

    ## Läs, hitta, lämna över

    - **R** *Läs inför passet* (eller **F4** på andra skärmar): det som är nytt sedan du läste sist. Enter
      öppnar, Enter går vidare. «Läst» skrivs när du har sett en anteckning till slutet. Rättas den blir den
      oläst igen. **P** *Läs inför besök* läser allt om en person.
    - **H** *Hitta person* visar allt om en person: anteckningar, vem som är uppringd och inte, vad som väntar.
      Är samma person uppskriven två gånger: **L** *Samma person som en annan*.
    - **F3** *Sök* (eller **/**) letar i allt: text, person, signatur, sort och tid, till exempel `fall igår kväll`.
      **J** *Journal: läs anteckningar* visar allt i ordning; **F** *Visa bara en sort* väljer ut.
    - **O** *Överlämning* berättar det som ingen tidigare överlämning har berättat. **L** *Lämna över*
      signerar. Vill rutinen det bekräftar den som kommer: **B** *Bekräfta överlämningen*. Det som nästa pass
      måste veta står med varje gång tills någon avslutar det: **N** *Nästa pass måste veta* på anteckningen.

    ## Blev det fel?

    Öppna anteckningen. **R** *Rätta*: skriv det rätta och orsaken. **P** *Fel person* flyttar den. Det första
    du skrev går alltid att läsa; ingenting suddas ut.

    ## Lämna skärmen

    **F10** *Göm skärmen*. Din PIN tar fram den igen, på samma ställe. Den göms av sig själv efter tre minuter
    (tjugo under ett samtal), om inte rutinen säger annat. **B** *Byt person*. **L** *Stäng skåpet* när passet
    är slut. Efter tolv timmar låser det sig självt.

    ## När systemet fungerar igen

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
    5. **V** *Avsluta driftstoppet*: det som hindrar står överst, och Enter går dit. Chefen signerar. Ett kort
       stopp där inget skrevs avslutas med Enter på översikten. Kom något efteråt: **F9** och
       *Öppna driftstoppet igen*, med en orsak. Att det var avslutat går alltid att läsa.

    ## När något är trasigt

    - **Ingen hittar lösenfrasen, eller tio fel PIN.** Tryck F2 på låset och skriv ändå: texten läggs i
      brevlådan och kommer in när någon låser upp. Läsa kan du inte så länge. Ring chefen: hon kan nollställa en
      PIN, och hennes lösenfras eller återställningskoden öppnar. Utan dem kan *ingen* läsa, inte heller IT.
    - **Skärmen är svart.** Ta blanketterna i pärmen. Varje papper har ett nummer: säg det när du talar om
      pappret, och skriv det under *Mer* när du skriver in pappret sedan.
    - **Strömmen gick.** Starta igen. Allt som visades SPARAT finns kvar, resten ligger under *Påbörjat*; de
      sista två sekunderna kan saknas.
    - **Översta raden.** «kopierat 05:14»: finns på det andra mediet också. «EJ KOPIERAT»: sätt i stickan igen.
      «DISKEN FULL» eller «LOGGEN SPARAS INTE»: säg till IT, fortsätt skriva. «Sparas på andra platsen»: skåpets disk är trasig, fortsätt
      skriva, ring IT, låt stickan sitta.

    ## För chefen, i förväg

    - `reserv`, välj «Förbered enheten»: rutin, lösenfras, personal, de ni hjälper. `reserv doctor` säger om
      datorn duger. Öva med `reserv demo`; där är allt påhittat.
    - I skåpet: **P** *Personal och boende* (det heter det ord som er rutin har). Där bekräftas en vikarie,
      nollställs en PIN, märks den som har skyddade uppgifter, och **V** *Vem får läsa* utser vem som får läsa om
      den personen. **S** *Signaturförtydligande*. **P** *Lägg till personal*, **B** *Lägg till
      boende*, **U** *Välj rutiner*, **L** *Lösenfraser*, **K** *Kopia på annat medium*, **R** *Kontrollrad:
      åtta ord*.
    - **Egen rutin** skrivs i en fil: `reserv profile new var-enhet --from goteborg-boende`, och väljs med
      `reserv profile adopt var-enhet.yaml`. Den väljs inte på skärmen.
    - **Papper för en svart skärm:** `reserv print blanketter --number 10 | lp`. Kortet «Så börjar du», en
      blankett av varje sort, listor och checklistor. Lägg dem i pärmen.
    - **Det som skrevs på papper** kan läsas in på en gång: `reserv import`, se IMPORT.md. Vad som är kvar:
      `reserv items`. Överlämningar som text: `reserv handover`.

    - **Loggen** säger vem som har öppnat, läst, rättat och tagit ut vad. Den ska kontrolleras regelbundet:
      **P** *Personal och boende*, **G** *Loggkontroll*, **S** *Dra ett stickprov*. Gå igenom raderna, **K** *Signera
      loggkontrollen* och skriv vad du kom fram till. **F** *Visa bara en sort* visar en person, ett slag eller en tid.
      Frågar en boende vem som har läst om henne: `reserv trail --person NUMMER`. Inga namn i kommentaren.

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

    Finns inte än: egna skärmar för underlag, egenkontroll, flera datorer i samma journal.
    Till dess gäller enhetens pappersrutin för det.
    """#
}
