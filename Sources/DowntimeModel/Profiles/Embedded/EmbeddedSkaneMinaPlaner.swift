// Made from Profiles/Shipped/skane-mina-planer.yaml by `make golden`: change that file.
extension EmbeddedProfile {
  static let skaneMinaPlaner = #"""
    # Rutinprofil för reserv. Allt som kan stå här förklaras i docs/ROUTINE_PROFILES.md.
    # Gör en egen: reserv profile new MITT-NAMN --from skane-mina-planer
    profil: skane-mina-planer
    titel: Mina planer i Skåne
    beskrivning: När Mina planer inte går att använda. Meddelandena faxas när det är beslutat.
    grund: Skånes reservrutin för processerna i Mina planer, reviderad 2024-06-25

    benämningar:
      person: patient
      personen: patienten
      personer: patienter
      chef: enhetschef

    system:
      - namn: Mina planer
        används till: Inskrivning, kartläggning, ställningstagande, SIP och utskrivning.

    # kommun, slutenvård eller öppenvård: vilka uppgifter som är era egna.
    egen part: kommun

    parter:
      - part: slutenvård somatik
        etikett: slutenvårdsavdelningen
      - part: slutenvård psykiatri
        etikett: psykiatriska avdelningen
      - part: kommun
        etikett: kommunen
      - part: primärvård
        etikett: vårdcentralen
      - part: psykiatrisk öppenvård
        etikett: psykiatriska öppenvården

    roller:
      - roll: tjänsteman i beredskap
        ansvarar för: Kontaktar IT-chefen i beredskap.
      - roll: IT-chef i beredskap
        ansvarar för: Får igång systemet, och beslutar att reservrutinen gäller.
      - roll: sjuksköterska
        ansvarar för: Skickar och tar emot fax, och registrerar det egna i efterhand.
      - roll: samordningsansvarig enhet
        ansvarar för: Registrerar SIP i efterhand och arkiverar originalet.

    plikter:
      - plikt: faxmeddelanden
        text: Faxa alla meddelanden när reservrutinen är beslutad. Kontrollera sekretessen varje gång.
      - plikt: beslut att planen gäller
        text: IT-chef i beredskap beslutar om reservrutinen. Skriv upp vem, roll och tid.

    skriva in:
      - vad: meddelande i Mina planer
        system: Mina planer
        vem: varje part
        hur snart: när systemet är i bruk
        källa: R003-08 … R003-15

    ifyllda blanketter: chefen bestämmer

    faxmeddelanden:
      - typ: checklista beslutsstöd
        etikett: checklista beslutsstöd, faxas aldrig
      - typ: akutblad
        etikett: akutblad, fax eller med patienten
      - typ: inskrivningsinformation
      - typ: kartläggning aktuellt tillstånd
      - typ: kartläggning bakgrund
      - typ: ställningstagande inför utskrivning
      - typ: kallelse till SIP, inskriven
      - typ: kallelse till SIP, öppenvård
      - typ: SIP, inskriven
      - typ: SIP, öppenvård
      - typ: beräknad tid för utskrivning eller utskrivningsklar

    tider:
      skärmen göms efter: 3 minuter
      skärmen göms under samtal efter: 20 minuter
      skåpet låses efter: 12 timmar

    förvaring:
      - plats: vid faxen
        anmärkning: Listan och blanketterna ska gå att ta fram utan nät.

    underlag:
      - kod: P13
        vad: Faxlista till kommunerna och blanketter för Mina planer
        hämtas ur: Vårdgivare i Skånes webbplats
        syfte: Att kunna faxa till rätt nummer. Checklistan skrivs ut på två sidor och viks till A5.
        kategori: blankett
        skrivs ut: vid ny version
        gallras: samtidigt med ny
        förvaras: vid faxen

    checklistor:
      - roll: sjuksköterska
        skede: när stoppet börjar
        punkter:
          - Felanmäl på vanligt sätt och skriv upp ärendenumret.
          - Vänta med fax tills reservrutinen är beslutad. Skriv upp beslutet.
      - roll: sjuksköterska
        skede: under stoppet
        punkter:
          - Läs numret mot faxlistan och förvarna på telefon.
          - Skriv en egen version av kartläggning och ställningstagande, och faxa den till de andra.
          - Skriv upp datumet för SIP och för utskrivning. Det avgör vad som ska registreras.
      - roll: samordningsansvarig enhet
        skede: under stoppet
        punkter:
          - Låt alla parter skriva under SIP. Arkivera originalet, ge de andra en kopia.
      - roll: sjuksköterska
        skede: när systemet fungerar igen
        punkter:
          - Registrera den egna kartläggningen.
          - Registrera och justera det egna ställningstagandet.
      - roll: samordningsansvarig enhet
        skede: när systemet fungerar igen
        punkter:
          - Registrera kallelser till SIP som hålls efter att Mina planer fungerar igen.

    kontakter:
      - namn: Felanmälan i regionen
        telefon:
          - nummer: 077-6730000
            gäller: dygnet runt
        kontrollera: ja
        källa: R003-01
      - namn: Kommunens fax enligt faxlistan
        part: kommun
        kontrollera: ja
        anmärkning: Slå upp i faxlistan varje gång.
        källa: R003-05
        reserv: Felanmälan i regionen

    texter:
      - plats: när stoppet börjar
        text: Felanmäl som vanligt. Faxa först när någon med rätt att besluta har sagt det.
      - plats: driftinformation
        text: Regionen berättar på sin sida för driftinformation.
      - plats: innan fax skickas
        text: Rätt nummer, mottagaren förvarnad, inget som avslöjar vem det gäller i onödan.
      - plats: när systemet fungerar igen
        text: Jämför datumet i meddelandet med när Mina planer åter är i normal drift.

    """#
}
