# German: see en/backup.ftl.

UCF-BACKUP-TAKE = Der Bestand in { $directory } kann nicht gesichert werden: { $reason }
    .why = Die Sicherung wird neben dem Bestand vorbereitet und braucht noch einmal so viel Platz.
    .repair = df -h { $directory }
UCF-BACKUP-READ = { $file } kann nicht gelesen werden: { $reason }
    .why = Es wurde nichts geändert.
    .repair = ls -l { $file }
UCF-BACKUP-FOREIGN = { $file } ist keine Sicherung von ucfed.
    .why = Eine Sicherung beginnt mit der Zeile „ucfed-backup 1“. Es wurde nichts geändert.
    .repair = ucfed backup FILE
UCF-BACKUP-DAMAGED = { $file } ist beschädigt.
    .why = Ein Teil fehlt oder wurde verändert, seit die Sicherung erstellt wurde: Ihre SHA-256-Prüfsumme ist eine andere. Es wurde nichts geändert.
    .repair = ucfed backup --verify ANOTHER-FILE
UCF-BACKUP-NEWER = { $file } wurde von ucfed { $version } erstellt, das neuer ist als dieses.
    .why = Ihr Schema ist { $schema }; diese Version kennt keines über { $known }. Es wurde nichts geändert. Installieren Sie zuerst jene Version.
    .repair = ucfed version
UCF-RESTORE-RUNNING = Der Bestand in { $directory } ist in Gebrauch: Sein Server läuft.
    .why = Ein Bestand wird als Ganzes ersetzt, während niemand mit ihm arbeitet. Halten Sie den Server an, stellen Sie wieder her, starten Sie ihn erneut.
    .repair = systemctl stop ucfed
        ucfed --data-dir { $directory } restore { $file } --yes
        systemctl start ucfed
UCF-RESTORE-WRITE = Die Sicherung kann nicht nach { $directory } wiederhergestellt werden: { $reason }
    .why = Der bisherige Bestand ist noch da.
    .repair = df -h { $directory }
UCF-RESTORE-CONTENT = Der Bestand in { $file } ist nicht verwendbar: { $reason }
    .why = Die Datei ist vollständig, aber mit ihrem Inhalt kann diese Version nicht arbeiten. Es wurde nichts geändert.
    .repair = ucfed backup --verify { $file }
UCF-CLI-BACKUP-TERMINAL = Eine Sicherung wird nicht auf ein Terminal geschrieben.
    .why = Sie enthält private Schlüssel und ist kein Text.
    .repair = ucfed backup FILE
UCF-CLI-BACKUP-STDIN = Eine Sicherung wird nicht von der Standardeingabe gelesen.
    .why = Sie wird als Ganzes geprüft, bevor etwas angefasst wird, und deshalb zweimal gelesen.
    .repair = ucfed { $command } FILE
UCF-CLI-HINT-BACKUP-SECRETS = Bewahren Sie { $file } auf, wo Geheimnisse aufbewahrt werden: Die Datei enthält private Schlüssel und Kennwort-Hashes.
    .repair = ucfed backup --verify { $file }
UCF-CLI-HINT-RESTORED = Der Bestand ist eingesetzt; der Server kann gestartet werden.
    .repair = ucfed serve --data-dir { $data_dir }
