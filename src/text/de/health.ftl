# Ob der Server tut, wozu er da ist. Form wie in server.ftl.

UCF-HEALTH-NOT-RUNNING = Es läuft kein Server.
    .why = Gefragt wurde der Datenbestand eines Servers, der nicht läuft: Es gibt keine Federation.
    .repair = ucfed serve

UCF-HEALTH-BEHIND = Der Server arbeitet mit Generation { $running }, gespeichert ist { $generation }.
    .why = Eine Änderung wird gerade übernommen. Bleibt es länger als einige Sekunden so, hängt der Server: Sein Protokoll sagt, woran.
    .repair = ucfed status

UCF-HEALTH-NOT-LISTENING = Die Netzwerkschnittstelle { $interface } nimmt auf { $address } keine Verbindungen an.
    .why = Dort kann sich niemand verbinden. Die Diagnose sagt, woran es liegt.
    .repair = ucfed diagnose listen
