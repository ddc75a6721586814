# German: see en/events.ftl.

UCF-EVENT-ADMITTED = { $method } von { $from } an { $to } wurde eingelassen.
    .why = Der Absender hat seine Domäne nachgewiesen, und keine Regel steht dagegen. Was am nächsten Hop daraus wird, ist eine andere Frage.
    .repair = ucfed federation explain FROM TO

UCF-EVENT-CHANGED = { $who } hat { $what } geändert (Generation { $generation }).
    .why = Das Auditprotokoll enthält Vorher und Nachher und den Grund.
    .repair = ucfed audit list

UCF-EVENTS-OFFLINE = Ohne laufenden Server geschieht nichts.
    .why = --offline arbeitet auf dem Speicher eines angehaltenen Servers; darin ist das Auditprotokoll, nicht aber das Meldefenster.
    .repair = ucfed --offline audit list

UCF-EVENTS-TIME = „{ $input }“ ist keine Zeit.
    .why = Die API nimmt Zeiten als 2026-12-31T18:00:00Z.
    .repair = ucfed events --since 1h

UCF-EVENTS-KIND = „{ $input }“ ist keine Art von Meldung.
    .why = Die Arten sind { $known }.
    .repair = ucfed events --kind refused

UCF-CLI-WARN-EVENTS-LOST = { $server } ist nicht mehr erreichbar; neuer Versuch in { $seconds } Sekunden.
    .why = Was er von dem aufbewahrt, was inzwischen geschieht, wird nachgeholt.
    .repair = ucfed status

UCF-CLI-WARN-EVENTS-MISSED = { $count } Meldungen gingen verloren.
    .why = Sie kamen schneller, als sie gelesen wurden. Weniger kommen mit --kind und --partner.
    .repair = ucfed events --follow --kind refused
