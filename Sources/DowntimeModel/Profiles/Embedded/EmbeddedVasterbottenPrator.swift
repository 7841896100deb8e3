// Made from Profiles/Shipped/vasterbotten-prator.yaml by `make golden`: change that file.
extension EmbeddedProfile {
  static let vasterbottenPrator = #"""
    # Rutinprofil för reserv. Allt som kan stå här förklaras i docs/ROUTINE_PROFILES.md.
    # Gör en egen: reserv profile new MITT-NAMN --from vasterbotten-prator
    profil: vasterbotten-prator
    titel: Samverkan vid utskrivning i Västerbotten (Prator)
    beskrivning: När Prator inte går att använda. Meddelandena rings i stället.
    grund: Rutin vid driftstopp i Prator, Region Västerbotten, Skellefteå och Umeå, 2023-04-03

    benämningar:
      person: patient
      personen: patienten
      personer: patienter
      chef: enhetschef

    system:
      - namn: Prator
        används till: Meddelanden mellan sjukhus, kommun och öppenvård inför hemgång.

    # kommun, slutenvård eller öppenvård: vilka uppgifter som är era egna.
    # R002-03, R002-20, R002-30, R002-37
    egen part: kommun

    parter:
      - part: slutenvård somatik
        etikett: avdelningen
      - part: slutenvård psykiatri
        etikett: psykiatriska avdelningen
      - part: kommun
        etikett: kommunen
      - part: primärvård
        etikett: hälsocentralen
      - part: psykiatrisk öppenvård
        etikett: psykiatriska öppenvården

    roller:
      - roll: sjuksköterska
        ansvarar för: Ringer, tar emot samtal, skriver upp dem och kvitterar i Prator efteråt.
      - roll: biståndshandläggare
        ansvarar för: Svarar om aktuella insatser och när kommunen är klar.
      - roll: fast vårdkontakt
        ansvarar för: Kallar till SIP och ringer alla som ska vara med.
      - roll: enhetschef
        ansvarar för: Ser att alla samtal är dokumenterade i den egna journalen.

    plikter:
      - plikt: telefonmeddelanden
        text: Ring alla parter i vårdkedjan. Skriv upp vem du talade med och när.

    skriva in:
      - vad: meddelande i Prator
        system: Prator
        vem: varje part
        hur snart: när systemet är i bruk
        källa: R002-25, R002-28, R002-44
      - vad: egen vårddokumentation
        till: egen journal
        vem: varje part
        hur snart: ingen tid i rutinen
        källa: R002-14

    # R002-18, R002-24, R002-35, R002-41
    ifyllda blanketter: skannas och förstörs

    fältordning:
      - system: Prator
        vad: meddelande i Prator
        fält: [vem, när, pratade med, vad sades]

    telefonmeddelanden:
      - typ: inskrivning
      - typ: svar på inskrivning
        etikett: svar på inskrivning, aktuella insatser
      - typ: fast vårdkontakt
      - typ: preliminärt utskrivningsklar
      - typ: ändrad beräknad utskrivning
      - typ: utskrivningsrapport
      - typ: utskrivningsklar
      - typ: utskrivningsmeddelande
      - typ: kommunklar
      - typ: initiativ till SIP
      - typ: kallelse till SIP
      - typ: SIP genomförd
        etikett: SIP genomförd, på papper
      - typ: allmänt

    formulär:
      - formulär: samtal
        kräv: [upprepat]
        ordning: [när, pratade med, uppgav inte namn, befattning, enhet, vem]

    frister:
      - frist: inskrivning meddelas inom 24 timmar
        räknas från: inskrivningen
        källa: Lag 2017:612, 2 kap. 3 §
      - frist: kallelse till SIP inom tre dagar
        räknas från: beskedet utskrivningsklar
        källa: Lag 2017:612, 4 kap. 3 §
      - frist: betalningsansvar efter klockan 12
        räknas från: beskedet utskrivningsklar
        källa: Lag 2017:612, 5 kap. Lokal överenskommelse kan gälla.
      - frist: meddelande syns nästa arbetsdag klockan 12
        räknas från: driftstoppets slut
        källa: vårt eget förslag, står inte i rutinen

    gränser:
      kring klockan 12: 30 minuter
      kort stopp: 2 timmar

    tider:
      skärmen göms efter: 3 minuter
      skärmen göms under samtal efter: 20 minuter
      skåpet låses efter: 12 timmar
      dagen börjar: 08:00
      kvällen börjar: 16:30
      natten börjar: 21:00

    förvaring:
      - plats: enheten
        anmärkning: Där det andra för driftstopp ligger.

    underlag:
      - kod: P14
        vad: Stödblankett, SIP-blankett, checklistor och länken till Prator
        hämtas ur: Regionens webbplats och kommunens egen avbrottsrutin
        syfte: Att kunna skriva för hand, och nå Prator genom länken när bara kommunen är drabbad.
        kategori: blankett
        skrivs ut: vid ny version
        gallras: samtidigt med ny
        förvaras: enheten

    checklistor:
      - roll: sjuksköterska
        skede: när stoppet börjar
        punkter:
          - Anmäl till den egna IT-supporten och skriv upp ärendenumret.
          - Ta reda på om stoppet gäller bara kommunen eller båda huvudmännen.
          - Är det bara kommunen, pröva internetlänken i kommunens egen avbrottsrutin.
      - roll: sjuksköterska
        skede: under stoppet
        punkter:
          - Ring både sjukhuset och hälsocentralen, eller psykiatriska öppenvården.
          - Skriv upp namn, tid och vad som sades. Be om upprepning.
          - Vid utskrivning, kontrollera att den som tar emot vet om det.
      - roll: biståndshandläggare
        skede: under stoppet
        punkter:
          - Svara på inskrivning med aktuella insatser.
          - Säg till båda parterna när kommunen är klar.
      - roll: fast vårdkontakt
        skede: under stoppet
        punkter:
          - Ring alla som ska vara med på SIP.
          - Skriv SIP på papper så att patienten kan få en kopia.
      - roll: sjuksköterska
        skede: när systemet fungerar igen
        punkter:
          - Kvittera meddelandena i Prator.
          - Skriv inte in det som redan är sagt på telefon.
          - Den som både skrevs in och ut under stoppet ska inte in i Prator.
      - roll: enhetschef
        skede: innan stoppet avslutas
        punkter:
          - Varje samtal är dokumenterat i den egna journalen.
          - Stödblanketter är först skannade, sedan förstörda.

    kontakter:
      - namn: Region Västerbottens växel
        part: slutenvård somatik
        telefon:
          - nummer: 090-7850000
            gäller: dygnet runt
        växel: ja
        kontrollera: ja
        anmärkning: Regionens egna hittar nummer i personalkatalogen på intranätet.
        källa: R002-11, R002-45
      - namn: Regionens Servicedesk
        telefon:
          - nummer: "59090"
            gäller: dygnet runt
        anmärkning: Internt nummer. Bara för regionens egna.
        kontrollera: ja
        källa: R002-02
      - namn: Kommunens IT-support
        part: kommun
        kontrollera: ja
        anmärkning: Kommunen fyller i numret.
        källa: R002-02
      - namn: Kommunens växel
        part: kommun
        växel: ja
        kontrollera: ja
        anmärkning: Når biståndshandläggare, samordnare och enhetschef. Bara dagtid på vardagar.
        källa: R002-47
        reserv: Kommunens hemsjukvård
      - namn: Kommunens hemsjukvård
        part: kommun
        kontrollera: ja
        anmärkning: För vidare på kvällar och helger. Eget nummer för dag och för kväll och helg.
        källa: R002-48, R002-49
      - namn: Hälsocentralen
        part: primärvård
        kontrollera: ja
        anmärkning: Sök namnet och ordet interntelefon i regionens katalog, eller ring växeln.
        källa: R002-46
        reserv: Region Västerbottens växel

    texter:
      - plats: när stoppet börjar
        text: Alla parter har ansvar för att beskedet går fram. Ring, och skriv upp vem du talade med.
      - plats: kort stopp
        text: Ett par timmar gör oftast inget. Men inte nära klockan 12, och aldrig vid utskrivning.
      - plats: när systemet fungerar igen
        text: Slutenvården skriver in och ut i Prator. Kommunen bevakar och kvitterar.
      - plats: strimling
        text: Blanketten får skannas in i den egna dokumentationen. Sedan förstörs den.

    """#
}
