// Made from Profiles/Shipped/goteborg-hemtjanst.yaml by `make golden`: change that file.
extension EmbeddedProfile {
  static let goteborgHemtjanst = #"""
    # Rutinprofil för reserv. Allt som kan stå här förklaras i docs/ROUTINE_PROFILES.md.
    # Gör en egen: reserv profile new MITT-NAMN --from goteborg-hemtjanst
    profil: goteborg-hemtjanst
    # R001-42
    titel: Hemtjänst i Göteborg
    beskrivning: När ett eller flera av hemtjänstens system inte går att använda.
    grund: Göteborgs rutin för planering och utförande av hemtjänst vid driftstopp

    benämningar:
      person: omsorgstagare
      personen: omsorgstagaren
      personer: omsorgstagare
      chef: enhetschef

    system:
      - namn: Treserva
        används till: Uppdrag, genomförandeplaner, personkort, daganteckningar och avvikelser.
      - namn: Welfare
        används till: Planerade besök och dagens schema.
      - namn: Time Care
        används till: Vem som arbetar och när.
      - namn: Funktionsbrevlåda
        används till: Hälso- och sjukvårdsbeställningar.
      - namn: Styrande dokument
        används till: Rutiner och tomma reservblanketter.

    roller:
      - roll: hemtjänstpersonal
        ansvarar för: Skriver, läser inför pass och besök, säger till berörda enheter.
      - roll: planerare
        ansvarar för: Skriver ut scheman och planerade besök, efterregistrerar tid.
      - roll: legitimerad personal
        ansvarar för: Vårdplanen hemma hos omsorgstagaren är uppdaterad.
      - roll: enhetschef
        ansvarar för: Utser den som gör egenkontrollen. Har privata telefonnummer inlåsta.

    plikter:
      - plikt: muntlig information
        text: Säg direkt till de enheter vars besök påverkas.
        enheter: [dagenhet, kvällsenhet, hemtjänst natt och larm]
      - plikt: lokaler och nycklar
        text: Kontrollera att ni kommer in i lokaler, medicinrum och aktskåp om elen är borta.
      - plikt: pappersscheman
        text: Skriv ut ett schema per medarbetare inför ett planerat stopp, utöver alla andra underlag.
      - plikt: utförd tid
        text: Skriv upp utförd tid på pappersschemat.

    skriva in:
      - vad: [daganteckning, avvikelse]
        system: Treserva
        vem: den som skrev
        hur snart: skyndsamt
        källa: R001-37
      - vad: händelse som påverkar kommande besök
        till: sägs muntligt
        vem: personalen
        hur snart: omgående
        källa: R001-39
      - vad: utförd tid
        till: enligt egen rutin
        vem: planeraren
        hur snart: ingen tid i rutinen
        källa: R001-17, R001-43

    # Rutinen säger inget om ifyllda blanketter. De ligger inlåsta tills chefen har bestämt.
    ifyllda blanketter: chefen bestämmer

    fältordning:
      - system: Treserva
        vad: daganteckning
        fält: [vem, när, text]
      - system: Treserva
        vad: avvikelse
        fält: [vem, när, vad det gäller, vad hände, vad gjorde du, vem ringde du]

    formulär:
      - formulär: daganteckning
        etiketter:
          - fält: nästa pass
            etikett: Påverkar kommande besök

    frister:
      - frist: planerade besök sparas sex veckor
        räknas från: utskriften
        källa: R001-20
      - frist: beställningar sparas två år
        räknas från: utskriften
        källa: R001-25

    gränser:
      skyndsamt blir rött: 12 timmar

    tider:
      skärmen göms efter: 3 minuter
      skärmen göms under samtal efter: 20 minuter
      skåpet låses efter: 12 timmar

    egenkontroll:
      varje: halvår
      utses av: enhetschef
      frågor:
        - Är underlagen aktuella, rätt förvarade, och de gamla strimlade?
        - Vet de som kan behöva underlagen var de ligger, och kommer de åt dem?

    förvaring:
      - plats: dokumentskåpet
        anmärkning: Aktskåpet på enheten.
      - plats: personakten i skåpet
        anmärkning: I aktskåpet eller dokumentskåpet.
      - plats: skåp hos enhetschefen
        anmärkning: Bara enhetschefen kommer åt det.
      - plats: pärmen hemma hos omsorgstagaren
        anmärkning: Hälso- och sjukvårdspärmen. Läs i den vid varje besök.
        låst: nej
      - plats: lätt att nå
        anmärkning: Gärna där det andra som behövs vid driftstopp ligger.
        låst: nej

    # R001-02, R001-05
    underlag:
      # R001-14 … R001-17, X-14
      - kod: P3
        vad: Pappersschema per medarbetare
        hämtas ur: Welfare, Dagens besök, rapporten Planerade besök, en medarbetare i taget
        syfte: Besöken blir gjorda vid ett planerat stopp.
        kategori: planerat
        skrivs ut: före planerat stopp
        gallras: omgående
        förvaras: dokumentskåpet
        en per medarbetare: ja
      # R001-18 … R001-23
      - kod: P4
        vad: Planerade besök
        hämtas ur: Welfare, rapporten Planerade besök, ordnad efter klockslag och sedan signatur
        syfte: Enhetens alla besök i dag. Sex veckor bakåt visar dem som får hjälp mer sällan.
        kategori: planering
        skrivs ut: dagligen och vid ändring
        gallras: 6 veckor
        förvaras: dokumentskåpet
      # R001-24, R001-25
      - kod: P5
        vad: Hälso- och sjukvårdsbeställningar
        hämtas ur: Funktionsbrevlåda
        syfte: Visar vilka åtgärder som ska göras hos vem.
        kategori: planering
        skrivs ut: vid mottagande
        gallras: 2 år
        förvaras: personakten i skåpet
        en per person: ja
      # R001-26
      - kod: P6
        vad: Uppdragsbeskrivning, utom larmuppdrag
        hämtas ur: Treserva
        syfte: Visar vad uppdraget är.
        kategori: planering
        skrivs ut: vid mottagande
        gallras: samtidigt med ny
        förvaras: personakten i skåpet
        en per person: ja
      # R001-27
      - kod: P1
        vad: Genomförandeplan
        hämtas ur: Treserva
        syfte: Visar vad som ska göras och hur.
        kategori: utförande
        skrivs ut: vid uppdatering
        gallras: samtidigt med ny
        förvaras: personakten i skåpet
        en per person: ja
      # R001-28
      - kod: P7
        vad: Schema ur Time Care
        hämtas ur: Time Care
        syfte: Visar vem som arbetar och när.
        kategori: planering
        skrivs ut: vid fastställt schema
        gallras: samtidigt med ny
        förvaras: dokumentskåpet
      # R001-29
      - kod: P8
        vad: Personkort med kontaktuppgifter, samtycke och närstående
        hämtas ur: Treserva
        syfte: Nå omsorgstagaren och närstående, och veta om uppgifter får lämnas.
        kategori: utförande
        skrivs ut: vid uppdatering
        gallras: samtidigt med ny
        förvaras: personakten i skåpet
        en per person: ja
      # R001-30, R001-31
      - kod: P9
        vad: Vårdplan
        hämtas ur: Hälso- och sjukvårdspärmen
        syfte: Visar vad som ska göras och hur. Legitimerad personal håller den uppdaterad.
        kategori: utförande
        skrivs ut: legitimerad ansvarar
        gallras: enligt annan rutin
        förvaras: pärmen hemma hos omsorgstagaren
        en per person: ja
      # R001-32
      - kod: P10
        vad: Telefonnummer till arbetstelefoner
        hämtas ur: Enhetens egen lista
        syfte: Nå kollegor.
        kategori: kontakt
        skrivs ut: vid uppdatering
        gallras: samtidigt med ny
        förvaras: dokumentskåpet
      # R001-33
      - kod: P11
        vad: Telefonnummer till privata telefoner
        hämtas ur: Enhetschefens mapp
        syfte: Nå kollegor när arbetstelefonerna inte går.
        kategori: kontakt
        skrivs ut: vid uppdatering
        gallras: samtidigt med ny
        förvaras: skåp hos enhetschefen
        för: endast enhetschef
      # R001-34, R001-44, R001-46
      - kod: P12
        vad: Rutiner för driftstopp, myndighetens rutin och de tolv ur tjänstemobilen
        hämtas ur: Styrande dokument
        syfte: Veta vad man gör när något händer.
        kategori: rutin
        skrivs ut: vid ny version
        gallras: samtidigt med ny
        förvaras: lätt att nå
      # R001-45, X-13
      - kod: P2
        vad: Reservblankett för daganteckning och reservrapport för avvikelse
        hämtas ur: Styrande dokument
        syfte: Att kunna skriva även när ingen dator går.
        kategori: blankett
        skrivs ut: vid ny version
        gallras: samtidigt med ny
        förvaras: lätt att nå

    checklistor:
      - roll: planerare
        skede: före
        punkter:
          - Skriv ut ett pappersschema per medarbetare om stoppet är planerat.
          - Dagens planerade besök är utskrivna och ordnade.
      - roll: hemtjänstpersonal
        skede: när stoppet börjar
        punkter:
          - Kontrollera att ni kommer in i lokaler, medicinrum och aktskåp.
          - Ta fram planerade besök, uppdrag och genomförandeplaner.
      - roll: hemtjänstpersonal
        skede: under stoppet
        punkter:
          - Läs vad andra skrivit innan passet eller besöket.
          - Läs i hälso- och sjukvårdspärmen vid varje besök.
          - Säg direkt till berörda enheter om något påverkar deras besök.
          - Skriv upp utförd tid på pappersschemat.
      - roll: hemtjänstpersonal
        skede: när systemet fungerar igen
        punkter:
          - Skriv in dina anteckningar och avvikelser i Treserva innan du går hem.
      - roll: planerare
        skede: när systemet fungerar igen
        punkter:
          - Strimla pappersscheman som inte blev använda.
          - Efterregistrera utförd tid som stadens rutin säger. Strimla använda scheman först sedan.
          # R001-03
          - Kontrollera att överföringen mellan systemen har kommit ikapp.
      - roll: enhetschef
        skede: innan stoppet avslutas
        punkter:
          - Allt är inskrivet, eller har fått ett skäl att inte skrivas in.
          - Utskrifter som inte behövs är strimlade eller lagda i sekretesstunnan.
          - Det är bestämt vad som händer med ifyllda blanketter.

    kontakter:
      - namn: Enhetschef i tjänst
        kontrollera: ja
        anmärkning: Enheten fyller i numret.
        källa: R001-11
      - namn: Dagenheten
        kontrollera: ja
        anmärkning: Enheten fyller i numret.
        källa: R001-40
      - namn: Kvällsenheten
        kontrollera: ja
        anmärkning: Enheten fyller i numret.
        källa: R001-40
      - namn: Hemtjänst natt och larm
        kontrollera: ja
        anmärkning: Enheten fyller i numret.
        källa: R001-40
      - namn: Hemsjukvården
        part: primärvård
        kontrollera: ja
        anmärkning: Börja med SBAR.
        källa: R001-46
      - namn: Egen IT-support
        kontrollera: ja
        anmärkning: Enheten fyller i numret.
        reserv: Enhetschef i tjänst

    texter:
      - plats: när stoppet börjar
        text: Vilka system som är nere avgör vilka underlag ni behöver i dag.
      - plats: vid osäkerhet
        text: Är du osäker, fråga enhetschefen.
      - plats: skyddade personuppgifter
        text: Följ den särskilda rutinen för skyddade personuppgifter. Det gäller även kollegor.
      - plats: nya uppdrag under stoppet
        text: Hur myndigheten lämnar nya uppdrag står i myndighetens egen rutin för driftstopp.
      - plats: strimling
        text: Strimla, eller lägg i sekretesstunnan. Aldrig i vanligt papper.
      - plats: när systemet fungerar igen
        text: Flera system hänger ihop. Se efter att uppgifterna har kommit fram i alla.

    """#
}
