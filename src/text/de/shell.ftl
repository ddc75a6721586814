# German: see en/shell.ftl.

UCF-CLI-WATCH-CHANGES = --watch wiederholt Befehle, die nur lesen; { $command } gehört nicht dazu.
    .why = Eine Änderung gilt, sobald sie gemacht ist, und was von selbst weiterläuft, braucht keine Wiederholung.
    .repair = ucfed status --watch
