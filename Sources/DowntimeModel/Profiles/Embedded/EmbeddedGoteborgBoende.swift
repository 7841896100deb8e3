// Made from Profiles/Shipped/goteborg-boende.yaml by `make golden`: change that file.
extension EmbeddedProfile {
  static let goteborgBoende = #"""
    # Rutinprofil för reserv. Allt som kan stå här förklaras i docs/ROUTINE_PROFILES.md.
    # Gör en egen: reserv profile new MITT-NAMN --from goteborg-boende
    profil: goteborg-boende
    # R000-02
    titel: Vård- och omsorgsboende, korttid och avlösning i Göteborg
    beskrivning: När Treserva inte går att använda på ett boende, korttid eller avlösning.
    grund: Göteborgs rutin vid driftstopp i Treserva, beslutad 2024-06-11

    benämningar:
      person: hyresgäst
      personen: hyresgästen
      personer: hyresgäster
      chef: enhetschef

    system:
      - namn: Treserva
        används till: Genomförandeplaner, daganteckningar och avvikelser.
      - namn: Styrande dokument
        används till: Rutiner och tomma reservblanketter.

    roller:
      - roll: omsorgspersonal
        ansvarar för: Skriver daganteckningar och avvikelser, läser inför passet.
      - roll: enhetschef
        ansvarar för: Utser den som gör egenkontrollen. Svarar när någon är osäker.

    skriva in:
      - vad: [daganteckning, avvikelse]
        system: Treserva
        vem: den som skrev
        hur snart: skyndsamt
        källa: R000-24

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
            etikett: Nästa pass måste veta

    gränser:
      skyndsamt blir rött: 12 timmar

    tider:
      skärmen göms efter: 3 minuter
      skärmen göms under samtal efter: 20 minuter
      skåpet låses efter: 12 timmar

    egenkontroll:
      varje: kvartal
      utses av: enhetschef
      frågor:
        - Är underlagen aktuella, rätt förvarade, och de gamla strimlade?
        - Vet de som kan behöva underlagen var de ligger, och kommer de åt dem?

    förvaring:
      - plats: personakten
        anmärkning: Inlåst, men nåbar för dem som arbetar passet.

    # R000-04
    underlag:
      # R000-19
      - kod: P1
        vad: Genomförandeplan
        hämtas ur: Treserva
        syfte: Visar vad som ska göras och hur.
        kategori: utförande
        skrivs ut: vid uppdatering
        gallras: samtidigt med ny
        förvaras: personakten
        en per person: ja
      # R000-20
      - kod: P2
        vad: Reservblankett för daganteckning och reservrapport för avvikelse
        hämtas ur: Styrande dokument
        syfte: Att kunna skriva även när ingen dator går.
        kategori: blankett
        skrivs ut: vid ny version
        gallras: samtidigt med ny
        förvaras: personakten

    checklistor:
      - roll: omsorgspersonal
        skede: när stoppet börjar
        punkter:
          - Säg till chefen och felanmäl.
          - Ta fram genomförandeplanerna för dem du ska hjälpa.
      - roll: omsorgspersonal
        skede: under stoppet
        punkter:
          - Läs vad förra passet skrev innan du börjar.
          - Lås in det som är skrivet på papper.
      - roll: omsorgspersonal
        skede: när systemet fungerar igen
        punkter:
          - Skriv in dina anteckningar och avvikelser i Treserva innan du går hem.
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
        källa: R000-14
      - namn: Egen IT-support
        kontrollera: ja
        anmärkning: Enheten fyller i numret.
        reserv: Enhetschef i tjänst

    texter:
      - plats: när stoppet börjar
        text: Vården ska planeras och utföras säkert fast Treserva är nere. Skriv här tills det går igen.
      - plats: vid osäkerhet
        text: Är du osäker, fråga enhetschefen.
      - plats: skyddade personuppgifter
        text: Följ den särskilda rutinen för skyddade personuppgifter. Det gäller även kollegor.
      - plats: nya uppdrag under stoppet
        text: Hur myndigheten lämnar nya uppdrag står i myndighetens egen rutin för driftstopp.
      - plats: strimling
        text: Strimla, eller lägg i sekretesstunnan. Aldrig i vanligt papper.

    """#
}
