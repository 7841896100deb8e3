// Made from Profiles/Shipped/spanga-tensta.yaml by `make golden`: change that file.
extension EmbeddedProfile {
  static let spangaTensta = #"""
    # Rutinprofil för reserv. Allt som kan stå här förklaras i docs/ROUTINE_PROFILES.md.
    # Gör en egen: reserv profile new MITT-NAMN --from spanga-tensta
    profil: spanga-tensta
    titel: Sociala system i Spånga-Tensta
    beskrivning: När de sociala systemen inte går att använda, hos beställare och utförare i egen regi.
    grund: Spånga-Tensta kontinuitets- och avbrottsplan för sociala system, juni 2018, dnr 1.1-419/2018

    benämningar:
      person: klient
      personen: klienten
      personer: klienter
      chef: enhetschef

    system:
      - namn: Paraplysystemet
        grupp: Sociala system
        används till: Utredningar, beslut och beställningar.
      - namn: ParaSoL
        grupp: Sociala system
        används till: Anteckningar och handlingar enligt SoL.
      - namn: ParaDifo
        grupp: Sociala system
        används till: Anteckningar enligt LSS.
      - namn: ParaGå Web
        grupp: Sociala system
        används till: Utförd tid och arbetspass.
      - namn: VODOK
        grupp: Sociala system
        används till: Anteckningar enligt HSL och medicinsk information.
      - namn: Schemos
        grupp: Sociala system
        används till: Scheman.
        kräver egen rutin: ja

    # Vilka delar av planen som enheten följer. Välj med: reserv profile adopt spanga-tensta --for …
    enhetsslag: [beställare, utförare, hälso- och sjukvård]

    roller:
      - roll: stadsdelsdirektör eller krisledning
        ansvarar för: Beslutar att planen gäller.
      - roll: förvaltningens ledningsgrupp
        ansvarar för: Ser till att alla berörda får veta. Analyserar stopp längre än 48 timmar.
      - roll: enhetschef
        ansvarar för: För informationen vidare. Håller mallar, pärm och krypterade minnen aktuella.
      - roll: arbetsledare
        ansvarar för: Listor, pågående ärenden, utförd tid, och att anteckningarna skrivs in i tid.
      - roll: handläggare
        ansvarar för: Alla egna beslut står på beslutslistan, och allt registreras efteråt.
      - roll: sjuksköterska
        ansvarar för: Tar emot anteckningar enligt HSL och skriver in dem i VODOK.
      - roll: chef ekonomiskt bistånd
        ansvarar för: Varje utbetalning står på listan. Har koll på hur mycket som har betalats ut.
      - roll: redovisningsansvarig eller ekonomichef
        ansvarar för: Avstämning och påfyllning av kortkontot.
      - roll: informationssäkerhetssamordnare
        ansvarar för: Nya krypterade minnen, och att de kommer tillbaka tömda.
      - roll: säkerhetssamordnare
        ansvarar för: Planen ligger på intranätet och i krisväskan.

    plikter:
      - plikt: driftstoppsnivåer
        text: Svara på de tre frågorna. Nivån avgör vad ni skriver på.
      - plikt: beslut att planen gäller
        text: Stadsdelsdirektören eller krisledningen beslutar. Skriv upp vem, roll och tid.
      - plikt: pågående ärenden
        text: Gå igenom enhetens pågående ärenden.
      - plikt: analys efter långt stopp
        text: Ledningsgruppen och facken går igenom vad som hände.
      - plikt: beslutslista
        text: Skriv varje beslut på beslutslistan och registrera det efteråt.
        för: [beställare]
      - plikt: handlingslista
        text: Förteckna allt som skrivs och lås in det i aktskåpet.
      - plikt: utlånade minnen och datorer
        text: Bara nya krypterade minnen, mot kvittens. De får inte lämna arbetsplatsen.
      # R004-45
      - plikt: kortutbetalningar
        text: Skriv upp varje utbetalning. Ingen automatisk påfyllning medan systemet är nere.
        för: [beställare]
      - plikt: beställningar
        text: Är det akut, ring först. Skicka sedan, och vänta på bekräftelse.
      - plikt: utförd tid
        text: Skriv tiden på reservblanketten för totaltid.
        för: [utförare]

    skriva in:
      # Beställare, kapitel 2.
      - vad: [daganteckning, utredning]
        system: Sociala system
        vem: handläggaren
        hur snart: snarast
        för: [beställare]
        källa: R004-11, R004-31, R004-32, R004-68
      - vad: beslut
        system: Paraplysystemet
        vem: handläggaren
        hur snart: snarast
        för: [beställare]
        källa: R004-33, R004-63
      - vad: beslut bakom utbetalning
        system: Paraplysystemet
        vem: handläggaren för ekonomiskt bistånd
        hur snart: snarast
        för: [beställare]
        källa: R004-50
      - vad: arvode och omkostnader
        till: systemet eller blankett SF1006
        vem: handläggaren
        hur snart: ingen tid i rutinen
        för: [beställare]
        källa: R004-59 … R004-62
      # Båda.
      - vad: beställning
        system: Sociala system
        vem: handläggaren, sedan utföraren
        hur snart: när systemet är i bruk
        källa: R004-41, R004-42, R004-96
      - vad: analys efter långt stopp
        till: ledningsmöte
        vem: ledningen och facken
        hur snart: ingen tid i rutinen
        källa: R004-12
      # Utförare i egen regi, kapitel 3.
      - vad: daganteckning
        lagrum: SoL
        system: ParaSoL
        vem: arbetsledaren
        hur snart: snarast
        frist: tio arbetsdagar
        räknas från: driftstoppets slut
        för: [utförare, hälso- och sjukvård]
        källa: R004-82, R004-90, X-05
      - vad: daganteckning
        lagrum: LSS
        system: ParaDifo
        vem: arbetsledaren
        hur snart: snarast
        # Rutinen har ingen tid för LSS. Dagen är ett mål, och visas som «ej i rutin».
        frist: tio arbetsdagar, ej i rutin
        räknas från: driftstoppets slut
        för: [utförare, hälso- och sjukvård]
        källa: R004-82, X-06
      - vad: daganteckning
        lagrum: HSL
        system: VODOK
        vem: arbetsledaren och sjuksköterskan
        hur snart: snarast
        frist: en vecka
        räknas från: driftstoppets slut
        för: [utförare, hälso- och sjukvård]
        källa: R004-89
      - vad: daganteckning
        lagrum: [EB, ej tillämpligt]
        system: Sociala system
        vem: arbetsledaren
        hur snart: snarast
        för: [utförare, hälso- och sjukvård]
        källa: R004-97
      - vad: medicinsk information
        system: VODOK
        vem: arbetsledaren och sjuksköterskan
        hur snart: snarast
        frist: en vecka
        räknas från: driftstoppets slut
        för: [utförare, hälso- och sjukvård]
        källa: R004-89
      - vad: annan social handling
        system: ParaSoL
        vem: arbetsledaren
        hur snart: snarast
        frist: tio arbetsdagar
        räknas från: driftstoppets slut
        för: [utförare, hälso- och sjukvård]
        källa: R004-90
      - vad: genomförandeplan
        lagrum: SoL
        system: ParaSoL
        vem: arbetsledaren
        hur snart: snarast
        frist: tio arbetsdagar
        räknas från: driftstoppets slut
        för: [utförare, hälso- och sjukvård]
        källa: R004-85, R004-90
      - vad: genomförandeplan
        lagrum: [LSS, HSL, EB, ej tillämpligt]
        system: Sociala system
        vem: arbetsledaren
        hur snart: snarast
        för: [utförare, hälso- och sjukvård]
        källa: R004-85, R004-100
      - vad: utförarrapportering
        system: Sociala system
        vem: arbetsledaren
        hur snart: omgående
        för: [utförare, hälso- och sjukvård]
        källa: R004-86
      - vad: [utförd tid, godkännande av arbetspass]
        system: ParaGå Web
        vem: arbetsledaren
        hur snart: snarast
        för: [utförare]
        källa: R004-94, R004-97, R004-100

    # Det som är skrivet för hand är original. Det strimlas aldrig.
    ifyllda blanketter: original i pappersakten

    fältordning:
      - system: ParaSoL
        vad: daganteckning
        fält: [vem, när, text]
      - system: VODOK
        vad: daganteckning
        fält: [vem, när, text]

    frister:
      - frist: analys efter 48 timmar
        räknas från: driftstoppets början
        källa: R004-12
      - frist: påfyllning före klockan 12
        räknas från: när banken fått uppdraget
        källa: R004-53

    gränser:
      brådskande beställning blir röd: 120 minuter
      kort blir gult: 60 000 kronor
      kort blir rött: 75 000 kronor

    tider:
      skärmen göms efter: 3 minuter
      skärmen göms under samtal efter: 20 minuter
      skåpet låses efter: 12 timmar

    # R004-10, R004-15 … R004-18, R004-23, X-16. Planen säger inte hur ofta.
    egenkontroll:
      utses av: enhetschef
      punkter:
        - Avbrotts- och kontinuitetspärmen finns och är uppdaterad.
        - Mallarna finns på papper.
        - Mallarna finns på ett nytt krypterat minne.
        - Det finns minst ett nytt krypterat minne att låna ut.
        - Medarbetarna känner till planen.
        - Planen ligger i krisväskan.
        - Kontaktlistan och listan över kassaförvaltare stämmer.

    förvaring:
      - plats: avbrotts- och kontinuitetspärmen
        anmärkning: Hos enhetschefen.
      - plats: aktskåpet
        anmärkning: Med förteckning över handlingar och beslut.
      - plats: krisväskan
        anmärkning: Hos säkerhetssamordnaren.
      - plats: intranätet
        anmärkning: Går inte att nå på nivå II och III.
        låst: nej
      - plats: pappersakten
        anmärkning: För det som är skrivet för hand.

    underlag:
      - kod: P15
        vad: Mallar, listorna i bilaga 1 till 5, blankett SF1006 och blanketten för totaltid
        hämtas ur: Intranätet
        syfte: Att kunna skriva på alla nivåer. Ska finnas både på papper och på ett krypterat minne.
        kategori: blankett
        skrivs ut: vid uppdatering
        gallras: samtidigt med ny
        förvaras: avbrotts- och kontinuitetspärmen
      - vad: Planen själv
        hämtas ur: Intranätet
        syfte: Veta vad som gäller när intranätet inte går.
        kategori: rutin
        skrivs ut: vid ny version
        gallras: samtidigt med ny
        förvaras: krisväskan
      - vad: Enhetens pågående ärenden
        hämtas ur: Paraplysystemet
        syfte: Veta vilka ärenden som inte kan vänta.
        kategori: planering
        skrivs ut: vid uppdatering
        gallras: samtidigt med ny
        förvaras: aktskåpet

    checklistor:
      - roll: enhetschef
        skede: före
        punkter:
          - Pärmen finns, är uppdaterad, och alla vet var den står.
          - Mallarna finns på papper och på ett nytt krypterat minne.
          - Det finns nya krypterade minnen att låna ut.
          - Kontaktlistan och listan över kassaförvaltare stämmer.
      - roll: förvaltningens ledningsgrupp
        skede: när stoppet börjar
        punkter:
          - Skicka e-post till verksamheterna. Går inte e-post, skicka sms till enhetscheferna.
          - Är också telefonerna nere, sätt upp anslag på tavlorna i lokalerna.
      - roll: enhetschef
        skede: när stoppet börjar
        punkter:
          - För informationen vidare på enheten, och skriv upp när.
          - Bestäm hur handlingar ska sparas.
      - roll: arbetsledare
        skede: när stoppet börjar
        punkter:
          - Gå igenom enhetens pågående ärenden.
      - roll: handläggare
        skede: under stoppet
        punkter:
          - Skriv varje beslut på beslutslistan.
          - Ring utföraren först när en beställning är akut.
        för: [beställare]
      - roll: arbetsledare
        skede: under stoppet
        punkter:
          - Förteckna handlingar och lås in dem.
          - Lämna anteckningar enligt HSL till ansvarig sjuksköterska.
        för: [utförare, hälso- och sjukvård]
      - roll: chef ekonomiskt bistånd
        skede: under stoppet
        punkter:
          - Skriv upp varje utbetalning med kort.
          - Stäm av med redovisningsansvarig innan summan når gränsen.
        för: [beställare]
      - roll: handläggare
        skede: när systemet fungerar igen
        punkter:
          - Registrera allt och stäm av mot beslutslistan.
          - Intyga att alla egna beslut står på listan.
          - Lägg det handskrivna i pappersakten.
          # R004-59
          - Fråga om sista dagen för avstämning är flyttad. Skriv upp den nya under Om driftstoppet.
          - Radera det som ligger i egen mapp när det är registrerat.
        för: [beställare]
      - roll: arbetsledare
        skede: när systemet fungerar igen
        punkter:
          - Registrera utförarrapporteringen genast.
          - Registrera utförd tid och godkänn arbetspassen.
        för: [utförare]
      - roll: redovisningsansvarig eller ekonomichef
        skede: innan stoppet avslutas
        punkter:
          - Påfyllningen är återförd.
        för: [beställare]
      - roll: informationssäkerhetssamordnare
        skede: innan stoppet avslutas
        punkter:
          - Alla utlånade minnen och datorer är tömda och tillbaka.

    # X-16
    kontakter:
      - namn: Informationssäkerhetssamordnare
        kontrollera: ja
        anmärkning: Planen har ingen kontaktlista. Förvaltningen fyller i.
        källa: R004-71
      - namn: Säkerhetssamordnare
        kontrollera: ja
        anmärkning: Förvaltningen fyller i.
        reserv: Informationssäkerhetssamordnare
      - namn: Redovisningsansvarig
        kontrollera: ja
        anmärkning: Förvaltningen fyller i.
        källa: R004-47
      - namn: Ekonomichef
        kontrollera: ja
        anmärkning: Förvaltningen fyller i.
        reserv: Redovisningsansvarig

    texter:
      # X-15
      - plats: vid osäkerhet
        text: Planen säger inte hur enskilda utförare gör. Fråga beställaren, och skriv upp svaret.
      - plats: när stoppet börjar
        text: Journal ska föras även när systemen är nere.
      - plats: driftinformation
        text: Först e-post och intranät, sedan sms till enhetschefer, sist anslag på tavlor.
      - plats: ersättningslokaler
        text: Behövs andra lokaler, följ dokumentet om ersättningslokaler i händelse av kris.
      # R004-44, R004-48
      - plats: utbetalningar
        text: Saknar klienten konto och kan inte vänta, betala med kontantkort. Drar stoppet ut på tiden kan alla få akuta utbetalningar så. Beslutet registreras sen.
      - plats: strimling
        text: Handskrivna original strimlas aldrig. Minnen töms först när allt på dem är infört.
      - plats: när systemet fungerar igen
        text: Registrera allt så snart det går. Stäm av antalet mot listorna.

    """#
}
