# German: see en/names.ftl.

UCF-NAMES-KIND = „{ $kind }“ ist keine Art von Objekten, die Namen haben.
    .why = Meist ist der Befehl neuer als der Server, oder umgekehrt.
    .repair = ucfed version
UCF-HINT-DID-YOU-MEAN = Meinten Sie { $names }?
    .why = Es ähnelt dem, was eingegeben wurde.
