# Was an einer Kommandozeile falsch ist. Auf Englisch sagt es clap selbst.

usage-error = Fehler:
usage-argument = unbekanntes Argument '{ $argument }'
usage-command = unbekannter Befehl '{ $command }'
usage-conflict = '{ $argument }' geht nicht zusammen mit '{ $prior }'
usage-conflict-several = '{ $argument }' geht nicht zusammen mit:
usage-twice = '{ $argument }' kann nur einmal angegeben werden
usage-value = ungültiger Wert '{ $value }' für '{ $argument }'
usage-no-value = für '{ $argument }' fehlt der Wert
usage-missing = es fehlen notwendige Argumente:
usage-no-command = zu '{ $command }' fehlt ein Befehl
usage-equals = zwischen '{ $argument }' und seinem Wert muss ein Gleichheitszeichen stehen
usage-too-many = der Wert '{ $value }' für '{ $argument }' ist einer zu viel
usage-too-few = für '{ $argument }' sind mindestens { $least } Werte nötig, angegeben: { $actual }
usage-number = für '{ $argument }' sind { $expected } Werte nötig, angegeben: { $actual }
usage-text = ein Argument ist kein gültiges UTF-8

usage-digit = das ist keine Zahl
usage-empty = hier fehlt eine Zahl
usage-large = die Zahl ist zu groß
usage-range = { $value } liegt nicht in { $range }

usage-values = mögliche Werte:
usage-commands = Befehle:
usage-tip-command = Tipp: ähnlich heißt der Befehl { $suggestion }
usage-tip-commands = Tipp: ähnlich heißen die Befehle { $suggestion }
usage-tip-argument = Tipp: ähnlich heißt das Argument { $suggestion }
usage-tip-arguments = Tipp: ähnlich heißen die Argumente { $suggestion }
usage-tip-value = Tipp: ähnlich lautet der Wert { $suggestion }
usage-tip-values = Tipp: ähnlich lauten die Werte { $suggestion }
usage-tip-typed = Tipp: ist es ein Wert und keine Option, schreiben Sie '{ $suggestion }'
usage-more = Mehr dazu mit '--help'.

usage-heading = Aufruf:
usage-heading-arguments = Argumente:
usage-heading-options = Optionen:
usage-heading-commands = Befehle:
usage-options = [OPTIONEN]
