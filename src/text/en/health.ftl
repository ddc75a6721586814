# The health of the server. Same form as server.ftl.

UCF-HEALTH-NOT-RUNNING = No server runs.
    .why = The store was asked while its server is stopped: nothing is federated.
    .repair = ucfed serve

UCF-HEALTH-BEHIND = The server runs generation { $running }, and { $generation } is stored.
    .why = A change is being applied. Where this stays for longer than a few seconds, the server hangs: its log says on what.
    .repair = ucfed status

UCF-HEALTH-NOT-LISTENING = The interface { $interface } does not listen on { $address }.
    .why = Nobody can connect there. The diagnose says what keeps it from listening.
    .repair = ucfed diagnose listen
